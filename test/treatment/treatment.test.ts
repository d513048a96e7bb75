/** What a treatment does, refuses and notices, on a machine in memory. */
import { describe, expect, it } from 'vitest';
import { ENCRYPTION_ORACLE, SECURITY_LAYER, USER_AUTHENTICATION } from '../../src/remedy/registry-change.ts';
import type { TreatOutcome } from '../../src/remedy/treatment.ts';
import { type Application, apply } from '../../src/treatment/apply.ts';
import { dryRunOf } from '../../src/treatment/dry-run.ts';
import { Journal } from '../../src/treatment/journal.ts';
import { lookAt } from '../../src/treatment/look.ts';
import { revert } from '../../src/treatment/revert.ts';
import { settle } from '../../src/treatment/undo.ts';
import { type Fate, machineIn, newWorld, pictureOf, placeOf, runTasks, type World } from './world.ts';

const ORACLE = placeOf(ENCRYPTION_ORACLE);
const NLA = placeOf(USER_AUTHENTICATION);
const LAYER = placeOf(SECURITY_LAYER);
const POLICY_LAYER = 'SOFTWARE\\Policies\\Microsoft\\Windows NT\\Terminal Services\\SecurityLayer';
const VULNERABLE: Application = { name: 'client-vulnerable', expiresAt: '2026-05-16T10:02', reason: '月末' };

async function applyIn(world: World, application = VULNERABLE, fate: Fate = {}): Promise<TreatOutcome> {
  const machine = machineIn(world, fate);
  const journal = await Journal.open(machine.journal);
  await settle(journal, machine);
  return await apply(application, journal, machine);
}

async function revertIn(world: World, forced = false): Promise<TreatOutcome> {
  const machine = machineIn(world);
  const journal = await Journal.open(machine.journal);
  return await revert(journal.open, forced, journal, machine);
}

async function conditionsIn(world: World): Promise<readonly string[]> {
  const machine = machineIn(world);
  const { treatments } = await Journal.open(machine.journal);
  return await Promise.all(treatments.map(async (each) => (await lookAt(each, machine)).condition));
}

async function settleIn(world: World) {
  const machine = machineIn(world);
  return await settle(await Journal.open(machine.journal), machine);
}

describe('apply', () => {
  it('changes the value, schedules its end, and remembers who, why and until when', async () => {
    const world = newWorld();
    expect(await applyIn(world)).toMatchObject({
      kind: 'applied',
      sight: {
        condition: 'holds',
        task: 'there',
        treatment: { by: 'HOSPITAL\\山田', computer: 'WARD-7', reason: '月末', expiresAt: '2026-05-16T10:02' },
        changes: [{ from: null, to: 2, now: 2 }],
      },
    });
    expect([...world.values]).toEqual([[ORACLE, 2]]);
    expect([...world.tasks.values()]).toMatchObject([{ at: '2026-05-16T10:02', changes: [{ from: null, to: 2 }] }]);
  });

  it('a second time changes nothing and extends nothing', async () => {
    const world = newWorld();
    await applyIn(world);
    const before = pictureOf(world);
    const again = await applyIn(world, { ...VULNERABLE, expiresAt: '2027-01-01T00:00' });
    expect(again).toMatchObject({ kind: 'alreadyOn', sight: { treatment: { expiresAt: '2026-05-16T10:02' } } });
    expect(pictureOf(world)).toEqual(before);
  });

  it('leaves alone what is so already: no journal, no task', async () => {
    const world = newWorld({ [ORACLE]: 2 });
    expect(await applyIn(world)).toEqual({ kind: 'alreadySo', measure: 'client-vulnerable' });
    expect(world.journal).toHaveLength(0);
    expect(world.tasks.size).toBe(0);
  });

  it('touches only the values that have to change', async () => {
    const world = newWorld({ [NLA]: 1, [LAYER]: 0 });
    await applyIn(world, { name: 'server-nla-off', expiresAt: null, reason: '' });
    expect((await Journal.open(machineIn(world).journal)).open).toMatchObject([
      { changes: [{ name: 'UserAuthentication' }], task: null },
    ]);
  });

  it('refuses a measure that wants the same value', async () => {
    const world = newWorld();
    await applyIn(world);
    const other = await applyIn(world, { name: 'server-mitigated', expiresAt: null, reason: '' });
    expect(other).toMatchObject({ kind: 'conflict', sight: { treatment: { measure: 'client-vulnerable' } } });
    expect(world.values.get(ORACLE)).toBe(2);
  });

  it('refuses a value that is no number, and one that group policy overrules', async () => {
    const text = newWorld({ [ORACLE]: 'otherType' });
    expect(await applyIn(text)).toMatchObject({ kind: 'otherType' });
    const policy = newWorld({ [NLA]: 1, [LAYER]: 2, [POLICY_LAYER]: 2 });
    expect(await applyIn(policy, { name: 'server-nla-off', expiresAt: null, reason: '' })).toMatchObject({
      kind: 'overruled',
      changes: [{ policies: [] }, { policies: [{ by: 'overrulingValue', to: 2 }] }],
    });
    for (const { journal, tasks } of [text, policy]) expect([journal.length, tasks.size]).toEqual([0, 0]);
  });

  it('never writes over what somebody wrote in between, whichever moment they chose', async () => {
    const calls = machineIn(newWorld());
    await apply(VULNERABLE, await Journal.open(calls.journal), calls);
    const kinds = new Set<string>();
    for (let before = 1; before < calls.calls(); before++) {
      const world = newWorld();
      const act = ({ values }: World) => void values.set(ORACLE, 0);
      const outcome = await applyIn(world, VULNERABLE, { meanwhile: { before, act } });
      kinds.add(outcome.kind);
      // Between looking and writing there is always a moment; only there the last to write wins, and the journal knows.
      if (outcome.kind === 'didNotHold') expect([world.values.get(ORACLE), world.tasks.size]).toEqual([0, 0]);
      else expect(await conditionsIn(world)).toEqual([world.values.get(ORACLE) === 2 ? 'holds' : 'changed']);
    }
    expect(kinds).toContain('didNotHold');
  });
});

