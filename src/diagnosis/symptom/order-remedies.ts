/**
 * The remedies of a reading, in the order to try them. Where the server may lack the fix of CVE-2018-0886, these are the four classic
 * ones in their order; before them what mends the client, where the client is the likelier of the two; after them the neighbours.
 */
import type { CauseCode } from '../../knowledge/causes.ts';
import type { ErrorTextRow } from '../../knowledge/error-text.ts';
import { ERROR_TEXTS } from '../../knowledge/error-texts.ts';
import { REMEDIES, type RemedyName } from '../../knowledge/remedies.ts';
import type { NamedRemedy, RankedCause, Symptom } from './symptom.ts';

/** Causes that are a matter of the fix, its policy, or a side that is too old for it. */
export const FIX_CAUSES: ReadonlySet<CauseCode> = new Set([
  'credssp/server-unpatched',
  'credssp/restart-pending',
  'credssp/client-unpatched',
  'credssp/client-forces-updated',
  'credssp/third-party-client-too-old',
  'credssp/freerdp-too-old',
  'credssp/library-too-old',
]);

/** From here on the server's fix is worth looking after. */
const WORTH_A_REMEDY = 20;

export function orderRemedies(symptoms: readonly Symptom[], causes: readonly RankedCause[]): readonly NamedRemedy[] {
  return namesInOrder(symptoms, causes).map((name) => {
    const { machine, classicRank, restart, weakens } = REMEDIES[name];
    return { name, machine, classicRank, restart, weakens };
  });
}

function namesInOrder(symptoms: readonly Symptom[], causes: readonly RankedCause[]): readonly RemedyName[] {
  const named = symptoms.flatMap(({ text }) => (ERROR_TEXTS[text] as ErrorTextRow).remedies);
  const unpatched = causes.find(({ code }) => code === 'credssp/server-unpatched');
  if ((unpatched?.weight ?? 0) < WORTH_A_REMEDY) return saferFirst(named);
  const clientFirst = causes[0]?.machine === 'client' ? named.filter((name) => name === 'update-client') : [];
  return [...new Set([...clientFirst, ...classicRemedies(), ...saferFirst(named)])];
}

function classicRemedies(): readonly RemedyName[] {
  const rank = (name: RemedyName) => REMEDIES[name].classicRank ?? 0;
  return remedyNames()
    .filter((name) => rank(name) > 0)
    .sort((one, other) => rank(one) - rank(other));
}

function saferFirst(names: readonly RemedyName[]): readonly RemedyName[] {
  const weakens = (name: RemedyName) => Number(REMEDIES[name].weakens);
  return [...new Set(names)].sort((one, other) => weakens(one) - weakens(other));
}

function remedyNames(): RemedyName[] {
  return Object.keys(REMEDIES) as RemedyName[];
}
