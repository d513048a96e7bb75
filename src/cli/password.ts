/**
 * A password comes from standard input or is typed unseen, never from the command line, where other processes could read it.
 * It is kept in bytes that can be overwritten and is never made a string.
 */
import { Malformed } from '../bytes/malformed.ts';
import { Secret } from '../crypto/secret.ts';
import { UsageProblem } from './usage-problem.ts';

/** In bytes; Windows takes 256 characters at most. */
const LONGEST = 4_096;
const NEWLINE = 0x0a;
const RETURN = 0x0d;

/** The first line, or all there is. Rejects with `UsageProblem` for nothing at all, for too much, and for what is no UTF-8. */
export async function readPassword(input: AsyncIterable<Buffer>): Promise<Secret> {
  const held = Buffer.alloc(LONGEST);
  let length = 0;
  let end = -1;
  for await (const chunk of input) {
    if (length + chunk.length > LONGEST) throw refuse(held, chunk);
    chunk.copy(held, length);
    chunk.fill(0);
    length += chunk.length;
    end = held.subarray(0, length).indexOf(NEWLINE);
    if (end >= 0) break;
  }
  if (length === 0) throw new UsageProblem(({ noPassword }) => noPassword);
  const line = end < 0 ? length : end;
  return secretOf(held, line > 0 && held[line - 1] === RETURN ? line - 1 : line);
}

export interface KeyInput extends NodeJS.EventEmitter {
  readonly isTTY?: boolean;
  setRawMode(on: boolean): void;
  resume(): void;
  pause(): void;
}

/** Typed at the terminal, unseen. Undefined when the person gives up (Ctrl+C, Ctrl+D). */
export function askPassword(keys: KeyInput): Promise<Secret | undefined> {
  const held = Buffer.alloc(LONGEST);
  let length = 0;
  return new Promise((settle, fail) => {
    const finish = (conclude: () => void) => {
      keys.off('data', take);
      keys.setRawMode(false);
      keys.pause();
      conclude();
    };
    const take = (chunk: Buffer) => {
      const verdict = typed(held, length, chunk);
      length = verdict.length;
      chunk.fill(0);
      if (verdict.key === 'more') return;
      finish(() => {
        if (verdict.key === 'abort') {
          held.fill(0);
          return settle(undefined);
        }
        try {
          settle(secretOf(held, length));
        } catch (error) {
          fail(error);
        }
      });
    };
    keys.setRawMode(true);
    keys.on('data', take);
    keys.resume();
  });
}

const CTRL_C = 0x03;
const CTRL_D = 0x04;
const BACKSPACE = 0x08;
const CTRL_U = 0x15;
const DELETE = 0x7f;

/** Takes the keys of one chunk into `held`. */
function typed(
  held: Buffer,
  length: number,
  chunk: Buffer,
): { readonly length: number; readonly key: 'more' | 'enter' | 'abort' } {
  let at = length;
  for (const byte of chunk) {
    if (byte === NEWLINE || byte === RETURN) return { length: at, key: 'enter' };
    if (byte === CTRL_C || byte === CTRL_D) return { length: at, key: 'abort' };
    if (byte === CTRL_U) at = 0;
    else if (byte === BACKSPACE || byte === DELETE) at = beforeLastCharacter(held, at);
    else if (at < LONGEST) held[at++] = byte;
  }
  return { length: at, key: 'more' };
}

/** A character of UTF-8 goes as a whole. */
function beforeLastCharacter(held: Buffer, length: number): number {
  let at = length;
  do at--;
  while (at > 0 && ((held[at] as number) & 0xc0) === 0x80);
  return Math.max(at, 0);
}

function secretOf(held: Buffer, length: number): Secret {
  try {
    return Secret.ofUtf8(held.subarray(0, length));
  } catch (error) {
    if (!(error instanceof Malformed)) throw error;
    throw new UsageProblem(({ passwordNotUtf8 }) => passwordNotUtf8);
  } finally {
    held.fill(0);
  }
}

function refuse(...buffers: readonly Buffer[]): UsageProblem {
  for (const buffer of buffers) buffer.fill(0);
  return new UsageProblem(({ passwordTooLong }) => passwordTooLong);
}
