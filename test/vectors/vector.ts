/** A message as it was written by somebody else, where it comes from, and what it has to say. */
import { fromHex } from '../../src/bytes/hex.ts';

export interface Vector<Message> {
  readonly name: string;
  /** The specification or project it can be found in. */
  readonly source: string;
  readonly bytes: Uint8Array;
  readonly message: Message;
}

/** One line a field, in hexadecimal. */
export function wire(...fields: readonly string[]): Uint8Array {
  return fromHex(fields.join(''));
}
