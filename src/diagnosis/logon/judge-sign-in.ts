/**
 * What one attempt to sign in came to: exactly one code of stage `logon`, because an attempt ends in one way. The rules of the
 * stage all read this judgement.
 */
import { findSecurityProtocol } from '../../knowledge/index.ts';
import type { SignInObservation } from '../../observation/sign-in.ts';
import type { Path } from '../evidence.ts';
import { statusHex } from '../figures.ts';
import { judgeErrorCode } from './error-code.ts';
import { judgeKerberosFailure, ticketRefused } from './kerberos-failure.ts';
import { judgeBreak, judgePlainRdp, judgeUnexpected } from './silence.ts';
import { type Ended, type LogonVerdict, sentIn, verdict } from './verdict.ts';

/** `isMirrored`: the examination found that the server only repeats our CredSSP number. */
export function judgeSignIn(signIn: SignInObservation, isMirrored = false): LogonVerdict {
  const { outcome } = signIn;
  switch (outcome.kind) {
    case 'accepted':
      return accepted(signIn, outcome);
    case 'authorizationDenied':
      return verdict(
        'logon/authorization-denied',
        ['high', 'high'],
        { sign: 'verdict', code: statusHex(outcome.result), sent: sentIn(signIn) },
        ['outcome', 'result'],
      );
    case 'errorCode':
      return judgeErrorCode(signIn, outcome);
    case 'policyStop':
      return policyStop(signIn, outcome);
    case 'bindingMismatch':
      return bindingMismatch(signIn, outcome);
    case 'mechanismRejected':
      return rejected(signIn, outcome);
    case 'ntlmRefused':
      return ntlmRefused(signIn, 'tooWeak', outcome.because, ['outcome', 'because']);
    case 'kerberosFailed':
      return judgeKerberosFailure(signIn, outcome);
    case 'certificateRefused': {
      const { expected, presented } = outcome;
      return verdict('logon/certificate-not-pinned', ['high', 'high'], { expected, presented }, [
        'outcome',
        'presented',
      ]);
    }
    case 'nlaRefused':
      return nlaRefused(outcome);
    case 'versionChanged': {
      const detail = `${outcome.from}, ${outcome.to}`;
      const params = { cause: 'versionChanged', stage: 'expectPubKeyAuth', detail, sent: sentIn(signIn) } as const;
      return verdict('logon/interrupted', ['high', 'high'], params, ['outcome', 'to']);
    }
    case 'plainRdp':
      return judgePlainRdp(signIn, outcome);
    case 'unexpectedMessage':
      return judgeUnexpected(signIn, outcome);
    case 'interrupted':
      return judgeBreak(signIn, outcome, isMirrored);
    default:
      return outcome satisfies never;
  }
}

function accepted({ mechanism, binding }: SignInObservation, { authorization }: Ended<'accepted'>): LogonVerdict {
  const params = { mechanism, binding: binding ?? 'unknown', authorization } as const;
  return verdict('logon/accepted', ['info', 'high'], params, ['outcome', 'authorization'], ['binding']);
}

function policyStop(signIn: SignInObservation, { serverVersion }: Ended<'policyStop'>): LogonVerdict {
  const params = { version: serverVersion, policy: signIn.policy, sent: sentIn(signIn) };
  return verdict('logon/policy-stop', ['high', 'high'], params, ['outcome', 'serverVersion'], ['policy']);
}

/**
 * An echo alone is how FreeRDP 3 refuses a password to clients it can not send a code; whoever stands in the middle can do the
 * same. The old binding, sealed with this session's key, only a server could make that knows no better.
 */
function bindingMismatch(signIn: SignInObservation, { how }: Ended<'bindingMismatch'>): LogonVerdict {
  const sent = sentIn(signIn);
  const at: Path = ['outcome', 'how'];
  if (how === 'echoed') {
    return verdict('logon/wrong-credentials', ['high', 'low'], { sign: 'echo', detail: '', sent }, at);
  }
  const params = { how, detail: '', sent };
  if (how === 'oldBinding') return verdict('logon/binding-mismatch', ['high', 'high'], params, at);
  return verdict('logon/binding-mismatch', ['critical', how === 'otherKey' ? 'high' : 'medium'], params, at);
}

/** Before the proof of the password a reject is about the mechanism, behind it about the account (RFC 4178, section 4.2.2). */
function rejected(signIn: SignInObservation, { negState }: Ended<'mechanismRejected'>): LogonVerdict {
  const at: Path = ['outcome', 'negState'];
  const detail = `negState ${negState}`;
  if (signIn.mechanism === 'kerberos') return ticketRefused(signIn, 'medium', detail, at);
  if (!signIn.sent.authenticate) return ntlmRefused(signIn, 'reject', detail, at);
  const params = { sign: 'reject', detail, sent: sentIn(signIn) } as const;
  return verdict('logon/wrong-credentials', ['high', 'medium'], params, at);
}

function ntlmRefused(signIn: SignInObservation, sign: 'reject' | 'tooWeak', detail: string, at: Path): LogonVerdict {
  const confidence = sign === 'tooWeak' ? 'high' : 'medium';
  return verdict('logon/ntlm-refused', ['high', confidence], { sign, detail, sent: sentIn(signIn) }, at);
}

/** Nothing wrong by itself: a server without NLA asks for the password later, within its own screen. */
function nlaRefused({ failureCode, selectedProtocol }: Ended<'nlaRefused'>): LogonVerdict {
  if (failureCode !== null) {
    const params = { answer: 'refused', detail: String(failureCode) } as const;
    return verdict('logon/not-possible', ['low', 'high'], params, ['outcome', 'failureCode']);
  }
  const at: Path = ['outcome', 'selectedProtocol'];
  if (selectedProtocol === null || selectedProtocol === 0) {
    return verdict('logon/not-possible', ['low', 'high'], { answer: 'rdp', detail: '' }, at);
  }
  const protocol = findSecurityProtocol(selectedProtocol);
  const isTls = protocol?.usesTls === true && !protocol.usesNla;
  const answer = isTls ? 'tls' : 'other';
  return verdict('logon/not-possible', ['low', 'high'], { answer, detail: isTls ? '' : String(selectedProtocol) }, at);
}
