/** What is told of the stages of an examination while it is under way, and to which addresses it goes. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Lab, startLab } from '../../src/lab/index.ts';
import type { StageNotice } from '../../src/observation/stage-notice.ts';
import { examine } from '../../src/probe/examine.ts';
import { parseTarget } from '../../src/probe/target.ts';

const PATIENTS = ['server2016-unpatched', 'nla-absent-tls', 'negotiation-stall', 'tls-3des-only', 'http-on-port'];
let lab: Lab;
beforeAll(async () => {
  lab = await startLab({ only: PATIENTS });
});
afterAll(() => lab.stop());

async function watch(patient: string, options: { readonly quick?: boolean; readonly host?: string } = {}) {
  const { port } = lab.patients.find(({ name }) => name === patient) ?? { port: 0 };
  const notices: StageNotice[] = [];
  const examination = await examine(parseTarget(`${options.host ?? '127.0.0.1'}:${port}`), {
    toolVersion: '0',
    stageMs: 1_000,
    quick: options.quick ?? false,
    notice: (notice) => notices.push(notice),
  });
  return { examination, notices, told: notices.map(({ stage, state }) => `${stage} ${state}`) };
}

const both = (...stages: readonly string[]) => stages.flatMap((stage) => [`${stage} begun`, `${stage} done`]);

it('are told in their order, each begun and ended, and the time only goes on', async () => {
  const { told, notices } = await watch('server2016-unpatched', { host: 'localhost' });
  expect(told).toEqual(both('resolve', 'connect', 'negotiate', 'tls', 'credssp', 'furtherLooks'));
  const times = notices.map(({ atMs }) => atMs);
  expect(times).toEqual(times.toSorted((a, b) => a - b));
});

it('end where the conversation ends', async () => {
  const reached = both('resolve', 'connect');
  const further = both('furtherLooks');
  expect((await watch('negotiation-stall')).told).toEqual([
    ...reached,
    'negotiate begun',
    'negotiate failed',
    ...further,
  ]);
  expect((await watch('http-on-port')).told).toEqual([...reached, 'negotiate begun', 'negotiate failed', ...further]);
  expect((await watch('tls-3des-only')).told).toEqual([
    ...reached,
    ...both('negotiate'),
    'tls begun',
    'tls failed',
    ...further,
  ]);
  expect((await watch('nla-absent-tls', { quick: true })).told).toEqual([...reached, ...both('negotiate', 'tls')]);
});

it('are told as failed where there is no such name', async () => {
  const notices: string[] = [];
  const notice = ({ stage, state }: StageNotice) => void notices.push(`${stage} ${state}`);
  await examine(parseTarget('nobody.invalid'), { toolVersion: '0', notice });
  expect(notices).toEqual(['resolve begun', 'resolve failed']);
});

it('are told of the main connection alone, and change nothing in what is seen', async () => {
  const { examination } = await watch('server2016-unpatched');
  const { port } = examination.target;
  const unwatched = await examine(parseTarget(`127.0.0.1:${port}`), { toolVersion: '0', stageMs: 1_000 });
  const shape = ({ connections, attempts }: typeof examination) => ({
    purposes: connections.map(({ purpose }) => purpose),
    attempts: attempts.map(({ address }) => address),
  });
  expect(shape(examination)).toEqual(shape(unwatched));
});

it('never lead to an address that is not permitted, by name or by number', async () => {
  const { port } = lab.patients[0] ?? { port: 0 };
  for (const host of ['127.0.0.1', 'localhost']) {
    const asked: string[] = [];
    const examination = await examine(parseTarget(`${host}:${port}`), {
      toolVersion: '0',
      permits: (address) => {
        asked.push(address);
        return false;
      },
    });
    expect(examination.connections).toEqual([]);
    expect(examination.attempts.map(({ address, failure }) => ({ address, failure }))).toEqual(
      asked.map((address) => ({ address, failure: { kind: 'forbidden', code: 'NOT_PERMITTED' } })),
    );
  }
});

it('go to the addresses that are permitted, past those that are not', async () => {
  const { port } = lab.patients[0] ?? { port: 0 };
  const examination = await examine(parseTarget(`localhost:${port}`), {
    toolVersion: '0',
    quick: true,
    permits: (address) => address === '127.0.0.1',
  });
  expect(examination.connections.map(({ address }) => address)).toEqual(['127.0.0.1']);
});
