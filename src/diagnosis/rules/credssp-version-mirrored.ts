/**
 * A server that gives back whatever CredSSP number it was told: release candidates of FreeRDP and some intermediaries did. Its
 * number is ours and can not be judged.
 */
import type { Examination } from '../../observation/examination.ts';
import { cite, citeBytes } from '../evidence.ts';
import type { Answered, Facts } from '../facts.ts';
import type { Evidence } from '../finding.ts';
import { judgePatchState } from '../patch-state.ts';
import { type Answer, found, notJudged, type Rule, ruledOut } from '../rule.ts';
import { originOfNumber } from '../second-look.ts';

export const versionMirrored: Rule<'credssp/version-mirrored'> = (facts) => {
  const { examination } = facts;
  const stage = facts.credssp;
  if (!stage.reached) return stage.answer;
  const { seen, at, index } = stage;
  if (seen.outcome === 'interrupted') {
    return notJudged('stageNotReached', cite(examination, ...at, 'interruption', 'kind'));
  }
  return judgeNumber(facts, seen, citeBytes(examination, index, seen.versionSpan, ...at, 'version'));
};

function judgeNumber(facts: Facts, first: Answered, evidence: Evidence): Answer<'credssp/version-mirrored'> {
  const { examination } = facts;
  const origin = originOfNumber(examination, first);
  if (origin.kind === 'unknown') return judgeOneNumber(examination, first, evidence);
  const { index, credssp } = origin.second;
  const again = citeBytes(examination, index, credssp.versionSpan, 'connections', index, 'credssp', 'version');
  if (origin.kind !== 'mirrored') return ruledOut('high', evidence, again);
  // What the number does not tell, a sign-in has: then nothing is missing.
  const severity = 'boundBy' in judgePatchState(facts) ? 'info' : 'medium';
  return found(severity, 'high', { first: first.version, second: credssp.version }, evidence, again);
}

function judgeOneNumber(
  examination: Examination,
  { version, announcedVersion }: Answered,
  evidence: Evidence,
): Answer<'credssp/version-mirrored'> {
  if (version !== announcedVersion) return ruledOut('high', evidence);
  if (examination.mode === 'quick') return notJudged('quickLook', evidence);
  const asked = examination.connections.some(({ purpose }) => purpose === 'secondLook');
  return notJudged(!asked && examination.cutShort ? 'cutShort' : 'offersUnanswered', evidence);
}
