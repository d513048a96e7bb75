/** The first sentence of a plan: in short, do this. And the last ones: what to tell more of, and by which option. */
import type { RemedyWords } from '../messages/remedy-words.ts';
import type { Plan, SituationQuestion } from '../remedy/plan.ts';
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

/** A question about the situation, and the option that answers it. */
export function questionInWords(question: SituationQuestion, words: RemedyWords): string {
  return `${words.questions[question]} (${OPTIONS[question]})`;
}

const OPTIONS: Readonly<Record<SituationQuestion, string>> = {
  serverTouch: '--touch yes|settings|no',
  serverRestart: '--restart now|tonight|rarely|never',
  serverCare: '--care maintained|neglected',
  waysIn: '--way-in console,hypervisor,winrm,azure,aws,…|none',
  clients: '--clients N',
  clientDomain: '--domain-joined yes|no',
  clientEdition: '--client-edition home|other',
  exposed: '--exposed internet|internal',
};