describe('revert', () => {
  it.each([null, 0, 1])('leads back to %s', async (before) => {
    const world = newWorld(before === null ? {} : { [ORACLE]: before });
    await applyIn(world);
    expect(await revertIn(world)).toMatchObject({ kind: 'reverted', refused: [] });
    expect([world.values.get(ORACLE) ?? null, world.tasks.size]).toEqual([before, 0]);
    expect(await revertIn(world)).toEqual({ kind: 'nothingOn' });
  });

  it('refuses a value that somebody changed since, unless told to overwrite it', async () => {
    const world = newWorld({ [ORACLE]: 1 });
    await applyIn(world);
    world.values.set(ORACLE, 0);
    expect(await conditionsIn(world)).toEqual(['changed']);
    expect(await revertIn(world)).toMatchObject({ treatments: [], refused: [{ changes: [{ now: 0 }] }] });
    expect([world.values.get(ORACLE), world.tasks.size]).toEqual([0, 1]);
    expect(await revertIn(world, true)).toMatchObject({ treatments: [{ stage: { how: 'reverted', leftAlone: [] } }] });
    expect([world.values.get(ORACLE), world.tasks.size]).toEqual([1, 0]);
  });

  it('one that is refused does not keep the others', async () => {
    const world = newWorld({ [NLA]: 1, [LAYER]: 2 });
    await applyIn(world);
    await applyIn(world, { name: 'server-nla-off', expiresAt: null, reason: '' });
    world.values.set(ORACLE, 1);
    expect(await revertIn(world)).toMatchObject({ treatments: [{ measure: 'server-nla-off' }], refused: [{}] });
    expect(Object.fromEntries(world.values)).toEqual({ [NLA]: 1, [LAYER]: 2, [ORACLE]: 1 });
  });
});

describe('what happens meanwhile', () => {
  it('group policy puts the previous value back', async () => {
    const world = newWorld();
    await applyIn(world);
    world.values.delete(ORACLE);
    expect(await conditionsIn(world)).toEqual(['putBack']);
    expect(await applyIn(world)).toMatchObject({ kind: 'alreadyOn', sight: { condition: 'putBack' } });
  });

  it('a policy that sets the value again is named', async () => {
    const world = newWorld();
    world.policies.set(ORACLE, [{ by: 'localPolicy', to: 0 }]);
    expect(await applyIn(world)).toMatchObject({
      kind: 'applied',
      sight: { changes: [{ policies: [{ by: 'localPolicy', to: 0 }] }] },
    });
  });

  it('a policy that overrules the value', async () => {
    const world = newWorld({ [NLA]: 1, [LAYER]: 2 });
    await applyIn(world, { name: 'server-nla-off', expiresAt: null, reason: '' });
    world.values.set(POLICY_LAYER, 2);
    expect(await conditionsIn(world)).toEqual(['overruled']);
  });

  it('the task is deleted', async () => {
    const world = newWorld();
    await applyIn(world);
    world.tasks.clear();
    expect(await conditionsIn(world)).toEqual(['taskMissing']);
  });

  it('its time comes, and the task runs: the journal hears of it with the next run', async () => {
    const world = newWorld({ [ORACLE]: 1 });
    await applyIn(world);
    runTasks(world);
    world.local = '2026-05-16T10:02';
    expect(await settleIn(world)).toMatchObject([{ stage: { kind: 'over', how: 'expired', leftAlone: [] } }]);
    expect([world.values.get(ORACLE), await conditionsIn(world)]).toEqual([1, ['over']]);
  });

  it('its time comes, and no task runs: the next run ends it', async () => {
    const world = newWorld();
    await applyIn(world);
    world.local = '2026-05-17T00:00';
    expect(await conditionsIn(world)).toEqual(['overdue']);
    expect(await settleIn(world)).toMatchObject([{ stage: { how: 'expired' } }]);
    expect([world.values.size, world.tasks.size]).toEqual([0, 0]);
  });

  it('its time comes, but somebody chose another value: it stays, and the journal says so', async () => {
    const world = newWorld();
    await applyIn(world);
    world.values.set(ORACLE, 0);
    world.local = '2026-05-17T00:00';
    expect(await settleIn(world)).toMatchObject([{ stage: { leftAlone: [ENCRYPTION_ORACLE] } }]);
    expect(world.values.get(ORACLE)).toBe(0);
  });
});

describe('a dry run', () => {
  it('changes nothing, and tells the steps that would be taken', async () => {
    const world = newWorld({ [NLA]: 1, [LAYER]: 2 });
    const before = pictureOf(world);
    const { machine, steps } = dryRunOf(machineIn(world));
    const journal = await Journal.open(machine.journal);
    await apply({ name: 'server-nla-off', expiresAt: '2026-05-16T10:02', reason: '' }, journal, machine);
    await revert(journal.open, false, journal, machine);
    expect(pictureOf(world)).toEqual(before);
    expect(steps.map((step) => (step.kind === 'write' ? `${step.value.name}=${step.to}` : step.kind))).toEqual([
      ...['journal', 'schedule', 'UserAuthentication=0', 'SecurityLayer=0', 'journal'],
      ...['journal', 'SecurityLayer=2', 'UserAuthentication=1', 'unschedule', 'journal'],
    ]);
  });
});
