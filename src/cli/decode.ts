/**
 * `rdp-doctor decode [TEXT...]`: takes a pasted message apart, field by field, and says where it is damaged. Reads its
 * arguments, a file, or standard input.
 */
import { InputProblem, readPastedInput } from '../app/pasted-input.ts';
import { decodeToken } from '../report/decode-token.ts';
import type { Decoded } from '../report/decoded.ts';
import { complainOfPasted } from '../report/pasted-complaint.ts';
import type { Run } from './main.ts';
import { type Given, lastValue } from './parse.ts';
import type { Terminal } from './terminal.ts';
import { typed } from './typed.ts';
import { EXIT, UsageProblem } from './usage-problem.ts';

export const runDecode: Run = async ({ positionals, given }, terminal, signal) => {
  const input = await readInput(positionals, given, terminal, signal);
  if (signal.aborted) return EXIT.interrupted;
  const decoding = decodeToken(input, { reveal: given.reveal !== undefined });
  if (decoding.kind !== 'decoded') throw new UsageProblem(({ pasted }) => complainOfPasted(decoding, pasted));
  const { decoded } = decoding;
  if (given.json) await printJson(decoded, terminal);
  else await printListing(decoded, terminal);
  // What a command line holds, a shell keeps.
  const isSensitive = decoded.cautions.some((caution) => caution !== 'withheld');
  if (isSensitive && positionals.length > 0) terminal.note(terminal.words.decode.inHistory);
  return decoded.problems.length > 0 ? EXIT.findings : EXIT.healthy;
};

async function readInput(
  positionals: readonly string[],
  given: Given,
  { words, note }: Terminal,
  signal: AbortSignal,
): Promise<string | Uint8Array> {
  const file = lastValue(given, 'file');
  if (positionals.length > 0) {
    if (file !== undefined) throw new UsageProblem(({ conflict }) => conflict('TEXT', '--file'));
    return positionals.join(' ');
  }
  if (file === undefined && process.stdin.isTTY) note(words.decode.waiting);
  try {
    return await readPastedInput(file ?? '-', signal);
  } catch (error) {
    if (error instanceof InputProblem) throw complaintAboutInput(typed(file ?? '-'), error);
    throw error;
  }
}

async function printListing(decoded: Decoded, { words, width, color, print }: Terminal): Promise<void> {
  const { loadDecodeWords } = await import('../messages/decode/decode-words.ts');
  const { renderListing } = await import('../report/listing.ts');
  print(renderListing(decoded, await loadDecodeWords(words.language), { width, color }));
}

async function printJson(decoded: Decoded, { print }: Terminal): Promise<void> {
  const { stringifyJson, toDecodedJson } = await import('../report/json.ts');
  print(`${stringifyJson(toDecodedJson(decoded))}\n`);
}

function complaintAboutInput(name: string, { problem, code }: InputProblem): UsageProblem {
  return problem === 'tooLarge'
    ? new UsageProblem(({ pasted }) => pasted.tooLarge(name))
    : new UsageProblem(({ unreadableFile }) => unreadableFile(name, code), EXIT.notExamined);
}
