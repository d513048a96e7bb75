/** The first sentence of a plan: in short, do this. */
import type { RemedyWords } from '../messages/remedy-words.ts';
import type { Plan } from '../remedy/plan.ts';
import { titleOf } from './plan-page.ts';

export function planInShort({ inShort, remedies, bridge }: Plan, words: RemedyWords): string {
  const { plan, texts } = words;
  switch (inShort.kind) {
    case 'nothingWrong':
      return plan.nothingWrong;
    case 'cureLater': {
      const helper = remedies.find(({ name }) => name === inShort.bridge);
      const until = bridge?.until ?? 'tonight';
      return plan.shortLater(texts[inShort.remedy].does, until, helper ? titleOf(helper, words) : inShort.bridge);
    }
    case 'cure':
    case 'onlyWeakening':
    case 'lookFurther':
      return plan.short[inShort.kind](texts[inShort.remedy].does);
    default:
      return inShort satisfies never;
  }
}
