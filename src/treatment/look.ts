/** A look at a treatment: what the machine says now, beside what the journal says. Changes nothing. */
import { policyOver, type RegistryValue } from '../remedy/registry-change.ts';
import type { Condition, PolicySetting, SeenChange, Sight, TaskSeen, Treatment } from '../remedy/treatment.ts';
import type { Machine, Moment } from './machine.ts';

export async function lookAt(treatment: Treatment, machine: Machine): Promise<Sight> {
  if (treatment.stage.kind === 'over') return past(treatment);
  const changes: SeenChange[] = [];
  for (const change of treatment.changes) changes.push({ ...change, ...(await seeValue(change, machine)) });
  const task = treatment.task === null ? 'none' : await machine.scheduler.look(treatment.task);
  return { treatment, changes, task, condition: conditionOf(treatment, changes, task, machine.clock.now()) };
}

/** What has become of the values since is no business of a treatment that is over. */
function past(treatment: Treatment): Sight {
  const changes = treatment.changes.map((change): SeenChange => ({ ...change, now: 'unknown', policies: [] }));
  return { treatment, changes, task: 'none', condition: 'over' };
}

/** What a value is, and which policies have a say in it. */
export async function seeValue(
  value: RegistryValue,
  { registry, policies }: Machine,
): Promise<Pick<SeenChange, 'now' | 'policies'>> {
  const now = await registry.read(value);
  const local = await policies.about(value);
  const over = policyOver(value);
  const to = over === null ? null : await registry.read(over);
  const overruling: readonly PolicySetting[] = to === null || to === 'unknown' ? [] : [{ by: 'overrulingValue', to }];
  return { now, policies: [...overruling, ...local] };
}

/** A policy that says something else. */
export function isOverruled({ to, policies }: Pick<SeenChange, 'to' | 'policies'>): boolean {
  return policies.some((policy) => policy.by === 'overrulingValue' && policy.to !== to);
}

/** Whether the value is neither as treated nor as before: then somebody else chose it, and it is theirs. */
export function isForeign({ now, from, to }: SeenChange): boolean {
  return now !== from && now !== to;
}

export function isExpired({ expiresAt }: Treatment, { local }: Moment): boolean {
  return expiresAt !== null && expiresAt <= local;
}

function conditionOf(treatment: Treatment, changes: readonly SeenChange[], task: TaskSeen, moment: Moment): Condition {
  const { stage } = treatment;
  if (stage.kind !== 'on') return 'interrupted';
  if (changes.some(({ now }) => now === 'unknown')) return 'unseen';
  if (isExpired(treatment, moment)) return 'overdue';
  if (changes.every(({ now, from }) => now === from)) return 'putBack';
  if (changes.some(({ now, to }) => now !== to)) return 'changed';
  if (changes.some(isOverruled)) return 'overruled';
  return task === 'missing' ? 'taskMissing' : 'holds';
}
