/** The part of ws that the gateway uses; the package brings no types. */
declare module 'ws' {
  import type { EventEmitter } from 'node:events';
  import type { Duplex } from 'node:stream';

  export interface WebSocket extends EventEmitter {
    send(data: Uint8Array): void;
    terminate(): void;
  }
  export class WebSocketServer extends EventEmitter {
    constructor(options: { readonly host: string; readonly port: number });
    readonly clients: ReadonlySet<WebSocket>;
    address(): { readonly port: number };
    close(settle: () => void): void;
  }
  export function createWebSocketStream(socket: WebSocket): Duplex;
}
