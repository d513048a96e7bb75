/**
 * Written cases: a patient of the lab, the message a person sees there, what the client or the server says of itself; and what has to come
 * first, in both languages, with the first remedies. Each file is read down to `== heard`; the rest is compared.
 *
 *     UPDATE_EXPECT=1 npx vitest run test/consult    writes the rest anew; read the difference
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkTarget } from '../../src/app/check.ts';
import type { ClientState } from '../../src/diagnosis/prediction.ts';
import { type Lab, startLab } from '../../src/lab/index.ts';
import { loadCauseWords } from '../../src/messages/cause-words.ts';
import { loadConsultWords } from '../../src/messages/consult-words.ts';
import { loadRemedyWords } from '../../src/messages/remedy-words.ts';
import { parseTarget } from '../../src/probe/target.ts';
import { type ConsultRequest, consultAbout } from '../../src/remedy/consult-about.ts';
import { consultedInShort } from '../../src/report/consulted.ts';
import { planInShort } from '../../src/report/plan-sentences.ts';
import { clientFacts, serverFacts } from './machines.ts';

const FOLDER = fileURLToPath(new URL('.', import.meta.url));
const MARK = '\n== heard\n';
const SHOWN = 4;

interface Written {
  readonly name: string;
  readonly given: string;
  readonly expected: string;
  readonly patient: string;
  readonly request: ConsultRequest;
}

const STATES: Readonly<Record<string, ClientState>> = {
  0: 'forceUpdatedClients',
  1: 'mitigated',
  2: 'vulnerable',
  unset: 'unsetSinceMay2018',
  mitigated: 'mitigated',
  unpatched: 'unpatched',
};

const CASES: readonly Written[] = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.txt'))
  .map(readCase);

function readCase(name: string): Written {
  const [given = '', expected = ''] = readFileSync(FOLDER + name, 'utf8').split(MARK);
  const fields = new Map(
    given
      .trimEnd()
      .split('\n')
      .map((line) => /^(\w+): (.*)$/.exec(line)?.slice(1) as [string, string]),
  );
  const server = fields.get('server');
  return {
    name,
    given: given.trimEnd(),
    expected,
    patient: fields.get('patient') ?? '',
    request: {
      symptom: fields.get('message')?.replaceAll('\\n', '\n'),
      client: clientOf(fields.get('client')),
      server: server === undefined ? undefined : serverFacts(server),
    },
  };
}

function clientOf(text: string | undefined): ConsultRequest['client'] {
  return text === undefined ? undefined : (STATES[text] ?? clientFacts(text));
}

let lab: Lab;
beforeAll(async () => {
  lab = await startLab({ only: [...new Set(CASES.map(({ patient }) => patient))] });
});
afterAll(() => lab.stop());

const english = [await loadConsultWords('en'), await loadCauseWords('en'), await loadRemedyWords('en')] as const;
const japanese = [await loadConsultWords('ja'), await loadCauseWords('ja'), await loadRemedyWords('ja')] as const;

test('there are thirty and more', () => expect(CASES.length).toBeGreaterThanOrEqual(30));

test.each(CASES)('$name', async ({ name, given, expected, patient, request }) => {
  const heard = await hear(patient, request);
  if (process.env.UPDATE_EXPECT === '1') writeFileSync(FOLDER + name, given + MARK + heard);
  else expect(heard).toBe(expected);
});

async function hear(patient: string, request: ConsultRequest): Promise<string> {
  const found = lab.patients.find(({ name }) => name === patient);
  if (!found) throw new Error(`no patient ${patient}`);
  const report = await checkTarget(parseTarget(`${found.address}:${found.port}`), { stageMs: 2_000 });
  const { consultation, plan } = consultAbout(report, request);
  const causes = consultation.causes
    .slice(0, SHOWN)
    .map(({ code, weight, machine }) => `${code} ${weight} (${machine})`);
  const remedies = plan.remedies.filter(({ rank }) => rank !== null).slice(0, SHOWN);
  const lines = [
    ...causes,
    `rules: ${consultation.rules.join(', ') || 'none'}`,
    `remedies: ${remedies.map(({ name }) => name).join(', ') || 'none'}`,
    ...[english, japanese].flatMap(([words, causeWords, remedyWords]) => [
      `${words.language}: ${consultedInShort({ consultation, words, causes: causeWords })}`,
      `${words.language}: ${planInShort(plan, remedyWords)}`,
    ]),
  ];
  return `${lines.join('\n')}\n`;
}
