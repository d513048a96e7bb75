/** Text of Windows, decoded by Node's own decoders. */
import { type DecodeText, decodeWindowsTextWith } from '../records/windows-text.ts';

/** `codePage` is believed only of what is neither UTF-16 nor UTF-8. */
export function decodeWindowsText(bytes: Uint8Array, codePage?: number): string {
  return decodeWindowsTextWith(decodeByLabel, bytes, codePage);
}

export const decodeByLabel: DecodeText = (label, bytes, fatal) => {
  try {
    return new TextDecoder(label, { fatal }).decode(bytes);
  } catch {
    return undefined;
  }
};
