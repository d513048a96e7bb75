/**
 * From what is needed and what the person may do to a plan. Pure: the same need and situation give the same plan, anywhere. What
 * lowers security is never recommended, ends by itself, and says how it is taken back.
 */
import { REMEDIES } from '../knowledge/index.ts';
import { AFFECTED, effortOf } from './affected.ts';
import { bridgeFor } from './bridge.ts';
import { settleCauses } from './contradicted.ts';
import { onlyLooks } from './cures.ts';
import { expiryOf } from './expiry.ts';
import { fixKnowledge } from './fix-knowledge.ts';
import type { Need } from './need.ts';
import type { Bridge, Plan, PlanInShort, PlannedRemedy, Standing } from './plan.ts';
import { reason } from './plan-reason.ts';
import { openQuestions } from './questions.ts';
import { isExcluded, type Ranked, rank } from './rank.ts';
import type { Situation } from './situation.ts';
import { waysInto } from './steps/ways-in.ts';
import { stepsOf } from './steps-of.ts';

export function prescribe(wanted: Need, situation: Situation): Plan {
  const need = settleCauses(wanted);
  const ranked = rank(need, situation);
  const remedies = ranked.map((one, index) => plan(one, index, need, situation));
  const bridge = bridgeFor(remedies, situation);
  const changesServer = remedies.some(({ machine, rank: place }) => place !== null && machine === 'server');
  return {
    need,
    situation,
    inShort: sayInShort(remedies, bridge),
    remedies,
    bridge,
    waysIn: changesServer ? waysInto(situation) : [],
    questions: openQuestions(remedies, situation),
  };
}

function plan(ranked: Ranked, index: number, need: Need, situation: Situation): PlannedRemedy {
  const { name, cause } = ranked;
  const { machine, risk, restart, weakens } = REMEDIES[name];
  const standing = standingOf(ranked, index);
  const leadsWithoutCure = weakens && index === 0 && standing !== 'notPossible';
  return {
    name,
    rank: standing === 'notPossible' ? null : index + 1,
    standing,
    cause,
    reasons: leadsWithoutCure ? [...ranked.reasons, reason('nothingBetter', {})] : ranked.reasons,
    machine,
    effort: effortOf(name, situation),
    risk: name === 'update-server' && situation.serverCare === 'maintained' ? 'low' : risk,
    restart,
    affected: AFFECTED[name],
    weakens,
    ...stepsOf(name, situation, need),
    expiresInDays: weakens ? expiryOf(situation) : null,
    update: name === 'update-server' || name === 'patch-server' ? fixKnowledge(need.server).choice : null,
  };
}

function standingOf(ranked: Ranked, index: number): Standing {
  if (isExcluded(ranked)) return 'notPossible';
  const { weakens, risk } = REMEDIES[ranked.name];
  if (weakens) return risk === 'high' ? 'lastResort' : 'possible';
  return index === 0 && !onlyLooks(ranked.name) ? 'recommended' : 'possible';
}

function sayInShort([first]: readonly PlannedRemedy[], bridge: Bridge | null): PlanInShort {
  if (first === undefined) return { kind: 'nothingWrong' };
  if (first.standing === 'notPossible' || onlyLooks(first.name)) return { kind: 'lookFurther', remedy: first.name };
  if (first.weakens) return { kind: 'onlyWeakening', remedy: first.name };
  return bridge === null
    ? { kind: 'cure', remedy: first.name }
    : { kind: 'cureLater', remedy: first.name, bridge: bridge.remedy };
}
