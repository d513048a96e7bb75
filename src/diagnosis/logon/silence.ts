/**
 * A sign-in that ended without a word on why. After AUTHENTICATE, closing is how versions 2 and 5 refuse ([MS-CSSP] 2.2.1: no
 * errorCode), how some servers refuse always, and how a broken network looks: so the confidence is low where nothing else speaks
 * for a refusal.
 */
import type { Interruption } from '../../observation/interruption.ts';
import type { SignInObservation, SignInStage } from '../../observation/sign-in.ts';
import type { Path } from '../evidence.ts';
import { inSeconds } from '../figures.ts';
import type { Confidence } from '../finding.ts';
import type { InterruptedCause, WrongSign } from '../logon-ailment.ts';
import { FIRST_FIXED_VERSION } from './error-code.ts';
import { ticketRefused } from './kerberos-failure.ts';
import { type Ended, type LogonVerdict, sentIn, verdict } from './verdict.ts';

export function judgeBreak(
  signIn: SignInObservation,
  outcome: Ended<'interrupted'>,
  isMirrored: boolean,
): LogonVerdict {
  const { at, interruption } = outcome;
  const evidence: Path = ['outcome', 'interruption', 'kind'];
  const { cause, detail } = causeOf(interruption);
  const { announcedVersion: announced } = signIn;
  const sent = sentIn(signIn);
  if (at === 'expectToken' && announced < FIRST_FIXED_VERSION && isSilent(interruption)) {
    const params = { announced, sign: 'closed', detail, sent } as const;
    return verdict('logon/version-refused', ['high', 'low'], params, evidence, ['announcedVersion']);
  }
  const sign = isJudging(signIn, at) ? signOf(interruption) : undefined;
  if (sign && signIn.mechanism === 'kerberos') return ticketRefused(signIn, 'low', detail, evidence);
  if (sign) {
    // SEEN: release candidates of FreeRDP 2 repeat any number and know only the old binding, on which they fall silent.
    const isDoubtful = isMirrored && effectiveVersion(signIn) >= FIRST_FIXED_VERSION;
    const params = { sign, detail, sent, ...(isDoubtful && { orOldBinding: true as const }) };
    const confidence = isDoubtful ? 'low' : confidenceIn(signIn, interruption);
    return verdict('logon/wrong-credentials', ['high', confidence], params, evidence, ['serverVersion']);
  }
  return verdict('logon/interrupted', ['high', 'high'], { cause, stage: at, detail, sent }, evidence, [
    'outcome',
    'at',
  ]);
}

/** SEEN: gnome-remote-desktop 43 goes on with plain RDP where it refuses a password. */
export function judgePlainRdp(signIn: SignInObservation, { at }: Ended<'plainRdp'>): LogonVerdict {
  const sent = sentIn(signIn);
  const evidence: Path = ['outcome', 'at'];
  if (isJudging(signIn, at) && signIn.mechanism === 'kerberos') return ticketRefused(signIn, 'low', '', evidence);
  if (isJudging(signIn, at)) {
    return verdict('logon/wrong-credentials', ['high', 'medium'], { sign: 'plainRdp', detail: '', sent }, evidence);
  }
  return verdict('logon/interrupted', ['high', 'high'], { cause: 'plainRdp', stage: at, detail: '', sent }, evidence);
}

export function judgeUnexpected(signIn: SignInObservation, { at, problem }: Ended<'unexpectedMessage'>): LogonVerdict {
  const params = { cause: 'unexpected', stage: at, detail: problem, sent: sentIn(signIn) } as const;
  return verdict('logon/interrupted', ['high', 'high'], params, ['outcome', 'at']);
}

/** Our answer is out, alone or with the proof of the key, and the password is not. */
function isJudging({ sent }: SignInObservation, at: SignInStage): boolean {
  return at === 'expectPubKeyAuth' || (at === 'expectToken' && sent.authenticate);
}

/** Ended by the other side, without a byte of an answer. */
function isSilent(interruption: Interruption): boolean {
  if (interruption.kind === 'alert') return true;
  return (interruption.kind === 'closed' || interruption.kind === 'reset') && interruption.receivedBytes === 0;
}

function signOf(interruption: Interruption): Extract<WrongSign, 'closed' | 'reset' | 'alert'> | undefined {
  if (!isSilent(interruption)) return undefined;
  const { kind } = interruption;
  return kind === 'closed' || kind === 'reset' || kind === 'alert' ? kind : undefined;
}

/** SEEN: Windows 7 sends the alert access_denied for a wrong password. */
function confidenceIn(signIn: SignInObservation, end: Interruption): Confidence {
  if (end.kind === 'alert' && end.description === 'access_denied') return 'medium';
  return end.kind !== 'reset' && WITHOUT_REASONS.has(effectiveVersion(signIn)) ? 'medium' : 'low';
}

function effectiveVersion({ serverVersion, announcedVersion }: SignInObservation): number {
  return Math.min(serverVersion ?? announcedVersion, announcedVersion);
}

/** Effective versions that have no errorCode. */
const WITHOUT_REASONS: ReadonlySet<number> = new Set([2, 5]);

function causeOf(interruption: Interruption): { readonly cause: InterruptedCause; readonly detail: string } {
  switch (interruption.kind) {
    case 'timedOut':
      return { cause: 'stalled', detail: `${inSeconds(interruption.afterMs)} s` };
    case 'closed':
      return { cause: 'closed', detail: interruption.receivedBytes === 0 ? '' : `${interruption.receivedBytes} B` };
    case 'reset':
      return { cause: 'reset', detail: interruption.code };
    case 'alert':
      return { cause: 'alert', detail: interruption.description };
    case 'malformed': {
      const { structure, field, offset, looksLike } = interruption;
      return { cause: looksLike === 'rdp' ? 'plainRdp' : 'malformed', detail: `${structure}.${field}@${offset}` };
    }
    case 'tlsFailed':
    case 'refused':
    case 'hostUnreachable':
    case 'networkUnreachable':
    case 'forbidden':
    case 'failed':
      return { cause: 'failed', detail: interruption.code };
    default:
      return interruption satisfies never;
  }
}
