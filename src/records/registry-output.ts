/**
 * What `reg.exe query` prints, read without knowing its language: names, types and numbers are the same everywhere. That a value is
 * absent is told by a sentence; it is recognised by being the sentence for something known to be absent.
 */
import type { NotRead, RegistryDword } from '../observation/machine-facts.ts';

/** What a command printed, both outputs together, and its exit code; null when it did not run. */
export interface CommandOutput {
  readonly text: string;
  readonly exitCode: number | null;
}

export type RegistryReading =
  | { readonly state: 'absent' }
  | { readonly state: 'set'; readonly type: string; readonly data: string }
  | { readonly state: 'failed'; readonly why: NotRead['why'] };

/** Sentences of `reg.exe` for what is absent. */
export type AbsenceSentences = ReadonlySet<string>;

const LONGEST_DATA = 1000;

export function absenceSentences(outputs: readonly CommandOutput[]): AbsenceSentences {
  const sentences = outputs.filter(({ exitCode }) => exitCode === 1).map(sentenceOf);
  return new Set(sentences.filter((sentence) => sentence !== ''));
}

/** `    UBR    REG_DWORD    0x1a2b`, below the name of its key. */
export function readRegistryValue(output: CommandOutput, name: string, absent: AbsenceSentences): RegistryReading {
  if (output.exitCode !== 0) return failureOf(output, absent);
  for (const line of output.text.split(/\r?\n/)) {
    const match = /^\s+(\S+)\s+(REG_[A-Z_0-9]+)(?:\s+(.*?))?\s*$/.exec(line);
    if (match?.[1]?.toLowerCase() !== name.toLowerCase()) continue;
    return { state: 'set', type: match[2] ?? '', data: (match[3] ?? '').slice(0, LONGEST_DATA) };
  }
  return { state: 'failed', why: 'unreadable' };
}

/** Whether a key is there; what stands in it is not asked. */
export function readKeyPresence(output: CommandOutput, absent: AbsenceSentences): RegistryReading {
  return output.exitCode === 0 ? { state: 'set', type: '', data: '' } : failureOf(output, absent);
}

/** Undefined for what is no REG_DWORD. */
export function dwordOf(reading: RegistryReading): RegistryDword | undefined {
  if (reading.state === 'absent') return { state: 'absent' };
  if (reading.state === 'failed' || reading.type !== 'REG_DWORD' || !/^0x[0-9a-f]{1,8}$/i.test(reading.data)) {
    return undefined;
  }
  return { state: 'set', value: Number.parseInt(reading.data, 16) };
}

function failureOf(output: CommandOutput, absent: AbsenceSentences): RegistryReading {
  if (output.exitCode === 1 && absent.has(sentenceOf(output))) return { state: 'absent' };
  return { state: 'failed', why: 'commandFailed' };
}

function sentenceOf({ text }: CommandOutput): string {
  return text.trim().replace(/\s+/g, ' ');
}
