/**
 * The law of treatments: ended between any two steps, or with the disk full at any line, the next run leaves the old state or the new
 * one, the journal says which, and the way back leads to exactly what was there before.
 */
import { describe, expect, it } from 'vitest';
import { MEASURES, type MeasureName } from '../../src/remedy/measure.ts';
import { ENCRYPTION_ORACLE, SECURITY_LAYER, USER_AUTHENTICATION } from '../../src/remedy/registry-change.ts';
import type { SeenNow } from '../../src/remedy/treatment.ts';
import { type Application, apply } from '../../src/treatment/apply.ts';
import { Journal } from '../../src/treatment/journal.ts';
import type { Machine } from '../../src/treatment/machine.ts';
import { revert } from '../../src/treatment/revert.ts';
import { TreatProblem } from '../../src/treatment/treat-problem.ts';
import { settle } from '../../src/treatment/undo.ts';
import { type Fate, Killed, machineIn, newWorld, placeOf, type World } from './world.ts';

const [ORACLE, NLA, LAYER] = [ENCRYPTION_ORACLE, USER_AUTHENTICATION, SECURITY_LAYER].map(placeOf) as [
  string,
  string,
  string,
];

interface Scene {
  readonly measure: MeasureName;
  readonly before: Readonly<Record<string, SeenNow>>;
  readonly expiresAt: string | null;
}

const EXPIRES = '2026-05-16T10:02';
const scenes: readonly Scene[] = [EXPIRES, null].flatMap((expiresAt) => [
  { measure: 'client-vulnerable', before: {}, expiresAt },
  { measure: 'client-vulnerable', before: { [ORACLE]: 0 }, expiresAt },
  { measure: 'client-vulnerable', before: { [ORACLE]: 1 }, expiresAt },
  { measure: 'server-mitigated', before: { [ORACLE]: 0 }, expiresAt },
  { measure: 'server-nla-off', before: { [NLA]: 1, [LAYER]: 2 }, expiresAt },
  { measure: 'server-nla-off', before: { [NLA]: 1, [LAYER]: 0 }, expiresAt },
  { measure: 'server-nla-off', before: {}, expiresAt },
]);
const names = scenes.map((scene) => ({ scene, name: JSON.stringify(scene) }));
const TORN = [0, 0.001, 0.5, 0.999];

const stateOf = ({ values }: World) => Object.fromEntries(values);
const newState = ({ measure, before }: Scene) => {
  const to = MEASURES[measure].changes.map((change) => [placeOf(change), change.to]);
  return { ...before, ...Object.fromEntries(to) };
};

type Act = (journal: Journal, machine: Machine) => Promise<unknown>;
const applyIt =
  ({ measure, expiresAt }: Scene): Act =>
  (journal, machine) => {
    const application: Application = { name: measure, expiresAt, reason: '月末の締め作業' };
    return apply(application, journal, machine);
  };
const revertAll: Act = (journal, machine) => revert(journal.open, false, journal, machine);

/** One run of the command: what was left is settled first. Tells whether it came to its end. */
async function run(
  world: World,
  act: Act,
  fate: Fate = {},
): Promise<{ readonly ended: boolean; readonly calls: number }> {
  const machine = machineIn(world, fate);
  try {
    const journal = await Journal.open(machine.journal);
    await settle(journal, machine);
    await act(journal, machine);
    return { ended: true, calls: machine.calls() };
  } catch (error) {
    if (!(error instanceof Killed) && !(error instanceof TreatProblem)) throw error;
    return { ended: false, calls: machine.calls() };
  }
}

const nothing: Act = async () => undefined;

/** After the next run. Gives what the journal says. */
async function expectOldOrNew(world: World, scene: Scene): Promise<'old' | 'new'> {
  await run(world, nothing);
  const { open } = await Journal.open(machineIn(world).journal);
  expect(open.length).toBeLessThanOrEqual(1);
  const [treatment] = open;
  expect(treatment?.stage.kind ?? 'over').toBe(treatment ? 'on' : 'over');
  expect(stateOf(world)).toEqual(treatment ? newState(scene) : scene.before);
  expect([...world.tasks.keys()]).toEqual(treatment?.task ? [treatment.task] : []);
  return treatment ? 'new' : 'old';
}

async function expectUndoIntact(world: World, scene: Scene): Promise<void> {
  await run(world, revertAll);
  expect(stateOf(world)).toEqual(scene.before);
  expect(world.tasks.size).toBe(0);
  expect((await Journal.open(machineIn(world).journal)).open).toEqual([]);
}

async function callsOf(world: World, act: Act): Promise<number> {
  return (await run(world, act)).calls;
}

describe.each(names)('$name', ({ scene }) => {
  it('ends as it should when nothing happens', async () => {
    const world = newWorld(scene.before);
    await run(world, applyIt(scene));
    expect(await expectOldOrNew(world, scene)).toBe('new');
    await expectUndoIntact(world, scene);
  });

  it('ended at any step of apply', async () => {
    const steps = await callsOf(newWorld(scene.before), applyIt(scene));
    expect(steps).toBeGreaterThan(5);
    const seen = new Set<string>();
    for (let killAfter = 0; killAfter < steps; killAfter++) {
      for (const torn of TORN) {
        const world = newWorld(scene.before);
        expect((await run(world, applyIt(scene), { killAfter, torn })).ended).toBe(false);
        seen.add(await expectOldOrNew(world, scene));
        await expectUndoIntact(world, scene);
      }
    }
    expect(seen).toContain('old');
  });

  it('ended at any step of revert', async () => {
    const treated = async () => {
      const world = newWorld(scene.before);
      await run(world, applyIt(scene));
      return world;
    };
    const steps = await callsOf(await treated(), revertAll);
    const seen = new Set<string>();
    for (let killAfter = 0; killAfter < steps; killAfter++) {
      for (const torn of TORN) {
        const world = await treated();
        expect((await run(world, revertAll, { killAfter, torn })).ended).toBe(false);
        seen.add(await expectOldOrNew(world, scene));
        await expectUndoIntact(world, scene);
      }
    }
    expect(seen).toEqual(new Set(['old', 'new']));
  });

  it('ended at any step, and the run that sets it right is ended at any step as well', async () => {
    const steps = await callsOf(newWorld(scene.before), applyIt(scene));
    for (let first = 0; first < steps; first++) {
      for (let second = 0; second < steps; second++) {
        const world = newWorld(scene.before);
        await run(world, applyIt(scene), { killAfter: first, torn: 0.5 });
        await run(world, second % 2 ? applyIt(scene) : revertAll, { killAfter: second, torn: 0.7 });
        await expectOldOrNew(world, scene);
        await expectUndoIntact(world, scene);
      }
    }
  });

  it('the disk full at any line', async () => {
    for (const act of ['apply', 'revert'] as const) {
      for (let diskFullFrom = 0; diskFullFrom < 3; diskFullFrom++) {
        for (const torn of TORN) {
          const world = newWorld(scene.before);
          if (act === 'revert') await run(world, applyIt(scene));
          await run(world, act === 'apply' ? applyIt(scene) : revertAll, { diskFullFrom, torn });
          await expectOldOrNew(world, scene);
          await expectUndoIntact(world, scene);
        }
      }
    }
  });

  it('the disk stays full: whatever is left half-done is put back at once', async () => {
    for (const diskFullFrom of [0, 1]) {
      const world = newWorld(scene.before);
      expect((await run(world, applyIt(scene), { diskFullFrom, torn: 0.5 })).ended).toBe(false);
      expect(stateOf(world)).toEqual(scene.before);
      expect(world.tasks.size).toBe(0);
    }
  });
});
