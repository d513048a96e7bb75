/**
 * NLA was selected and TLS stands, but the server's first TSRequest brought no readable NTLM CHALLENGE ([MS-CSSP] 3.1.5): what
 * came in its place is named, and its cause is left open.
 */
import type { CredsspObservation } from '../../observation/credssp.ts';
import type { Interruption } from '../../observation/interruption.ts';
import type { Ailments, NoChallengeCause } from '../ailment.ts';
import { cite, type Path } from '../evidence.ts';
import type { Answered, Facts } from '../facts.ts';
import { inSeconds, statusHex } from '../figures.ts';
import type { Evidence } from '../finding.ts';
import { found, type Rule, ruledOut } from '../rule.ts';

export const noChallenge: Rule<'credssp/no-challenge'> = (facts) => {
  const stage = facts.credssp;
  if (!stage.reached) return stage.answer;
  const { seen, at } = stage;
  if (seen.outcome === 'answered' && seen.challenge) {
    return ruledOut('high', cite(facts.examination, ...at, 'challenge', 'flags'));
  }
  return found('high', 'high', whatCame(seen), ...evidenceFor(facts, seen, at));
};

type Params = Ailments['credssp/no-challenge'];

function whatCame(seen: CredsspObservation): Params {
  return seen.outcome === 'interrupted' ? interruptedBy(seen.interruption) : answeredWith(seen);
}

function interruptedBy(interruption: Interruption): Params {
  switch (interruption.kind) {
    case 'timedOut':
      return told('stalled', `${inSeconds(interruption.afterMs)} s`);
    case 'closed':
      return told('closed', interruption.receivedBytes === 0 ? '' : `${interruption.receivedBytes} B`);
    case 'reset':
      return told('reset', interruption.code);
    case 'alert':
      return told('alert', interruption.description);
    case 'malformed': {
      const { structure, field, offset, looksLike } = interruption;
      return told(looksLike === 'rdp' ? 'plainRdp' : 'malformed', `${structure}.${field}@${offset}`);
    }
    case 'tlsFailed':
    case 'refused':
    case 'hostUnreachable':
    case 'networkUnreachable':
    case 'forbidden':
    case 'failed':
      return told('failed', interruption.code);
    default:
      return interruption satisfies never;
  }
}

function answeredWith({ errorCode, token, tokenProblem }: Answered): Params {
  if (errorCode !== null) return told('errorCode', statusHex(errorCode));
  return token === 'none' ? told('noToken', '') : told('unreadableToken', tokenProblem ?? token);
}

function told(cause: NoChallengeCause, detail: string): Params {
  return { cause, detail };
}

function evidenceFor({ examination }: Facts, seen: CredsspObservation, at: Path): readonly Evidence[] {
  if (seen.outcome === 'interrupted') return [cite(examination, ...at, 'interruption', 'kind')];
  const deciding = seen.errorCode !== null ? 'errorCode' : 'token';
  return [cite(examination, ...at, 'challenge'), cite(examination, ...at, deciding)];
}
