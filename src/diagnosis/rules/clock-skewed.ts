/**
 * Clocks more than five minutes apart: Kerberos refuses beyond that by default (RFC 4120, section 8.2).
 * The server's time is in its challenge ([MS-NLMP] 2.2.2.1, MsvAvTimestamp); which of the two clocks is wrong is not known.
 */
import { cite } from '../evidence.ts';
import { found, notJudged, type Rule, ruledOut } from '../rule.ts';

const TOLERANCE_SECONDS = 300;

export const clockSkewed: Rule<'clock/skewed'> = (facts) => {
  const { examination } = facts;
  const stage = facts.challenge;
  if (!stage.reached) return stage.answer;
  const { clock } = stage.seen.challenge;
  const at = [...stage.at, 'challenge', 'clock'];
  if (!clock) return notJudged('factMissing', cite(examination, ...at));
  const evidence = cite(examination, ...at, 'skewSeconds');
  if (Math.abs(clock.skewSeconds) <= TOLERANCE_SECONDS) return ruledOut('high', evidence);
  return found('medium', 'high', { seconds: clock.skewSeconds }, evidence);
};
