/** Step 1: what do you see? The message is pasted, typed, read from a screenshot or chosen from pictures, and is read while it is given. */
import { type AllWords, useWords } from '../frame/words.ts';
import { Step } from '../parts/step.tsx';
import { SeeBody } from './see-body.tsx';
import { type Read, useReading } from './use-reading.ts';

export function SeeStep({ isOpen }: { readonly isOpen: boolean }) {
  const words = useWords();
  const read = useReading();
  const { heading } = words.page.see;
  return (
    <Step number={1} room="see" heading={heading} isOpen={isOpen} summary={summaryOf(read, words)}>
      <SeeBody read={read} />
    </Step>
  );
}

function summaryOf(read: Read, { page, causes }: AllWords): string {
  const { summary } = page.see;
  switch (read.kind) {
    case 'empty':
      return summary.none;
    case 'tooLong':
      return summary.tooLong;
    case 'read':
      return read.reading.kind === 'unknown'
        ? summary.unknown
        : summary.recognised(causes.texts[read.reading.symptoms[0].text]);
    default:
      return read satisfies never;
  }
}
