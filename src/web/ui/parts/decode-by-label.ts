/** Text of Windows in files that a person brings, decoded by the browser's own decoders. */
import type { DecodeText } from '../../../records/windows-text.ts';

export const decodeByLabel: DecodeText = (label, bytes, fatal) => {
  try {
    return new TextDecoder(label, { fatal }).decode(bytes);
  } catch {
    return undefined;
  }
};
