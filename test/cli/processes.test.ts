/** Beginnings and ends: the lab until it is stopped, Ctrl+C, a reader who leaves, and a terminal that is not to be harmed. */
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { createServer } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Lab, startLab } from '../../src/lab/index.ts';
import { withoutRunPassword } from '../canary/run-password.ts';
import { JAPANESE } from '../messages/languages.ts';
import { englishIn } from '../round-trip/foreign-phrases.ts';
import { ending, outputUpTo, runCli, startCli } from './run-cli.ts';

let lab: Lab;
beforeAll(async () => {
  lab = await startLab({ only: ['windows7-unpatched', 'server2022'] });
});
afterAll(() => lab.stop());

const started: ChildProcessWithoutNullStreams[] = [];
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
});
function start(...args: readonly string[]): ChildProcessWithoutNullStreams {
  const child = startCli(args);
  started.push(child);
  return child;
}

const at = (name: string) => `127.0.0.1:${lab.patients.find((patient) => patient.name === name)?.port}`;

/** A server that takes the call, tells so, and falls silent. */
async function silentServer() {
  let answered: () => void = () => undefined;
  const called = new Promise<void>((settle) => {
    answered = settle;
  });
  const server = createServer((socket) => {
    socket.on('error', () => undefined).resume();
    answered();
  });
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle));
  const { port } = server.address() as { port: number };
  return { place: `127.0.0.1:${port}`, called, close: () => server.close() };
}

describe('the lab', () => {
  it('says in one line of JSON who waits where, and ends with 0 when it is stopped', async () => {
    const child = start('lab', '--json', '--only', 'server2022,nobody-home', '--only', 'server2022');
    const text = await outputUpTo(child, '\n');
    expect(text.indexOf('\n')).toBe(text.length - 1);
    const listed = JSON.parse(text);
    expect(Object.keys(listed)).toEqual(['patients', 'accounts']);
    const patients: readonly { name: string; port: number; address: string }[] = listed.patients;
    expect(listed.accounts[0]).toEqual({
      user: 'yamada',
      password: 'Lab-2018-03-13',
      restriction: null,
      mayUseRemoteDesktop: true,
      about: { en: expect.any(String), ja: expect.any(String) },
    });
    expect(patients.map(({ name }) => name).toSorted()).toEqual(['nobody-home', 'server2022']);
    for (const patient of patients) {
      expect(patient).toMatchObject({
        address: '127.0.0.1',
        ailment: { en: expect.any(String), ja: expect.any(String) },
      });
      expect(patient).toMatchObject({ expected: expect.any(Array) });
    }
    const server = patients.find(({ name }) => name === 'server2022');
    expect((await runCli(['check', `127.0.0.1:${server?.port}`, '--quick'])).exitCode).toBe(0);
    child.kill('SIGINT');
    expect(await ending(child)).toBe(0);
  });

  it('starts one on the port it is told', async () => {
    const probe = createServer();
    await new Promise<void>((settle) => probe.listen(0, '127.0.0.1', settle));
    const { port } = probe.address() as { port: number };
    await new Promise((settle) => probe.close(settle));
    const child = start('lab', '--only', 'nobody-home', '--port', String(port), '--lang', 'ja');
    const text = await outputUpTo(child, 'reach/refused');
    expect(text).toContain(`127.0.0.1:${port}`);
    expect(text).toMatch(JAPANESE);
    child.kill('SIGTERM');
    expect(await ending(child)).toBe(0);
  });

  it('lists its accounts, and says how to try one where it lets somebody in', async () => {
    const child = start('lab', '--only', 'server2022');
    let hints = '';
    child.stderr.on('data', (chunk) => (hints += chunk));
    const text = await outputUpTo(child, 'restricted in some way');
    expect(text).toMatch(/^ {2}yamada {7}Lab-2018-03-13 {2}signs in$/m);
    expect(text).toMatch(/^ {2}山田太郎 {5}ひみつ𠮷2018 {4}signs in$/m);
    child.kill('SIGINT');
    expect(await ending(child)).toBe(0);
    expect(hints).toMatch(
      /^Try: echo Lab-2018-03-13 \| rdp-doctor check 127\.0\.0\.1:\d+ --user yamada --password-stdin$/m,
    );
  });
});

