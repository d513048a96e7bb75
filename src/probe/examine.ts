/**
 * Examines one server without credentials and tells what was seen. The main connection offers everything and goes as far as
 * the server's first TSRequest; a full look then asks for each offer alone and announces CredSSP 2 once, to recognise a
 * server that merely repeats our number. No logon is attempted, so no account can be locked.
 */
import { type ProbePlan, planProbe } from '../dialogue/probe-client.ts';
import {
  type Connection,
  type Examination,
  type Resolution,
  SCHEMA_VERSION,
  type Target,
} from '../observation/examination.ts';
import type { StageNotice } from '../observation/stage-notice.ts';
import type { HelloLook } from '../observation/tls.ts';
import { PROTOCOL } from '../protocol/index.ts';
import { reachFirst } from './connect.ts';
import { lookAtTls } from './hello-look.ts';
import { type LookContext, type LookRequest, look, lookAgain } from './look.ts';
import { crossOff, type Permits } from './permits.ts';
import { resolve } from './resolve.ts';
import { type StageTeller, tellStages } from './stage-teller.ts';
import { LONGEST_TIMER_MS, type Stopwatch, startStopwatch } from './stopwatch.ts';
import { handshake } from './tls.ts';

/** How to look, and for how long. */
export interface ExamineOptions {
  /** One connection only. */
  readonly quick?: boolean;
  /** Time for each stage of each connection, in milliseconds; 5,000 unless told. */
  readonly stageMs?: number;
  /** Time for everything, in milliseconds; six times the stage limit unless told. */
  readonly totalMs?: number;
  readonly signal?: AbortSignal;
  /** Told in the examination. */
  readonly toolVersion: string;
  /** Told each stage of the main connection as it begins and ends. */
  readonly notice?: (notice: StageNotice) => void;
  /** Asked after the name was resolved; an address it says no to is never connected to. */
  readonly permits?: (address: string) => boolean;
}

const EVERYTHING = PROTOCOL.SSL | PROTOCOL.HYBRID | PROTOCOL.HYBRID_EX;

const MAIN: LookRequest = { purpose: 'main', plan: planProbe(EVERYTHING, 'serverToken') };

const OFFERS: readonly LookRequest[] = [
  { purpose: 'offerRdp', plan: planProbe(PROTOCOL.RDP, 'confirm') },
  { purpose: 'offerTls', plan: planProbe(PROTOCOL.SSL, 'confirm') },
  { purpose: 'offerNla', plan: planProbe(PROTOCOL.HYBRID, 'confirm') },
  { purpose: 'offerTlsNla', plan: planProbe(PROTOCOL.SSL | PROTOCOL.HYBRID, 'confirm') },
  { purpose: 'offerNlaEarlyAuth', plan: planProbe(PROTOCOL.HYBRID_EX, 'confirm') },
];

/** Repeats the question of CredSSP, and asks for one more offer on the way. */
const SECOND_LOOK: LookRequest = {
  purpose: 'secondLook',
  plan: planProbe(PROTOCOL.SSL | PROTOCOL.HYBRID, 'serverToken', 2),
};

/** Never rejects for anything the server or the network does; with `TypeError` for limits that are no time. */
export async function examine(target: Target, options: ExamineOptions): Promise<Examination> {
  const startedAt = new Date().toISOString();
  const stageMs = requireLimit('stageMs', options.stageMs ?? 5_000);
  const watch = startStopwatch(requireLimit('totalMs', options.totalMs ?? 6 * stageMs), options.signal);
  try {
    const manner = { quick: options.quick ?? false, permits: options.permits, tell: tellStages(watch, options.notice) };
    const seen = await lookAround(target, watch, stageMs, manner);
    return {
      schemaVersion: SCHEMA_VERSION,
      tool: { name: 'rdp-doctor', version: options.toolVersion },
      startedAt,
      durationMs: watch.elapsedMs(),
      mode: options.quick ? 'quick' : 'full',
      target,
      ...seen,
      cutShort: watch.isOver(),
    };
  } finally {
    watch.stop();
  }
}

