/** Sign-ins for tests, as the driver notes them: the messages that would have gone to and fro, and how it ended. */
import type { Examination } from '../../src/observation/examination.ts';
import type { SignInObservation, SignInOutcome, SignInStep } from '../../src/observation/sign-in.ts';
import { lookAt } from './examinations.ts';
import { type Sketch, windows } from './servers.ts';

/** How far our side went; each includes the one before. */
type Far = 'nothing' | 'negotiated' | 'announced' | 'proved' | 'delegated';

const FAR: readonly Far[] = ['nothing', 'negotiated', 'announced', 'proved', 'delegated'];

export interface SignInSketch extends Partial<Omit<SignInObservation, 'outcome' | 'sent' | 'steps'>> {
  readonly far?: Far;
}

/** One attempt that ended so; NTLM, CredSSP 6 on both sides, policy Mitigated, unless told. */
export function attemptEnding(outcome: SignInOutcome, sketch: SignInSketch = {}): SignInObservation {
  const { far = farFor(outcome), ...changes } = sketch;
  const came = FAR.indexOf(far);
  return {
    user: 'yamada',
    domain: 'CORP',
    mechanism: 'ntlm',
    wrapping: changes.mechanism === 'kerberos' ? 'spnego' : 'bare',
    policy: 'mitigated',
    address: '192.168.10.21',
    port: 3389,
    selectedProtocol: came >= 1 ? 8 : null,
    announcedVersion: 6,
    serverVersion: came >= 3 ? 6 : null,
    certificateSha256: came >= 1 ? '3f'.repeat(32) : null,
    pinned: false,
    sent: {
      authenticate: came >= 3 || (came >= 2 && changes.mechanism === 'kerberos'),
      pubKeyAuth: came >= 3,
      credentials: came >= 4,
    },
    binding: outcome.kind === 'accepted' || outcome.kind === 'authorizationDenied' ? 'hash' : null,
    steps: [...STEPS.slice(0, LENGTHS[far]), ...lastWord(outcome)],
    outcome,
    durationMs: 12,
    ...changes,
  };
}

/** A sound Windows, looked at, and then signed in to. */
export function signedIn(outcome: SignInOutcome, sketch: SignInSketch = {}, server: Sketch = windows()): Examination {
  return { ...lookAt(server), signIn: attemptEnding(outcome, sketch) };
}

function lastWord({ kind }: SignInOutcome): readonly SignInStep[] {
  if (kind === 'errorCode')
    return [{ direction: 'received', message: 'tsRequest', fields: ['errorCode'], length: 16, atMs: 8 }];
  return kind === 'bindingMismatch' ? STEPS.slice(5, 6) : [];
}

function farFor(outcome: SignInOutcome): Far {
  switch (outcome.kind) {
    case 'accepted':
    case 'authorizationDenied':
      return 'delegated';
    case 'errorCode':
    case 'bindingMismatch':
    case 'versionChanged':
      return 'proved';
    case 'policyStop':
    case 'mechanismRejected':
    case 'ntlmRefused':
      return 'announced';
    case 'kerberosFailed':
      return 'nothing';
    case 'certificateRefused':
    case 'nlaRefused':
      return 'negotiated';
    case 'plainRdp':
    case 'unexpectedMessage':
    case 'interrupted':
      return AT[outcome.at];
    default:
      return outcome satisfies never;
  }
}

const AT = {
  connect: 'nothing',
  expectConnectionConfirm: 'negotiated',
  expectTls: 'negotiated',
  expectToken: 'announced',
  expectPubKeyAuth: 'proved',
  expectVerdict: 'delegated',
} as const;

const STEPS: readonly SignInStep[] = [
  { direction: 'sent', message: 'connectionRequest', fields: [], length: 19, atMs: 1 },
  { direction: 'received', message: 'connectionConfirm', fields: [], length: 19, atMs: 2 },
  { direction: 'sent', message: 'tsRequest', fields: ['negoTokens'], length: 57, atMs: 5 },
  { direction: 'received', message: 'tsRequest', fields: ['negoTokens'], length: 216, atMs: 6 },
  {
    direction: 'sent',
    message: 'tsRequest',
    fields: ['negoTokens', 'pubKeyAuth', 'clientNonce'],
    length: 536,
    atMs: 7,
  },
  { direction: 'received', message: 'tsRequest', fields: ['pubKeyAuth'], length: 60, atMs: 8 },
  { direction: 'sent', message: 'tsRequest', fields: ['authInfo'], length: 118, atMs: 9 },
  { direction: 'received', message: 'earlyUserAuthorization', fields: [], length: 4, atMs: 10 },
];

const LENGTHS: Readonly<Record<Far, number>> = { nothing: 0, negotiated: 2, announced: 4, proved: 5, delegated: 8 };
