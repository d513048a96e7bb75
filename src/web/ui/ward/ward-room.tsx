/** The ward, loaded when it is asked for: the consultation does without a list of ten thousand rows. */
import { lazy, Suspense } from 'react';
import { useWords } from '../frame/words.ts';

const Ward = lazy(async () => ({ default: (await import('./ward.tsx')).Ward }));

export function WardRoom() {
  const { page } = useWords();
  return (
    <Suspense fallback={<p>{page.frame.loading}</p>}>
      <Ward />
    </Suspense>
  );
}