function requireLimit(name: string, limitMs: number): number {
  if (!(limitMs > 0)) throw new TypeError(`examine: ${name} is ${limitMs}, not a time above zero`);
  return Math.min(limitMs, LONGEST_TIMER_MS);
}

type Seen = Pick<Examination, 'resolution' | 'attempts' | 'connections' | 'helloLooks'>;

interface Manner {
  readonly quick: boolean;
  readonly permits: Permits | undefined;
  readonly tell: StageTeller;
}

async function lookAround(target: Target, watch: Stopwatch, stageMs: number, manner: Manner): Promise<Seen> {
  const { quick, permits, tell } = manner;
  tell('resolve', 'begun');
  const resolution = await resolve(target, watch, stageMs);
  const addresses = addressesOf(target, resolution);
  tell('resolve', addresses.length > 0 ? 'done' : 'failed');
  const { allowed, refused } = crossOff(addresses, permits);
  if (allowed.length === 0) return { resolution, attempts: refused, connections: [], helloLooks: [] };
  tell('connect', 'begun');
  const { reached, attempts: made } = await reachFirst(allowed, target.port, watch, stageMs);
  tell('connect', reached ? 'done' : 'failed');
  const attempts = [...refused, ...made];
  if (!reached) return { resolution, attempts, connections: [], helloLooks: [] };
  const context: LookContext = { target, address: reached.address, watch, stageMs, upgrade: handshake };
  const main = await look(reached, MAIN, { ...context, tell });
  if (quick) return { resolution, attempts, connections: [main], helloLooks: [] };
  return { resolution, attempts, ...(await lookFurther(main, context, tell)) };
}

async function lookFurther(
  main: Connection,
  context: LookContext,
  tell: StageTeller,
): Promise<Pick<Seen, 'connections' | 'helloLooks'>> {
  tell('furtherLooks', 'begun');
  const [offers, second, helloLooks] = await Promise.all([
    askOffers(main, context),
    lookTwice(main, context),
    lookBehindTls(main, context),
  ]);
  tell('furtherLooks', 'done');
  return { connections: [main, ...offers, ...second], helloLooks };
}

function addressesOf(target: Target, resolution: Resolution): readonly string[] {
  if (resolution.outcome === 'notNeeded') return [target.host];
  return resolution.outcome === 'resolved' ? resolution.addresses : [];
}

/** All at once, five connections at most with the second look; none where the first question met silence or no RDP. */
async function askOffers(main: Connection, context: LookContext): Promise<readonly Connection[]> {
  if (!isWorthAsking(main)) return [];
  const offers = OFFERS.filter(({ plan }) => !asksTwice(main) || !isOfferOf(SECOND_LOOK, plan));
  return await Promise.all(offers.map((offer) => lookAgain(offer, context)));
}

function asksTwice({ credssp }: Connection): boolean {
  return credssp?.outcome === 'answered';
}

function isOfferOf({ plan }: LookRequest, { requestedProtocols }: ProbePlan): boolean {
  return plan.requestedProtocols === requestedProtocols;
}

async function lookTwice(main: Connection, context: LookContext): Promise<readonly Connection[]> {
  return asksTwice(main) ? [await lookAgain(SECOND_LOOK, context)] : [];
}

async function lookBehindTls(main: Connection, context: LookContext): Promise<readonly HelloLook[]> {
  if (main.tls?.outcome !== 'interrupted' || main.tls.interruption.kind === 'timedOut') return [];
  return await lookAtTls(MAIN.plan, context);
}

function isWorthAsking({ negotiation }: Connection): boolean {
  if (negotiation?.outcome !== 'interrupted') return true;
  const { kind } = negotiation.interruption;
  return kind === 'closed' || kind === 'reset';
}
