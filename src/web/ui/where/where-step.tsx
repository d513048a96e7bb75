/** Step 2: which server? */
import { useWords } from '../frame/words.ts';
import { Step } from '../parts/step.tsx';

export function WhereStep({ isOpen }: { readonly isOpen: boolean }) {
  const words = useWords().page.where;
  return (
    <Step number={2} room="where" heading={words.heading} isOpen={isOpen} summary={null}>
      {null}
    </Step>
  );
}
