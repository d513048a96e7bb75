/** Laws of every plan, whatever is needed and whatever may be done. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { REMEDIES } from '../../src/knowledge/remedies.ts';
import { fixKnowledge } from '../../src/remedy/fix-knowledge.ts';
import { UNKNOWN_CLIENT, UNKNOWN_SERVER } from '../../src/remedy/need.ts';
import type { Plan, PlannedRemedy } from '../../src/remedy/plan.ts';
import { prescribe } from '../../src/remedy/prescribe.ts';
import { NOTHING_KNOWN } from '../../src/remedy/situation.ts';
import { ALL_CAUSES, anyNeed, anySituation } from './arbitrary.ts';

const RUNS = { numRuns: 1_500 };
const LOOKS: readonly string[] = ['collect-more', 'read-server-log'];

function holds(law: (plan: Plan) => void): void {
  fc.assert(
    fc.property(anyNeed, anySituation, (need, situation) => law(prescribe(need, situation))),
    RUNS,
  );
}

const possible = ({ remedies }: Plan) => remedies.filter(({ rank }) => rank !== null);
const classic = ({ name }: PlannedRemedy) => REMEDIES[name].classicRank;

test('what lowers security never stands before what cures the same thing, and is never recommended', () => {
  holds((plan) => {
    for (const [index, remedy] of possible(plan).entries()) {
      if (!remedy.weakens) continue;
      expect(remedy.standing).not.toBe('recommended');
      const behind = possible(plan).slice(index + 1);
      const better = behind.filter(
        ({ weakens, cause, name }) => !weakens && cause === remedy.cause && !LOOKS.includes(name),
      );
      expect(better.map(({ name }) => name)).toEqual([]);
    }
  });
});

test('where the likeliest cause has a cure that is possible, a plan begins with one', () => {
  holds((plan) => {
    const [first] = possible(plan);
    const cures = possible(plan).filter(
      ({ weakens, cause, name }) => !weakens && cause === plan.need.causes[0] && !LOOKS.includes(name),
    );
    if (cures.length > 0) expect(first?.weakens).toBe(false);
  });
});

test('the classic four keep their order, and each departure has its reason', () => {
  holds((plan) => {
    const four = possible(plan).filter((remedy) => classic(remedy) !== null);
    for (const [index, one] of four.entries()) {
      for (const later of four.slice(index + 1)) {
        if ((classic(one) ?? 0) < (classic(later) ?? 0)) continue;
        const moved = [
          ...one.reasons.map(({ effect }) => effect === 'raises'),
          ...later.reasons.map(({ effect }) => effect === 'lowers'),
        ];
        expect({ one: one.name, later: later.name, moved: moved.includes(true) }).toMatchObject({ moved: true });
      }
    }
  });
});

test('whatever is left out says why, and nothing that is possible is excluded', () => {
  holds((plan) => {
    for (const { rank, standing, reasons } of plan.remedies) {
      expect(reasons.some(({ effect }) => effect === 'excludes')).toBe(standing === 'notPossible');
      expect(rank === null).toBe(standing === 'notPossible');
    }
  });
});

test('ranks count from 1 without gaps, and the excluded come last', () => {
  holds((plan) => {
    const ranks = possible(plan).map(({ rank }) => rank);
    expect(ranks).toEqual(ranks.map((_, index) => index + 1));
    expect(plan.remedies.slice(0, ranks.length)).toEqual(possible(plan));
    expect(new Set(plan.remedies.map(({ name }) => name)).size).toBe(plan.remedies.length);
  });
});

test('what lowers security ends by itself, can be taken back and can be proved; nothing else ends', () => {
  holds((plan) => {
    for (const { weakens, expiresInDays, undo, proof } of plan.remedies) {
      expect(expiresInDays !== null).toBe(weakens);
      if (!weakens) continue;
      expect(expiresInDays).toBeGreaterThan(0);
      expect(undo.length).toBeGreaterThan(0);
      expect(proof.length).toBeGreaterThan(0);
    }
  });
});

test('where the wire says that the fix works, or the build shipped with it, no update is promised', () => {
  holds((plan) => {
    const { active, shipped } = fixKnowledge(plan.need.server);
    if (!active && shipped === null) return;
    for (const { name } of possible(plan))
      expect(['update-server', 'patch-server', 'client-vulnerable']).not.toContain(name);
  });
});

test('a server that must not be touched is left alone', () => {
  holds((plan) => {
    if (plan.situation.serverTouch !== 'no') return;
    for (const { name } of possible(plan)) {
      expect(['update-server', 'patch-server', 'restart-server', 'server-nla-off', 'server-mitigated']).not.toContain(
        name,
      );
    }
  });
});

test('the same need and situation give the same plan', () => {
  fc.assert(
    fc.property(anyNeed, anySituation, (need, situation) => {
      expect(prescribe(structuredClone(need), structuredClone(situation))).toEqual(prescribe(need, situation));
    }),
    { numRuns: 300 },
  );
});

test('a bridge is one of the plan, lowers security only until the cure, and never replaces it', () => {
  holds((plan) => {
    if (plan.bridge === null) return;
    const bridge = plan.remedies.find(({ name }) => name === plan.bridge?.remedy);
    expect(bridge).toMatchObject({ weakens: true });
    expect(bridge?.rank).not.toBeNull();
    expect(plan.remedies[0]?.standing).toBe('recommended');
  });
});

test.each(ALL_CAUSES)('%s has something to do', (cause) => {
  const need = { causes: [cause], server: UNKNOWN_SERVER, client: UNKNOWN_CLIENT, on: null };
  const plan = prescribe(need, NOTHING_KNOWN);
  expect(possible(plan).length).toBeGreaterThan(0);
  expect(plan.inShort.kind).not.toBe('nothingWrong');
});
