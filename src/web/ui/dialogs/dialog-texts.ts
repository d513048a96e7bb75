/**
 * The windows that are drawn: which known text each shows, word for word as the table has it, and how Windows dresses it. What is chosen
 * here is recognised, because it is the same text.
 */
import type { ErrorTextRow } from '../../../knowledge/error-text.ts';
import { ERROR_TEXTS, type ErrorTextId } from '../../../knowledge/error-texts.ts';
import type { Language } from '../../../messages/words.ts';

export interface Drawn {
  readonly id: ErrorTextId;
  /** `box`: a message; `warning`: a question that can be answered with yes; `signIn`: name and password asked again. */
  readonly dress: 'box' | 'boxWithHelp' | 'warning' | 'signIn';
  /** Which of the table's texts stand in the window, by their place. */
  readonly shown: Readonly<Record<Language, readonly number[]>>;
}

const FIRST = { en: [0], ja: [0] } as const;

/** In the order in which people meet them. */
export const DRAWN: readonly Drawn[] = [
  { id: 'credssp-oracle', dress: 'box', shown: FIRST },
  { id: 'unsupported-function', dress: 'box', shown: FIRST },
  { id: 'token-invalid', dress: 'box', shown: FIRST },
  { id: 'lsa-unreachable', dress: 'box', shown: FIRST },
  { id: 'nla-dc-unreachable', dress: 'box', shown: FIRST },
  { id: 'internal-error', dress: 'box', shown: FIRST },
  { id: 'cannot-connect-three-reasons', dress: 'boxWithHelp', shown: FIRST },
  { id: 'timeout-264', dress: 'boxWithHelp', shown: FIRST },
  { id: 'credentials-did-not-work', dress: 'signIn', shown: { en: [0, 1], ja: [1, 4] } },
  { id: 'account-locked', dress: 'box', shown: { en: [1], ja: [1] } },
  { id: 'not-allowed-remote-logon', dress: 'box', shown: FIRST },
  { id: 'identity-warning', dress: 'warning', shown: FIRST },
];

/** Stands for the name that differs. */
export const DRAWN_SERVER = 'SERVER01';

/** Where Windows begins a new line: behind a sentence, before and behind the name of the computer, before a counted reason. */
const LINE_BREAK = /(?<=[.。])\s+|\s+(?=Remote computer:|リモート コンピューター:|\d\) )|(?<=<name>)\s+/u;

/** Line by line, with `<name>` where the name of the computer stands. */
export function linesOf({ id, shown }: Drawn, language: Language): readonly string[] {
  const { texts }: ErrorTextRow = ERROR_TEXTS[id];
  return shown[language].flatMap((place) => (texts[language]?.[place] ?? '').split(LINE_BREAK));
}

/** As if it had been pasted. The name is left open: nobody knows it yet. */
export function messageOf(drawn: Drawn, language: Language): string {
  return linesOf(drawn, language)
    .map((line) => line.replace('<name>', '…'))
    .join('\n');
}