describe('Ctrl+C', () => {
  it.each([[], ['--json'], ['--markdown', '--lang', 'ja']])(
    'ends a check with 130, nothing printed %j',
    async (...more) => {
      const server = await silentServer();
      const child = start('check', server.place, '--timeout', '600', ...more);
      let said = '';
      child.stdout.on('data', (chunk) => (said += chunk));
      child.stderr.on('data', (chunk) => (said += chunk));
      await server.called;
      child.kill('SIGINT');
      expect(await ending(child)).toBe(130);
      expect(said).toBe('');
      server.close();
    },
  );

  it('keeps the reports that are complete', async () => {
    const server = await silentServer();
    const child = start('check', at('server2022'), server.place, '--timeout', '600', '--quick');
    const text = await outputUpTo(child, '--json\n');
    await server.called;
    child.kill('SIGINT');
    expect(await ending(child)).toBe(130);
    expect(text).toContain(at('server2022'));
    expect(text).not.toContain(server.place);
    server.close();
  });

  it('leaves JSON of several an array', async () => {
    const server = await silentServer();
    const child = start('check', at('server2022'), server.place, '--timeout', '600', '--quick', '--json');
    let said = '';
    child.stdout.on('data', (chunk) => (said += chunk));
    await server.called;
    child.kill('SIGINT');
    expect(await ending(child)).toBe(130);
    if (said !== '') expect(JSON.parse(said)).toMatchObject([{ target: { asGiven: at('server2022') } }]);
    server.close();
  });
});

describe('a reader who leaves', () => {
  it.each([['stdout'], ['stdout', 'stderr']] as const)(
    'is no error, and the exit code stays true (%s)',
    async (...closed) => {
      const child = start('check', at('windows7-unpatched'), '--details');
      let complaint = '';
      child.stderr.on('data', (chunk) => (complaint += chunk));
      for (const name of closed) child[name].destroy();
      expect(await ending(child)).toBe(1);
      expect(complaint).toBe('');
    },
  );
});

describe('hostile arguments', () => {
  const texts = ['\x1b]0;owned\x07\x1b[2J', 'a\u202eb\u2066 \u200b', 'a\r\nb /'];
  const long = 'あ'.repeat(10_000);

  it.each(texts.map((text) => [JSON.stringify(text), text] as const))(
    '%s never reaches the terminal',
    async (_, text) => {
      const runs = [
        ['check', text],
        [text],
        ['check', 'h', `--${text}`],
        ['check', 'h', '--client', text],
        ['diagnose', text],
      ];
      for (const { stdout, stderr } of await Promise.all(runs.map((args) => runCli(args)))) {
        expect(`${stdout}${stderr}`.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
        expect(stderr.match(/\n/g)).toHaveLength(2);
      }
    },
  );

  it('of 10,000 characters are cut', async () => {
    for (const args of [['check', long], [long], ['check', 'h', '--why', `${long}/x`], ['check', `${long}:x`]]) {
      const { stderr, exitCode } = await runCli(args);
      expect(exitCode).toBe(2);
      expect(stderr.length).toBeLessThan(2_000);
    }
  });
});

describe('Japanese', () => {
  it.each([
    ['help'],
    ['check', '-h'],
    ['diagnose', '-h'],
    ['lab', '-h'],
    ['demo', '-h'],
    ['version', '-h'],
    ['help', 'help'],
  ])('help holds no English (%s %s)', async (...args) => {
    const { stdout } = await runCli([...args, '--lang', 'ja']);
    expect(stdout).toMatch(JAPANESE);
    expect(
      englishIn(stdout.replace(/^ {2}(?:-h, )?\S.*? {3,}/gm, ''), [
        'unset-before-may-2018',
        'info、low、medium、high、critical',
      ]),
    ).toEqual([]);
  });

  it('is not in the English help', async () => {
    for (const args of [['help'], ['check', '-h'], ['lab', '-h']])
      expect((await runCli(args)).stdout).not.toMatch(JAPANESE);
  });
});

describe.skipIf(process.platform !== 'linux')('a full disk (Linux: /dev/full)', () => {
  it('is told, with 3', async () => {
    const { openSync, closeSync } = await import('node:fs');
    const { spawnSync } = await import('node:child_process');
    const full = openSync('/dev/full', 'w');
    const { status, stderr } = spawnSync(process.execPath, ['dist/cli/main.js', 'version'], {
      stdio: ['ignore', full, 'pipe'],
      encoding: 'utf8',
      env: { ...withoutRunPassword(process.env), LC_ALL: 'C' },
    });
    closeSync(full);
    expect(stderr).toBe(
      'rdp-doctor: the output cannot be written (ENOSPC).\nhint: is the disk full? the report is not complete\n',
    );
    expect(status).toBe(3);
  });
});
