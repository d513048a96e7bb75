/**
 * Walks an examination from stage to stage, once, and gathers what the rules look at. Where the conversation ended, the stages
 * after it hold the answer of every rule that needed them.
 */

import type { CredsspObservation } from '../observation/credssp.ts';
import type { Examination } from '../observation/examination.ts';
import type { NegotiationObservation } from '../observation/negotiation.ts';
import type { TlsObservation } from '../observation/tls.ts';
import { cite, type Path } from './evidence.ts';
import { type Facts, findConnection, notReachedReason, type Placed, type Stage, selectionOf } from './facts.ts';
import { notJudged } from './rule.ts';
import { identifyStack } from './stack.ts';

export function gatherFacts(examination: Examination): Facts {
  const main = findConnection(examination, 'main');
  const negotiation = reachNegotiation(examination, main);
  const tls = reachTls(examination, negotiation);
  const certificate = reachCertificate(examination, tls);
  const credssp = reachCredssp(examination, negotiation, certificate);
  const challenge = reachChallenge(examination, credssp);
  const stack = identifyStack(examination);
  return { examination, main, stack, negotiation, tls, certificate, credssp, challenge };
}

function reachNegotiation(examination: Examination, main: Placed | undefined): Facts['negotiation'] {
  if (!main) return stopped(notReachedReason(examination), cite(examination, ...whereReachingEnded(examination)));
  const { index, connection } = main;
  const seen = connection.negotiation;
  if (!seen) return missing(examination);
  return { reached: true, seen, at: ['connections', index, 'negotiation'], index, connection };
}

function reachTls(examination: Examination, negotiation: Facts['negotiation']): Facts['tls'] {
  if (!negotiation.reached) return negotiation;
  const { seen, at, index, connection } = negotiation;
  const selection = selectionOf(seen);
  if (selection !== 'nla' && selection !== 'tls')
    return stopped('stageNotReached', cite(examination, ...ending(seen, at)));
  const { tls } = connection;
  return tls ? { ...negotiation, seen: tls, at: ['connections', index, 'tls'] } : missing(examination);
}

function reachCertificate(examination: Examination, tls: Facts['tls']): Facts['certificate'] {
  if (!tls.reached) return tls;
  const { seen, at } = tls;
  if (seen.outcome === 'interrupted') return stopped('stageNotReached', cite(examination, ...ending(seen, at)));
  return { ...tls, seen: seen.certificate, at: [...at, 'certificate'] };
}

function reachCredssp(
  examination: Examination,
  negotiation: Facts['negotiation'],
  certificate: Facts['certificate'],
): Facts['credssp'] {
  if (!negotiation.reached) return negotiation;
  const { seen, at, index, connection } = negotiation;
  const selection = selectionOf(seen);
  if (selection !== undefined && selection !== 'nla') {
    return stopped('nlaNotSelected', cite(examination, ...ending(seen, at)));
  }
  if (!certificate.reached) return certificate;
  const { credssp } = connection;
  return credssp ? { ...negotiation, seen: credssp, at: ['connections', index, 'credssp'] } : missing(examination);
}

function reachChallenge(examination: Examination, credssp: Facts['credssp']): Facts['challenge'] {
  if (!credssp.reached) return credssp;
  const { seen, at } = credssp;
  if (seen.outcome === 'interrupted') return stopped('stageNotReached', cite(examination, ...ending(seen, at)));
  const { challenge } = seen;
  if (!challenge) return stopped('factMissing', cite(examination, ...at, 'challenge'));
  return { ...credssp, seen: { ...seen, challenge } };
}

function missing(examination: Examination): Stage<never> {
  return stopped(notReachedReason(examination), cite(examination, 'cutShort'));
}

function stopped(...[reason, ...evidence]: Parameters<typeof notJudged>): Stage<never> {
  return { reached: false, answer: notJudged(reason, ...evidence) };
}

function whereReachingEnded({ attempts }: Examination): Path {
  const last = attempts.findLastIndex(({ failure }) => failure !== undefined);
  return last === -1 ? ['resolution', 'outcome'] : ['attempts', last, 'failure', 'kind'];
}

/** The fact that tells why a conversation went no further. */
function ending({ outcome }: NegotiationObservation | TlsObservation | CredsspObservation, at: Path): Path {
  if (outcome === 'interrupted') return [...at, 'interruption', 'kind'];
  return [...at, outcome === 'selected' ? 'selectedProtocol' : 'outcome'];
}
