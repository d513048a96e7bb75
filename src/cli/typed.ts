/** What a person typed, or a file told, made safe to repeat in an error: a paste can hold anything. */
import { visible } from '../report/visible.ts';

const LONGEST = 80;

export function typed(text: string, longest: number = LONGEST): string {
  return visible(text, longest, (characters) => `[${characters}]`);
}
