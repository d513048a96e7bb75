/**
 * The heart of the matter: does the server's CredSSP number say that the update of March 2018 for CVE-2018-0886 is active?
 * Only where a Windows server gave a number of its own. Versions 2 to 4 predate the fix, 5 and 6 carry it ([MS-CSSP] 2.2.1);
 * the number is not authenticated, and it says nothing about the server's policy. A sign-in proves more: the binding that
 * worked ([MS-CSSP] 3.1.5) is made with the session's key, see `binding-shown.ts`.
 */
import { CREDSSP_VERSIONS, findCredsspVersion } from '../knowledge/index.ts';
import type { Examination } from '../observation/examination.ts';
import type { StackKind } from './ailment.ts';
import { type BindingShown, bindingShown } from './binding-shown.ts';
import { citeBytes } from './evidence.ts';
import type { Answered, Facts, Reached } from './facts.ts';
import type { Confidence, Evidence } from './finding.ts';
import type { NotJudgedAnswer } from './rule.ts';
import { type NumberOrigin, originOfNumber } from './second-look.ts';

export type PatchState =
  /** No challenge came, so neither the stack nor the number can be judged. */
  | { readonly kind: 'open'; readonly answer: NotJudgedAnswer }
  /** A number that the specification does not know. */
  | (Judged & { readonly kind: 'versionUnknown' })
  | (Judged & { readonly kind: 'mirrored' })
  | (Judged & { readonly kind: 'notWindows'; readonly stack: StackKind; readonly confidence: Confidence })
  | (Judged & {
      readonly kind: 'unpatched' | 'patched';
      readonly confidence: Confidence;
      /** How the key was bound where somebody signed in. */
      readonly boundBy?: 'hash' | 'key';
      /** Set where clients can not be foretold by the number: it only repeats ours, or is not true. */
      readonly numberIs?: 'mirrored' | 'untrue';
    });

interface Judged {
  readonly version: number;
  readonly evidence: readonly Evidence[];
}

export function judgePatchState(facts: Facts): PatchState {
  const stage = facts.challenge;
  if (!stage.reached) return { kind: 'open', answer: stage.answer };
  const { seen } = stage;
  const { version } = seen;
  const known = findCredsspVersion(version);
  const origin = originOfNumber(facts.examination, seen);
  const evidence = numberEvidence(facts.examination, stage, origin);
  const { stack, confidence } = facts.stack;
  const shown = stack === 'windows' ? bindingShown(facts.examination) : undefined;
  if (!known) return { kind: 'versionUnknown', version, evidence };
  if (origin.kind === 'mirrored') {
    return shown
      ? { ...proved(shown, version, evidence), numberIs: 'mirrored' }
      : { kind: 'mirrored', version, evidence };
  }
  if (stack !== 'windows') return { kind: 'notWindows', version, evidence, stack, confidence };
  const byNumber = known.hasFix ? 'patched' : 'unpatched';
  const proof = shown?.confidence === 'high' ? shown : undefined;
  if (proof && proof.kind === byNumber) return proved(proof, version, evidence);
  if (proof?.isWrongNumber) return { ...proved(proof, version, evidence), numberIs: 'untrue' };
  // Another number than the one that signed in was bound by: perhaps two servers answer to this name.
  const certainty = proof ? 'low' : lowest(confidence, confidenceInNumber(seen, origin));
  return { kind: byNumber, version, evidence: [...evidence, ...(proof?.evidence ?? [])], confidence: certainty };
}

function proved(
  { kind, confidence, evidence }: BindingShown,
  version: number,
  before: readonly Evidence[],
): Extract<PatchState, { readonly kind: 'patched' | 'unpatched' }> {
  const boundBy = kind === 'patched' ? 'hash' : 'key';
  return { kind, version, evidence: [...before, ...evidence], confidence, boundBy };
}

/** The number as it came, and as it came the second time. */
function numberEvidence(examination: Examination, first: Reached<Answered>, origin: NumberOrigin): readonly Evidence[] {
  const evidence = [citeBytes(examination, first.index, first.seen.versionSpan, ...first.at, 'version')];
  if (origin.kind === 'unknown') return evidence;
  const { index, credssp } = origin.second;
  const again = ['connections', index, 'credssp', 'version'];
  return [...evidence, citeBytes(examination, index, credssp.versionSpan, ...again)];
}

/** Whether it goes with the build is part of how certain the stack is. */
function confidenceInNumber({ version, announcedVersion }: Answered, origin: NumberOrigin): Confidence {
  if (origin.kind === 'unsteady') return 'low';
  if (!CREDSSP_VERSIONS.some((row) => row.version === version)) return 'medium';
  if (origin.kind === 'own') return 'high';
  // Asked once: our own number may be an echo, and 3 was described but never seen in a capture.
  return version === announcedVersion || version === 3 ? 'medium' : 'high';
}

const RISING: readonly Confidence[] = ['low', 'medium', 'high'];

/** A chain is as strong as its weakest link. */
function lowest(first: Confidence, second: Confidence): Confidence {
  return RISING.indexOf(first) < RISING.indexOf(second) ? first : second;
}
