/** Answers what a person asks about updates for CVE-2018-0886: of a Windows, of an update's number, of a version of tspkg.dll. */
import type { Kb } from '../knowledge/updates.ts';
import { WINDOWS_BUILDS } from '../knowledge/windows-builds.ts';
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
      readonly isFamily: boolean;
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
      return { ...question, choice: forAll(chooseUpdate(question.asked), question) };
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

/** Several releases of one family were meant: the answer is for all of them, whatever their builds. */
function forAll(
  choice: UpdateChoice,
  { names, isFamily }: { readonly names: readonly string[]; readonly isFamily: boolean },
): UpdateChoice {
  if (choice.kind !== 'nothingToInstall' || !isFamily) return choice;
  const all = WINDOWS_BUILDS.flatMap(({ releases }) => releases).filter(({ name }) => names.includes(name));
  return { ...choice, releases: [...new Set(all)] };
}
