/**
 * One event 6041 of LsaSrv and many: "A CredSSP authentication to %1 failed to negotiate a common protocol version. The remote host
 * offered version %2 …". What counts are the two parameters, never the words around them.
 */
import type { OracleRefusal } from '../observation/machine-facts.ts';
import { RecordProblem } from './record-problem.ts';

export const EVENT_ID = 6041;
export const PROVIDER = 'LsaSrv';

export interface RefusalEvent {
  readonly service: string;
  readonly server: string;
  readonly offeredVersion: number;
  /** ISO 8601, or null. */
  readonly at: string | null;
}

const MOST_SERVERS = 10_000;
const LONGEST_SERVER = 255;
const HIGHEST_VERSION = 0xffff;

/** From the parameters of an event: a service's principal name, then a number. Undefined when they are not. */
export function refusalFromParameters(
  parameters: readonly string[],
): Pick<RefusalEvent, 'service' | 'server' | 'offeredVersion'> | undefined {
  const [target, version] = parameters.map((parameter) => parameter.trim());
  const [, service, server] = /^([A-Za-z][\w-]{0,30})\/(.+)$/su.exec(target ?? '') ?? [];
  const offeredVersion = /^\d{1,5}$/.test(version ?? '') ? Number(version) : Number.NaN;
  if (service === undefined || server === undefined || !(offeredVersion <= HIGHEST_VERSION)) return undefined;
  return { service, server: server.slice(0, LONGEST_SERVER), offeredVersion };
}

/**
 * From the sentence, in any language: the first word with a slash that is no address of the web, and the one number that is left
 * without it.
 */
export function refusalFromMessage(message: string): ReturnType<typeof refusalFromParameters> {
  const text = message.slice(0, 4000).replace(/https?:\/\/\S*/gi, ' ');
  const match = /(?<![\w./-])(TERMSRV|WSMAN|[A-Za-z][\w-]{0,30})\/(\S+)/i.exec(text);
  const written = match?.[2];
  if (!match || written === undefined) return undefined;
  const server = serverOf(written);
  const rest = `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length - written.length + server.length)}`;
  const numbers = new Set(rest.normalize('NFKC').match(/(?<![\w.:-])\d{1,5}(?![\w:-]|\.\d)/g));
  const [version] = numbers;
  if (numbers.size !== 1 || version === undefined) return undefined;
  return refusalFromParameters([`${match[1]}/${server}`, version]);
}

/** Where no blank stands behind a name, as in Japanese, a name in Latin letters ends with the last of them. */
function serverOf(written: string): string {
  const latin = /^[\x21-\x7e\p{Script=Latin}\p{M}]+/u.exec(written)?.[0];
  return (latin ?? written).replace(/[.,;:!?)"'»”]+$/, '') || written;
}

/** Events of one server together. Throws `RecordProblem` when there is no end of servers. */
export function gatherRefusals(events: Iterable<RefusalEvent>): readonly OracleRefusal[] {
  return joinRefusals(
    (function* () {
      for (const { at, ...event } of events) yield { ...event, count: 1, firstAt: at, lastAt: at };
    })(),
    (a, b) => a + b,
  );
}

/** Two records of the same machine: what both tell of is counted once, the larger number being nearer the truth. */
export function mergeRefusals(
  some: readonly OracleRefusal[],
  others: readonly OracleRefusal[],
): readonly OracleRefusal[] {
  return joinRefusals([...some, ...others], Math.max);
}

function joinRefusals(
  refusals: Iterable<OracleRefusal>,
  count: (a: number, b: number) => number,
): readonly OracleRefusal[] {
  const joined = new Map<string, OracleRefusal>();
  for (const refusal of refusals) {
    const key = [refusal.service, refusal.server, refusal.offeredVersion].join('\0').toLowerCase();
    const known = joined.get(key);
    if (known === undefined && joined.size === MOST_SERVERS) throw new RecordProblem('tooManyServers');
    joined.set(
      key,
      known === undefined ? refusal : { ...known, count: count(known.count, refusal.count), ...spanOf(known, refusal) },
    );
  }
  return [...joined.values()].sort((a, b) => compare(b.lastAt ?? '', a.lastAt ?? '') || compare(a.server, b.server));
}

function spanOf(a: OracleRefusal, b: OracleRefusal): Pick<OracleRefusal, 'firstAt' | 'lastAt'> {
  const firsts = [a.firstAt, b.firstAt].filter((at) => at !== null).sort(compare);
  const lasts = [a.lastAt, b.lastAt].filter((at) => at !== null).sort(compare);
  return { firstAt: firsts[0] ?? null, lastAt: lasts.at(-1) ?? null };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
