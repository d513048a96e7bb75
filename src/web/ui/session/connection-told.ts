/** What a person is told of the connection to the server, where it matters; null where there is nothing to tell. */
import type { FrameWords } from '../../../messages/page/frame-words.ts';
import type { Connection } from './line.ts';

export function connectionTold(connection: Connection, frame: FrameWords): string | null {
  switch (connection) {
    case 'connecting':
    case 'open':
      return null;
    case 'lost':
      return frame.connectionLost;
    case 'closed':
      return frame.serverClosing;
    case 'expired':
      return frame.sessionExpired;
    default:
      return connection satisfies never;
  }
}
