/** Name resolution: the name does not exist, or the resolver could not say. Mutually exclusive, so one file. */
import { cite } from '../evidence.ts';
import type { Facts } from '../facts.ts';
import { found, notJudged, type Rule, ruledOut } from '../rule.ts';

export const nameNotFound: Rule<'name/not-found'> = ({ examination }) => {
  const { resolution, target } = examination;
  const evidence = cite(examination, 'resolution', 'outcome');
  switch (resolution.outcome) {
    case 'notFound':
      return found('high', 'high', { host: target.host }, evidence, code(examination));
    case 'resolved':
    case 'notNeeded':
      return ruledOut('high', evidence);
    case 'failed':
    case 'timedOut':
      return notJudged('stageNotReached', evidence);
    default:
      return resolution satisfies never;
  }
};

export const nameLookupFailed: Rule<'name/lookup-failed'> = ({ examination }) => {
  const { resolution, target } = examination;
  const evidence = cite(examination, 'resolution', 'outcome');
  if (resolution.outcome !== 'failed' && resolution.outcome !== 'timedOut') return ruledOut('high', evidence);
  const params = { host: target.host, cause: resolution.outcome, code: resolution.code };
  return found('high', 'high', params, evidence, code(examination));
};

function code(examination: Facts['examination']) {
  return cite(examination, 'resolution', 'code');
}
