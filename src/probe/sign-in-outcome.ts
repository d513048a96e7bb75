/** How a sign-in ended, as plain facts: the dialogue's outcomes and the platform's errors, each cause kept apart. */

import type { SecurityFailure } from '../dialogue/security-context.ts';
import type { DrivenOutcome } from '../nla/driven-outcome.ts';
import type { Interruption } from '../observation/interruption.ts';
import type { SignInObservation, SignInOutcome, SignInStage } from '../observation/sign-in.ts';
import { AUTHZ } from '../protocol/index.ts';
import { fromMalformed, fromSocketError, fromTlsError } from './interruption.ts';

export function bindingOf(outcome: DrivenOutcome): SignInObservation['binding'] {
  return outcome.kind === 'delegated' ? outcome.binding : null;
}

export function observeOutcome(outcome: DrivenOutcome): SignInOutcome {
  switch (outcome.kind) {
    case 'delegated':
      return observeVerdict(outcome.authorization);
    case 'errorCode': {
      const { errorCode, at } = outcome;
      return { kind: 'errorCode', errorCode, at };
    }
    case 'mechanismFailed':
      return observeFailure(outcome.failure, outcome.at);
    case 'noToken':
      return { kind: 'unexpectedMessage', at: outcome.at, problem: 'a TSRequest without a security token' };
    case 'malformed':
      return { kind: 'unexpectedMessage', at: outcome.at, problem: outcome.problem.message };
    case 'broken':
      return { kind: 'interrupted', at: outcome.at, interruption: observeBreak(outcome) };
    case 'timedOut':
      return {
        kind: 'interrupted',
        at: outcome.at,
        interruption: { kind: 'timedOut', afterMs: outcome.afterMs, receivedBytes: outcome.receivedBytes },
      };
    case 'unreadable': {
      const { at, problem, bytes } = outcome;
      return { kind: 'interrupted', at, interruption: fromMalformed(problem, bytes, layerOf(at)) };
    }
    case 'policyStop':
    case 'bindingMismatch':
    case 'versionChanged':
    case 'certificateRefused':
    case 'nlaRefused':
    case 'plainRdp':
      return outcome;
    default:
      return outcome satisfies never;
  }
}

function observeVerdict(authorization: number | undefined): SignInOutcome {
  if (authorization === undefined) return { kind: 'accepted', authorization: 'notAsked' };
  if (authorization === AUTHZ.SUCCESS) return { kind: 'accepted', authorization: 'granted' };
  return { kind: 'authorizationDenied', result: authorization };
}

function observeFailure(failure: SecurityFailure, at: SignInStage): SignInOutcome {
  switch (failure.kind) {
    case 'ntlmRefused':
      return { kind: 'ntlmRefused', because: failure.because };
    case 'kerberosFailed': {
      const { problem, major, minor } = failure;
      return { kind: 'kerberosFailed', problem, major, minor };
    }
    case 'spnegoFailed':
      if (failure.because === 'rejected') return { kind: 'mechanismRejected', negState: failure.negState ?? 2 };
      return { kind: 'unexpectedMessage', at, problem: `SPNEGO: ${failure.because}` };
    case 'malformed':
      return { kind: 'unexpectedMessage', at, problem: failure.problem.message };
    case 'logonDenied':
      throw new TypeError('observeFailure: only a server denies a logon');
    default:
      return failure satisfies never;
  }
}

function observeBreak({ at, error, receivedBytes }: Extract<DrivenOutcome, { kind: 'broken' }>): Interruption {
  if (!error) return { kind: 'closed', receivedBytes };
  return layerOf(at) === 'tls' ? fromTlsError(error, receivedBytes) : fromSocketError(error, receivedBytes);
}

function layerOf(at: SignInStage): 'tcp' | 'tls' {
  return at === 'connect' || at === 'expectConnectionConfirm' ? 'tcp' : 'tls';
}
