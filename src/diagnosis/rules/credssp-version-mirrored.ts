/**
 * A server that gives back whatever CredSSP number it was told: release candidates of FreeRDP and some intermediaries did. Its
 * number is ours and can not be judged.
 */
import { citeBytes, type Path } from '../evidence.ts';
import { type Answered, credsspStage, type Facts } from '../facts.ts';
import { cite } from '../evidence.ts';
import { type Answer, found, notJudged, type Rule, ruledOut } from '../rule.ts';
import { originOfNumber } from '../second-look.ts';

export const versionMirrored: Rule<'credssp/version-mirrored'> = (facts) => {
  const stage = credsspStage(facts);
  if (!stage.reached) return stage.answer;
  const { seen, at } = stage;
  if (seen.outcome === 'interrupted') {
    return notJudged('stageNotReached', cite(facts.examination, ...at, 'interruption', 'kind'));
  }
  return judgeNumber(facts, seen, at);
};

function judgeNumber(facts: Facts, first: Answered, at: Path): Answer<'credssp/version-mirrored'> {
  const { examination, main } = facts;
  const origin = originOfNumber(examination, first);
  const evidence = citeBytes(examination, main?.index ?? 0, first.versionSpan, ...at, 'version');
  if (origin.kind === 'unknown') return withoutSecondLook(facts, first, evidence);
  const { index, credssp } = origin.second;
  const again = citeBytes(examination, index, credssp.versionSpan, 'connections', index, 'credssp', 'version');
  if (origin.kind !== 'mirrored') return ruledOut('high', evidence, again);
  return found('low', 'high', { first: first.version, second: credssp.version }, evidence, again);
}

function withoutSecondLook(
  { examination }: Facts,
  { version, announcedVersion }: Answered,
  evidence: ReturnType<typeof cite>,
): Answer<'credssp/version-mirrored'> {
  if (version !== announcedVersion) return ruledOut('high', evidence);
  if (examination.mode === 'quick') return notJudged('quickLook', evidence);
  const asked = examination.connections.some(({ purpose }) => purpose === 'secondLook');
  return notJudged(!asked && examination.cutShort ? 'cutShort' : 'offersUnanswered', evidence);
}
