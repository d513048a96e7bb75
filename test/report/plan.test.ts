/** Plans as a person reads them: whatever the plan, in both languages, and whatever name a file gives the server. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadRemedyWords } from '../../src/messages/remedy-words.ts';
import type { Plan } from '../../src/remedy/plan.ts';
import { prescribe } from '../../src/remedy/prescribe.ts';
import { stringifyJson } from '../../src/report/json.ts';
import { renderPlan } from '../../src/report/plan.ts';
import { commandLine, fillingsFor } from '../../src/report/plan-command.ts';
import { planToJson } from '../../src/report/plan-json.ts';
import { renderPlanMarkdown } from '../../src/report/plan-markdown.ts';
import { displayWidth } from '../../src/report/width.ts';
import { anyNeed, anySituation } from '../remedy/arbitrary.ts';

const catalogues = [await loadRemedyWords('en'), await loadRemedyWords('ja')];
const SLIP = /undefined|\bNaN\b|\[object|=>/;
const HOSTILE = [
  'a & calc.exe',
  '"; rm -rf /',
  '%PATH%',
  '$(whoami)',
  '`x`',
  "x'; y",
  '\u001b[31m',
  '-oProxy',
  'a|b',
  'a\nb',
  '--help',
];

const plans: fc.Arbitrary<Plan> = fc
  .tuple(anyNeed, anySituation)
  .map(([need, situation]) => prescribe(need, situation));
const withHost = (plan: Plan, host: string): Plan => ({
  ...plan,
  need: { ...plan.need, server: { ...plan.need.server, host } },
});

/** Lines that are to be typed stand further in than any sentence. */
const isCode = (line: string) => line.startsWith(' '.repeat(12));

describe.each(catalogues)('a plan in $language', (words) => {
  test('says no slip, begins with the answer, and keeps sentences to the width', () => {
    fc.assert(
      fc.property(plans, fc.constantFrom(60, 80, 100), (given, width) => {
        const plan = withHost(given, 'sv-keiri01');
        const text = renderPlan(plan, words, { width, color: false });
        expect(text).not.toMatch(SLIP);
        expect(text.split('\n')[2]).toContain(words.plan.inShort);
        const wide = text.split('\n').filter((line) => !isCode(line) && displayWidth(line) > width);
        expect(wide).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test('shows each remedy in full, on a terminal and as Markdown', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        for (const { name } of plan.remedies) {
          const forms = [
            renderPlan(plan, words, { width: 100, color: false }, name),
            renderPlanMarkdown(plan, words, name),
          ];
          for (const text of forms)
            expect({ name, slip: SLIP.exec(text)?.[0], said: text.length > 100 }).toEqual({ name, said: true });
        }
        expect(renderPlanMarkdown(plan, words)).not.toMatch(SLIP);
      }),
      { numRuns: 40 },
    );
  });

  test.each(HOSTILE)('a server called %j is in no command', (host) => {
    fc.assert(
      fc.property(plans, (given) => {
        const plan = withHost(given, host);
        const whole = plan.remedies
          .map(({ name }) => renderPlan(plan, words, { width: 100, color: false }, name))
          .join('');
        const all = whole + renderPlan(plan, words, { width: 100, color: false }).split('\n').slice(1).join('\n');
        expect(all.includes(host)).toBe(false);
        expect(renderPlan(plan, words, { width: 100, color: false })).not.toContain('\u001b');
      }),
      { numRuns: 10 },
    );
  });
});

test('a plain name goes into commands, with its port where a program takes one', () => {
  const [plan] = fc.sample(plans, 1) as [Plan];
  const named = withHost(plan, 'sv-keiri01.example.local');
  const server = { ...named.need.server, port: 13389 };
  const fillings = fillingsFor({ ...named, need: { ...named.need, server } });
  expect(commandLine(['mstsc', { fill: 'endpoint', before: '/v:' }], 'cmd', fillings)).toBe(
    'mstsc /v:sv-keiri01.example.local:13389',
  );
  expect(commandLine(['klist', 'get', { fill: 'server', before: 'TERMSRV/' }], 'cmd', fillings)).toBe(
    'klist get TERMSRV/sv-keiri01.example.local',
  );
});

test('words with blanks are quoted as each shell wants it', () => {
  const fillings = fillingsFor(fc.sample(plans, 1)[0] as Plan);
  expect(commandLine(['reg', 'query', 'HKLM\\A B'], 'cmd', fillings)).toBe('reg query "HKLM\\A B"');
  expect(commandLine(['netsh', "it's"], 'powershell', fillings)).toBe("netsh 'it''s'");
  expect(commandLine([{ asIs: '(Get-Date)' }], 'powershell', fillings)).toBe('(Get-Date)');
});

test('JSON is the plan itself, with a number for its shape; or one remedy of it', () => {
  fc.assert(
    fc.property(plans, (plan) => {
      expect(JSON.parse(stringifyJson(planToJson(plan)))).toEqual(
        JSON.parse(JSON.stringify({ schemaVersion: 1, ...plan })),
      );
      const [first] = plan.remedies;
      if (first) expect(planToJson(plan, first.name).remedies).toEqual([first]);
    }),
    { numRuns: 50 },
  );
});
