/**
 * One attempt to sign in, asked of each ailment of stage `logon`: found, if it is what the attempt came to; ruled out, if the
 * attempt got beyond where it would have shown; else not judged. Asked only where an attempt was made.
 */
import type { Examination } from '../../observation/examination.ts';
import type { SignInObservation, SignInOutcome, SignInStage } from '../../observation/sign-in.ts';
import { cite } from '../evidence.ts';
import type { Facts } from '../facts.ts';
import type { Confidence, NotJudgedReason } from '../finding.ts';
import { judgeSignIn } from '../logon/judge-sign-in.ts';
import { passwordIn } from '../logon/password.ts';
import type { LogonCode, LogonVerdict, VerdictOf } from '../logon/verdict.ts';
import { type Answer, type FoundAnswer, notJudged, type Rule, ruledOut } from '../rule.ts';
import { originOfNumber } from '../second-look.ts';

export function logonRule<C extends LogonCode>(code: C): Rule<C> {
  return (facts: Facts): Answer<C> => {
    const { examination } = facts;
    const { signIn } = examination;
    if (!signIn) throw new TypeError(`${code}: no sign-in was made`);
    const verdict = judgeSignIn(signIn, isMirrored(facts));
    if (verdict.code === code) return foundBy<C>(examination, verdict as VerdictOf<LogonCode> as VerdictOf<C>);
    const standing = standingOf(code, signIn, verdict);
    const kind = cite(examination, 'signIn', 'outcome', 'kind');
    return 'reason' in standing ? notJudged(standing.reason, kind) : ruledOut(standing.ruledOut, kind);
  };
}

function foundBy<C extends LogonCode>(examination: Examination, verdict: VerdictOf<C>): FoundAnswer<C> {
  const { severity, confidence, params, at } = verdict;
  const paths = [['outcome', 'kind'], ...at];
  return {
    verdict: 'found',
    severity,
    confidence,
    params,
    evidence: paths.map((path) => cite(examination, 'signIn', ...path)),
  };
}

type Standing = { readonly ruledOut: Confidence } | { readonly reason: NotJudgedReason };

/** What the attempt says of an ailment that it did not come to. */
function standingOf(code: LogonCode, signIn: SignInObservation, verdict: LogonVerdict): Standing {
  const { outcome, mechanism, pinned } = signIn;
  if (code === 'logon/interrupted') return { ruledOut: 'high' };
  if (code === (mechanism === 'ntlm' ? 'logon/kerberos-failed' : 'logon/ntlm-refused')) {
    return { reason: 'otherMechanism' };
  }
  if (code === 'logon/certificate-not-pinned' && !pinned) return { reason: 'notPinned' };
  const password = passwordIn(verdict);
  if (code === 'logon/wrong-credentials' && password === 'right') return { ruledOut: 'high' };
  if (code === 'logon/wrong-credentials' && password === 'probablyRight') return { ruledOut: 'medium' };
  if (code === 'logon/accepted' && (isRefusal(outcome) || isUnexplained(verdict))) return { ruledOut: 'high' };
  if (code === 'logon/authorization-denied' && isUnasked(outcome)) return { reason: 'factMissing' };
  return SHOWS_AT[code] < reachedIn(signIn) ? { ruledOut: 'high' } : { reason: whyOpen(outcome, verdict) };
}

function isRefusal({ kind }: SignInOutcome): boolean {
  return kind === 'errorCode' || kind === 'authorizationDenied' || kind === 'kerberosFailed';
}

/** The server refused, in a way that has no room for a reason. */
function isUnexplained(verdict: LogonVerdict): boolean {
  if (verdict.code === 'logon/kerberos-failed') return verdict.params.problem === 'refused';
  return verdict.code === 'logon/wrong-credentials' && passwordIn(verdict) !== 'wrong';
}

function isMirrored({ examination, credssp }: Facts): boolean {
  if (!credssp.reached || credssp.seen.outcome !== 'answered') return false;
  return originOfNumber(examination, credssp.seen).kind === 'mirrored';
}

/** NLA without early authorization: the server's word on the account is not heard. */
function isUnasked(outcome: SignInOutcome): boolean {
  return outcome.kind === 'accepted' && outcome.authorization === 'notAsked';
}

/** Where in the dialogue an ailment would have shown itself. */
const SHOWS_AT: { readonly [C in LogonCode]: number } = {
  'logon/interrupted': 0,
  'logon/not-possible': 1,
  'logon/certificate-not-pinned': 2,
  'logon/policy-stop': 3,
  'logon/version-refused': 3,
  'logon/ntlm-refused': 3,
  'logon/kerberos-failed': 3,
  'logon/clock-skewed': 4,
  'logon/no-logon-server': 4,
  'logon/wrong-credentials': 4,
  'logon/password-expired': 4,
  'logon/password-must-change': 4,
  'logon/account-locked': 4,
  'logon/account-disabled': 4,
  'logon/account-expired': 4,
  'logon/outside-hours': 4,
  'logon/workstation-not-allowed': 4,
  'logon/type-not-granted': 4,
  'logon/account-restricted': 4,
  'logon/refused-otherwise': 4,
  'logon/binding-mismatch': 5,
  'logon/authorization-denied': 6,
  'logon/accepted': 7,
};

const STAGES: Readonly<Record<SignInStage, number>> = {
  connect: 0,
  expectConnectionConfirm: 1,
  expectTls: 2,
  expectToken: 3,
  expectPubKeyAuth: 4,
  expectVerdict: 6,
};

function reachedIn({ outcome, sent, selectedProtocol }: SignInObservation): number {
  switch (outcome.kind) {
    case 'accepted':
      return 7;
    case 'authorizationDenied':
      return 6;
    case 'bindingMismatch':
      return outcome.how === 'echoed' ? 4 : 5;
    case 'errorCode':
      return sent.credentials ? 6 : sent.authenticate ? 4 : 3;
    case 'plainRdp':
    case 'unexpectedMessage':
    case 'interrupted':
      return STAGES[outcome.at];
    case 'kerberosFailed':
      return selectedProtocol === null ? 0 : 3;
    case 'policyStop':
    case 'mechanismRejected':
    case 'ntlmRefused':
    case 'versionChanged':
      return 3;
    case 'certificateRefused':
      return 2;
    case 'nlaRefused':
      return 1;
    default:
      return outcome satisfies never;
  }
}

function whyOpen({ kind }: SignInOutcome, verdict: LogonVerdict): NotJudgedReason {
  if (kind === 'errorCode' || kind === 'authorizationDenied') return 'oneReasonAtMost';
  return isUnexplained(verdict) ? 'noReasonGiven' : 'stageNotReached';
}
