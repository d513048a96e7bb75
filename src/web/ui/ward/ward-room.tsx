/** The ward. */
import { useWords } from '../frame/words.ts';

export function WardRoom() {
  const words = useWords().page.ward;
  return <h1>{words.heading}</h1>;
}
