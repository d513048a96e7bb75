/** The token reader: its title at once; what reads tokens is loaded after it. */
import { lazy, Suspense } from 'react';
import { useWords } from '../frame/words.ts';

const TokenReader = lazy(async () => ({ default: (await import('./token-reader.tsx')).TokenReader }));

export function TokenRoom() {
  const { page } = useWords();
  const { token, frame } = page;
  return (
    <>
      <h1>{token.heading}</h1>
      <p>
        {token.lead} {token.privacy}
      </p>
      <Suspense fallback={<p role="status">{frame.loading}</p>}>
        <TokenReader />
      </Suspense>
    </>
  );
}
