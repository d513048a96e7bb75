/** The answer: one sentence, the two machines, the cures. */
import { useWords } from '../frame/words.ts';

export function Answer() {
  const words = useWords().page.answer;
  return <h1>{words.heading}</h1>;
}
