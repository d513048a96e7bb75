/** Why a pasted text could not be read as bytes, in words, with the place of the first character that does not fit. */
import type { PastedProblem } from '../bytes/pasted/pasted.ts';
import type { Complaint } from '../messages/command/command-words.ts';
import type { PastedComplaints } from '../messages/decode/pasted-complaints.ts';
import { visible } from './visible.ts';

export function complainOfPasted(problem: PastedProblem, words: PastedComplaints): Complaint {
  switch (problem.kind) {
    case 'empty':
      return words.empty;
    case 'badCharacter':
      return words.badCharacter(problem.dress, visible(problem.character), problem.at);
    case 'shortened':
      return words.shortened(problem.at);
    case 'oddDigits':
      return words.oddDigits(problem.digits, problem.at);
    case 'base64Length':
      return words.base64Length(problem.characters);
    case 'dumpOffset':
      return words.dumpOffset(problem.expected, problem.found, problem.at);
    default:
      return problem satisfies never;
  }
}
