/** What can be wrong with what a person gives: the name of a server, a file that was kept. For the command line and for the page. */

import type { Language } from '../words.ts';
import type { Complaint } from './command-words.ts';
import type { FactsComplaints } from './pasted-complaints.ts';

/** `text` as it was typed, `meant` what it was probably meant to be; both safe to show. */
export interface TargetComplaints {
  readonly emptyTarget: Complaint;
  readonly url: (text: string, meant: string | undefined) => Complaint;
  readonly portOutOfRange: (text: string) => Complaint;
  readonly portNotANumber: (text: string) => Complaint;
  readonly leadingZero: (text: string, meant: string) => Complaint;
  readonly badIpv4: (text: string, meant: string | undefined) => Complaint;
  readonly badIpv6: (text: string) => Complaint;
  readonly unbracketedIpv6: (text: string, meant: string) => Complaint;
  readonly notAName: (text: string) => Complaint;
  readonly tooLong: Complaint;
}

export interface SavedComplaints {
  readonly unreadableFile: (file: string, code: string) => Complaint;
  readonly fileTooLarge: (file: string) => Complaint;
  readonly notJson: (file: string, offset: string) => Complaint;
  readonly notAnExamination: (file: string, where: string) => Complaint;
  readonly newerSchema: (file: string, version: string) => Complaint;
}

export interface GivenComplaints {
  readonly target: TargetComplaints;
  readonly saved: SavedComplaints;
  readonly record: FactsComplaints['record'];
}

export async function loadGivenComplaints(language: Language): Promise<GivenComplaints> {
  const [given, facts] =
    language === 'ja'
      ? await Promise.all([import('./ja-given.ts'), import('./ja-facts.ts')])
      : await Promise.all([import('./en-given.ts'), import('./en-facts.ts')]);
  return { target: given.targetComplaints, saved: given.savedComplaints, record: facts.factsComplaints.record };
}

export type TargetFault = 'empty' | Exclude<keyof TargetComplaints, 'emptyTarget'>;

export function complainOfTarget(
  fault: TargetFault,
  say: TargetComplaints,
  text: string,
  meant: string | undefined,
): Complaint {
  switch (fault) {
    case 'empty':
      return say.emptyTarget;
    case 'tooLong':
      return say.tooLong;
    case 'url':
    case 'badIpv4':
      return say[fault](text, meant);
    case 'leadingZero':
    case 'unbracketedIpv6':
      return say[fault](text, meant ?? '');
    case 'portOutOfRange':
    case 'portNotANumber':
    case 'badIpv6':
    case 'notAName':
      return say[fault](text);
    default:
      return fault satisfies never;
  }
}

export function complainOfSaved(
  fault: keyof SavedComplaints,
  say: SavedComplaints,
  file: string,
  detail: string,
): Complaint {
  return fault === 'fileTooLarge' ? say.fileTooLarge(file) : say[fault](file, detail);
}
