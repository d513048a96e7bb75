/** Step 3: what may you do? */
import { useWords } from '../frame/words.ts';
import { Step } from '../parts/step.tsx';

export function MayStep({ isOpen }: { readonly isOpen: boolean }) {
  const words = useWords().page.may;
  return (
    <Step number={3} room="may" heading={words.heading} isOpen={isOpen} summary={null}>
      {null}
    </Step>
  );
}
