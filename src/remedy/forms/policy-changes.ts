/** The values by which a group policy does what a measure does: its own keys, which Windows empties when the policy goes. */
import type { TimedMeasure } from '../measure.ts';
import { policyOver, type RegistryChange } from '../registry-change.ts';

export function policyChanges({ changes }: TimedMeasure): readonly RegistryChange[] {
  return changes.map((change) => ({ ...change, ...policyOver(change) }));
}
