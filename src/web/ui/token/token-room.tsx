/** The token reader. */
import { useWords } from '../frame/words.ts';

export function TokenRoom() {
  const words = useWords().page.token;
  return <h1>{words.heading}</h1>;
}
