/**
 * The log: one JSON object a line. It is told nothing that opens a door, so there is nothing to find in it: no headers, no queries, no
 * bodies; and what strangers wrote goes in escaped. What would be a secret by its name is struck out all the same.
 */
import { destination, type Logger, pino } from 'pino';
import type { Target } from '../../observation/examination.ts';
import { visible } from '../../report/visible.ts';
import { fillBucket } from './bucket.ts';

export interface Log {
  listening(address: string, port: number): void;
  stopped(): void;
  answered(method: string, path: string, status: number, durationMs: number): void;
  refused(what: string, detail: Readonly<Record<string, string | number | undefined>>): void;
  /** A measure on this machine is about to be taken back. */
  reverting(measure: string, forced: boolean): void;
  examined(target: Target, code: string, durationMs: number): void;
  failed(what: string, error: unknown): void;
}

export interface LogTo {
  /** Where the lines go; `level`: from this one on. */
  readonly stream: { write(line: string): unknown };
  readonly level: 'info' | 'warn' | 'silent';
}

/** Who is refused over and over may not fill a disk, or a terminal. */
const REFUSALS = { burst: 100, perSecond: 1 };
const SECRETS = ['cookie', 'token', 'password', 'authorization'];

/** Warnings go to standard error, everything goes to the file where one is named. Rejects when it can not be written. */
export async function openLog(file: string | undefined): Promise<Log> {
  if (file === undefined) return logTo({ stream: destination({ dest: 2, sync: true }), level: 'warn' });
  const stream = destination({ dest: file, append: true, mode: 0o600, sync: true });
  return logTo({ stream, level: 'info' });
}

export function logTo({ stream, level }: LogTo): Log {
  const paths = SECRETS.flatMap((name) => [name, `*.${name}`]);
  return tellTo(pino({ level, base: null, redact: { paths, censor: '[removed]' } }, stream));
}

function tellTo(logger: Logger): Log {
  const refusals = fillBucket(REFUSALS);
  return {
    listening: (address, port) => logger.info({ address, port }, 'listening'),
    stopped: () => logger.info('stopped'),
    answered: (method, path, status, durationMs) =>
      logger.info({ method, path: visible(path), status, durationMs: Math.round(durationMs) }, 'answered'),
    refused(what, detail) {
      if (refusals.take() === 0) logger.warn(visibleFields(detail), `refused: ${what}`);
    },
    reverting: (measure, forced) => logger.info({ measure, forced }, 'reverting'),
    examined: ({ host, port }, code, durationMs) =>
      logger.info({ host: visible(host), port, code, durationMs: Math.round(durationMs) }, 'examined'),
    failed: (what, error) => logger.error({ error: visible(messageOf(error)) }, `failed: ${what}`),
  };
}

function visibleFields(detail: Readonly<Record<string, string | number | undefined>>) {
  return Object.fromEntries(
    Object.entries(detail).map(([name, value]) => [name, typeof value === 'string' ? visible(value) : value]),
  );
}

function messageOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
