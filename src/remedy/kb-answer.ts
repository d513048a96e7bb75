/** Answers what a person asks about updates for CVE-2018-0886: of a Windows, of an update's number, of a version of tspkg.dll. */
import type { Kb } from '../knowledge/updates.ts';
import { identifyUpdate, type UpdateIdentity } from './identify-update.ts';
import { readWindows, type WindowsMeant } from './read-windows.ts';
import { checkTspkg, type TspkgVerdict, type TspkgVersion } from './tspkg-check.ts';
import type { UpdateChoice, WindowsAsked } from './update-answer.ts';
import { chooseUpdate } from './update-choice.ts';

export type KbAnswer =
  | {
      readonly kind: 'windows';
      readonly asked: WindowsAsked;
      /** The releases that were meant by name; none where a build was given. */
      readonly names: readonly string[];
      readonly choice: UpdateChoice;
    }
  | { readonly kind: 'update'; readonly kb: Kb; readonly identity: UpdateIdentity }
  | { readonly kind: 'tspkg'; readonly version: TspkgVersion; readonly verdict: TspkgVerdict }
  | { readonly kind: 'ambiguous'; readonly choices: readonly WindowsMeant[] };

/** Undefined for what stands for nothing. */
export function answerAbout(text: string): KbAnswer | undefined {
  const question = readWindows(text);
  switch (question.kind) {
    case 'windows':
      return { ...question, choice: chooseUpdate(question.asked) };
    case 'update':
      return { ...question, identity: identifyUpdate(question.kb) };
    case 'tspkg':
      return { ...question, verdict: checkTspkg(question.version) };
    case 'ambiguous':
      return question;
    case 'notUnderstood':
      return undefined;
    default:
      return question satisfies never;
  }
}
