/** Step 1: what do you see? */
import { useWords } from '../frame/words.ts';
import { Step } from '../parts/step.tsx';

export function SeeStep({ isOpen }: { readonly isOpen: boolean }) {
  const words = useWords().page.see;
  return (
    <Step number={1} room="see" heading={words.heading} isOpen={isOpen} summary={null}>
      {null}
    </Step>
  );
}
