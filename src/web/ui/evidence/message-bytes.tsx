/** A message of an examination, taken apart. The look ends before a secret is sent, so every byte is shown. */
import { use, useMemo } from 'react';
import { fromHex } from '../../../bytes/hex.ts';
import { decodeToken } from '../../../report/decode-token.ts';
import type { Decoded } from '../../../report/decoded.ts';
import { BytesView } from '../bytes-view/bytes-view.tsx';
import type { Span } from '../bytes-view/shown.ts';
import { bytesWordsOf } from '../bytes-view/words.ts';
import { useWords } from '../frame/words.ts';

interface MessageBytesProps {
  /** Checked by `visibleReport`. */
  readonly hex: string;
  readonly deciding: Span | undefined;
  readonly name: string;
}

export function MessageBytes({ hex, deciding, name }: MessageBytesProps) {
  const words = use(bytesWordsOf(useWords().language));
  const { decoded, raw } = useMemo(() => opened(fromHex(hex)), [hex]);
  return <BytesView decoded={decoded} {...(raw !== null && { raw })} deciding={deciding} name={name} words={words} />;
}

/** An examination that somebody else has put together can hold what ours never does; then the usual care is taken. */
function opened(bytes: Uint8Array): { readonly decoded: Decoded; readonly raw: Uint8Array | null } {
  const careful = decodedOf(bytes, false);
  const isOfPasswords = careful.cautions.some((caution) => caution !== 'withheld');
  return isOfPasswords ? { decoded: careful, raw: null } : { decoded: decodedOf(bytes, true), raw: bytes };
}

function decodedOf(bytes: Uint8Array, reveal: boolean): Decoded {
  const decoding = decodeToken(bytes, { reveal });
  if (decoding.kind !== 'decoded') throw new TypeError(`MessageBytes: bytes are ${decoding.kind}`);
  return decoding.decoded;
}
