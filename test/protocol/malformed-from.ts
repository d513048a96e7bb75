/** The `Malformed` that `decode` throws. Anything else it throws comes through; throwing nothing is a failure of its own. */
import { Malformed } from '../../src/bytes/malformed.ts';

export function malformedFrom(decode: () => unknown): Malformed {
  try {
    decode();
  } catch (error) {
    if (error instanceof Malformed) return error;
    throw error;
  }
  throw new Error('expected Malformed, but the bytes were accepted');
}
