/** The interactive matrix. */
import { useWords } from '../frame/words.ts';

export function MatrixRoom() {
  const words = useWords().page.matrix;
  return <h1>{words.heading}</h1>;
}
