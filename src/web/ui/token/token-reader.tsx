/** What is pasted or dropped, and below it what it is. A harmless text outlives a reload; what may hold a password is kept nowhere. */
import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { keep, readKept } from '../frame/kept.ts';
import { mayBeKept, readToken, type TokenInput } from './read-token.ts';
import { TokenField } from './token-field.tsx';
import { TokenResult } from './token-result.tsx';

const KEY = 'token';
/** Storage is small, and the case is in it too. */
const MOST_KEPT = 1 << 18;

export function TokenReader() {
  const [input, setInput] = useState<TokenInput>(() => ({
    kind: 'text',
    text: readKept('sessionStorage', KEY) ?? '',
  }));
  // Typing goes before reading.
  const deferred = useDeferredValue(input);
  const reading = useMemo(() => readToken(deferred), [deferred]);
  const isKept = deferred.kind === 'text' && deferred.text.length <= MOST_KEPT && mayBeKept(reading);
  useEffect(() => {
    keep('sessionStorage', KEY, isKept && deferred.kind === 'text' ? deferred.text : null);
  }, [deferred, isKept]);
  return (
    <>
      <TokenField input={input} change={setInput} isNotKept={!isKept && reading.kind !== 'empty'} />
      <TokenResult reading={reading} isReading={deferred !== input} />
    </>
  );
}
