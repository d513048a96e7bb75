/**
 * CVE-2018-0886 as the server's CredSSP number tells it: update missing, update active, or no verdict because the server is
 * not Windows. All three read the same judgement, see `patch-state.ts`.
 */
import type { Ailments } from '../ailment.ts';
import { cite } from '../evidence.ts';
import type { Facts } from '../facts.ts';
import { judgePatchState, type PatchState } from '../patch-state.ts';
import { found, type NotJudgedAnswer, notJudged, type Rule, ruledOut } from '../rule.ts';

export const serverUnpatched: Rule<'credssp/server-unpatched'> = (facts) => {
  const state = judgePatchState(facts);
  switch (state.kind) {
    case 'unpatched':
      return found('critical', state.confidence, paramsOf(state), ...state.evidence);
    case 'patched':
      return ruledOut(state.confidence, ...state.evidence);
    default:
      return withoutVerdict(state);
  }
};

export const serverPatched: Rule<'credssp/server-patched'> = (facts) => {
  const state = judgePatchState(facts);
  switch (state.kind) {
    case 'patched':
      return found('info', state.confidence, paramsOf(state), ...state.evidence);
    case 'unpatched':
      return ruledOut(state.confidence, ...state.evidence);
    default:
      return withoutVerdict(state);
  }
};

export const verdictNotApplicable: Rule<'credssp/verdict-not-applicable'> = (facts) => {
  const state = judgePatchState(facts);
  if (state.kind === 'open') return state.answer;
  if (state.kind === 'versionUnknown') return notJudged('versionUnknown', ...state.evidence);
  const { stack, confidence } = facts.stack;
  const evidence = [...state.evidence, ...stackEvidence(facts)];
  if (stack === 'windows') return ruledOut(confidence, ...evidence);
  return found('info', confidence, { version: state.version, stack }, ...evidence);
};

function paramsOf({ version, boundBy }: Decided): Ailments['credssp/server-patched'] {
  return { version, ...(boundBy && { boundBy }) };
}

type Decided = Extract<PatchState, { readonly kind: 'patched' | 'unpatched' }>;
type Undecided = Exclude<PatchState, { readonly kind: 'patched' | 'unpatched' }>;

function withoutVerdict(state: Undecided): NotJudgedAnswer {
  switch (state.kind) {
    case 'open':
      return state.answer;
    case 'versionUnknown':
      return notJudged('versionUnknown', ...state.evidence);
    case 'mirrored':
      return notJudged('versionMirrored', ...state.evidence);
    case 'notWindows':
      return notJudged('notWindows', ...state.evidence);
    default:
      return state satisfies never;
  }
}

function stackEvidence(facts: Facts) {
  const stage = facts.challenge;
  return stage.reached ? [cite(facts.examination, ...stage.at, 'challenge', 'flags')] : [];
}
