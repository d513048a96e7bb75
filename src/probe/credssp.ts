/** Turns the server's first TSRequest into an observation: numbers, names, clock, and where the version stands. */
import type { ProbeOutcome } from '../dialogue/probe-client.ts';
import type { ChallengeObservation, ClockObservation, CredsspObservation } from '../observation/credssp.ts';
import {
  AV,
  findText,
  findTimestamp,
  fromFiletime,
  locateVersion,
  type NtlmChallenge,
  type TsRequest,
} from '../protocol/index.ts';

type Answered = Extract<ProbeOutcome, { kind: 'answered' }>;

/** The message as it came, and how it was asked for. */
interface Arrival {
  /** Index into the exchange. */
  readonly frame: number;
  readonly message: Uint8Array;
  readonly announcedVersion: number;
  readonly durationMs: number;
}

export function observeReply({ reply, token, tolerated }: Answered, arrival: Arrival): CredsspObservation {
  const { frame, message, announcedVersion, durationMs } = arrival;
  return {
    outcome: 'answered',
    announcedVersion,
    version: reply.version,
    versionSpan: { frame, ...locateVersion(message) },
    token: token.wrapping,
    errorCode: reply.errorCode ?? null,
    negState: token.negState ?? null,
    hasClientNonce: reply.clientNonce !== undefined,
    unexpectedFields: unexpectedFields(reply),
    tolerated,
    challenge: token.challenge ? observeChallenge(token.challenge, durationMs) : null,
    tokenProblem: token.problem?.message ?? null,
    durationMs,
  };
}

/** A reply to the first token holds a token or an error and nothing else ([MS-CSSP] 3.1.5). */
function unexpectedFields(reply: TsRequest): readonly string[] {
  return (['authInfo', 'pubKeyAuth'] as const).filter((field) => reply[field] !== undefined);
}

function observeChallenge(challenge: NtlmChallenge, durationMs: number): ChallengeObservation {
  const { flags, targetName, targetInfo, version } = challenge;
  const text = (id: number) => findText(targetInfo, id) ?? null;
  return {
    flags,
    targetName,
    netbiosComputer: text(AV.NB_COMPUTER_NAME),
    netbiosDomain: text(AV.NB_DOMAIN_NAME),
    dnsComputer: text(AV.DNS_COMPUTER_NAME),
    dnsDomain: text(AV.DNS_DOMAIN_NAME),
    dnsForest: text(AV.DNS_TREE_NAME),
    version: version ?? null,
    clock: observeClock(findTimestamp(targetInfo), durationMs),
  };
}

/** The server read its clock somewhere between our question and its answer: half of that time is taken off. */
function observeClock(filetime: bigint | undefined, durationMs: number): ClockObservation | null {
  if (filetime === undefined) return null;
  const serverMs = fromFiletime(filetime);
  // Adding zero turns a rounded -0 into 0: JSON knows no other.
  const skewSeconds = Math.round((serverMs - (Date.now() - durationMs / 2)) / 1000) + 0;
  const date = new Date(serverMs);
  const serverTime = Number.isNaN(date.getTime()) ? null : date.toISOString();
  return { filetime: filetime.toString(), serverTime, skewSeconds };
}
