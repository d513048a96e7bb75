/**
 * The table of situations in `situations.txt`: what is needed and what may be done, and the order that comes of it. UPDATE_EXPECT=1
 * writes the expected lines anew; a person reads the difference.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CAUSES } from '../../src/knowledge/causes.ts';
import type { Need, ServerNeed } from '../../src/remedy/need.ts';
import { UNKNOWN_CLIENT, UNKNOWN_SERVER } from '../../src/remedy/need.ts';
import { versionIn } from '../../src/remedy/need-from.ts';
import type { Plan } from '../../src/remedy/plan.ts';
import { prescribe } from '../../src/remedy/prescribe.ts';
import { NOTHING_KNOWN, type Situation } from '../../src/remedy/situation.ts';

const FILE = new URL('situations.txt', import.meta.url);
const [head = '', ...blocks] = readFileSync(FILE, 'utf8').split(/\n(?=## )/);

interface Block {
  readonly title: string;
  readonly need: string;
  readonly situation: string;
  readonly expected: string;
}

const MARKS = { recommended: '*', possible: '', lastResort: '!', notPossible: '' } as const;
const parsed = blocks.map(read);

if (process.env.UPDATE_EXPECT) {
  const written = parsed.map(({ title, need, situation }) => {
    const given = [`## ${title}`, `need:      ${need}`.trimEnd(), `situation: ${situation}`.trimEnd()];
    return [...given, told(planOf(need, situation)), ''].join('\n');
  });
  writeFileSync(FILE, [head, ...written].join('\n'));
}

test('there are forty at least, each with a title of its own', () => {
  expect(parsed.length).toBeGreaterThanOrEqual(40);
  expect(new Set(parsed.map(({ title }) => title)).size).toBe(parsed.length);
});

test.each(parsed)('$title', ({ title, need, situation }) => {
  const expected = readFileSync(FILE, 'utf8')
    .split(/\n(?=## )/)
    .map(read)
    .find((block) => block.title === title)?.expected;
  expect(told(planOf(need, situation))).toBe(expected);
});

function read(block: string): Block {
  const lines = block.trimEnd().split('\n');
  const field = (name: string) =>
    lines
      .find((line) => line.startsWith(`${name}:`))
      ?.slice(name.length + 1)
      .trim() ?? '';
  const expected = lines.filter((line) => /^(?:in short|order|not|bridge|ask):/.test(line)).join('\n');
  return { title: lines[0]?.slice(3) ?? '', need: field('need'), situation: field('situation'), expected };
}

function planOf(need: string, situation: string): Plan {
  return prescribe(readNeed(need), readSituation(situation));
}

/** Causes, and `field=value` of the server; `client=` and `on=`. */
function readNeed(text: string): Need {
  const words = text.split(/\s+/).filter((word) => word !== '');
  const causes = words.filter((word): word is keyof typeof CAUSES => Object.hasOwn(CAUSES, word));
  const fields = Object.fromEntries(words.filter((word) => word.includes('=')).map((word) => word.split('=')));
  const { client, on, build, credsspVersion, restartPending, ...others } = fields;
  if (causes.length + Object.keys(fields).length !== words.length) throw new TypeError(`not a need: ${text}`);
  const server = {
    ...UNKNOWN_SERVER,
    ...others,
    ...(build && { stack: 'windows', build: versionIn(build) }),
    ...(credsspVersion && {
      credsspVersion: Number(credsspVersion),
      fix: Number(credsspVersion) > 4 ? 'active' : 'missing',
    }),
    ...(restartPending && { restartPending: restartPending === 'true' }),
  } as ServerNeed;
  return { causes, server, client: client ? { state: client } : UNKNOWN_CLIENT, on: on ?? null };
}

function readSituation(text: string): Situation {
  const fields = Object.fromEntries(
    text
      .split(/\s+/)
      .filter(Boolean)
      .map((word) => word.split('=')),
  );
  for (const name of Object.keys(fields))
    if (!Object.hasOwn(NOTHING_KNOWN, name)) throw new TypeError(`not of a situation: ${name}`);
  const { waysIn, clients, ...others } = fields;
  return {
    ...NOTHING_KNOWN,
    ...others,
    ...(waysIn && { waysIn: waysIn.split(',') }),
    ...(clients && { clients: Number(clients) }),
  };
}

function told(plan: Plan): string {
  const possible = plan.remedies.filter(({ rank }) => rank !== null);
  const excluded = plan.remedies.filter(({ rank }) => rank === null);
  const moved = (reasons: Plan['remedies'][number]['reasons']) =>
    reasons.filter(({ effect }) => effect !== 'explains').map(({ code }) => code);
  const named = possible.map(({ name, standing, reasons, expiresInDays }) => {
    const why = moved(reasons).join(' ');
    return `${name}${MARKS[standing]}${expiresInDays === null ? '' : ` ${expiresInDays}d`}${why && ` (${why})`}`;
  });
  const left = excluded.map(({ name, reasons }) => `${name} (${moved(reasons).join(' ')})`);
  return [
    `in short:  ${plan.inShort.kind}`,
    `order:     ${named.join(', ')}`.trimEnd(),
    ...(left.length > 0 ? [`not:       ${left.join(', ')}`] : []),
    ...(plan.bridge ? [`bridge:    ${plan.bridge.remedy} until ${plan.bridge.until}`] : []),
    ...(plan.questions.length > 0 ? [`ask:       ${plan.questions.join(', ')}`] : []),
  ].join('\n');
}
