/** The watch over a whole run can fail: runs in which the password was planted come to 1, and the place is named. */
import { type ChildProcess, spawn } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { Writable } from 'node:stream';
import { beforeEach, describe, expect, it } from 'vitest';
import { PASSWORD_VARIABLE } from './run-password.ts';
import { runWatched } from './whole-run.ts';

const CONFIG = ['--config', 'test/canary/planted/vitest.config.mjs'];
const VITEST = ['node_modules/vitest/vitest.mjs', 'run', ...CONFIG];

interface Run {
  readonly exitCode: number;
  /** What standard output said, colours aside. */
  readonly lines: readonly string[];
  readonly found: readonly string[];
}

async function runPlanted(...names: readonly string[]): Promise<Run> {
  const chunks: Buffer[] = [];
  const write = (chunk: Buffer, _: unknown, done: () => void) => {
    chunks.push(chunk);
    done();
  };
  const stdout = new Writable({ write });
  const exitCode = await runWatched([...VITEST, ...names], { stdout, stderr: new Writable({ write }) });
  return { exitCode, ...shown(chunks) };
}

function shown(chunks: readonly Buffer[]): Omit<Run, 'exitCode'> {
  const lines = String(Buffer.concat(chunks))
    .trimEnd()
    .replaceAll(/\x1b\[[\d;]*m/g, '')
    .split('\n');
  const found = lines.flatMap((line) => /^secret found: (.*)/.exec(line)?.slice(1) ?? []);
  return { lines, found };
}

describe('a run', () => {
  it('that leaves nothing is as vitest ended it, and its own folder is gone', async () => {
    const before = await readdir(tmpdir());
    const { exitCode, lines, found } = await runPlanted('clean');
    expect({ exitCode, found, last: lines.at(-1) }).toEqual({ exitCode: 0, found: [], last: '1 passed, 0 failed' });
    expect(lines.filter((line) => line.endsWith(' failed'))).toHaveLength(1);
    expect((await readdir(tmpdir())).filter((name) => name.startsWith('run-') && !before.includes(name))).toEqual([]);
  });

  it('that passes comes to 1 for what it printed and for what it left', async () => {
    const { exitCode, lines, found } = await runPlanted('printed', 'left');
    const at = lines.findIndex((line) => line.startsWith('begin ')) + 1;
    expect(found).toEqual([
      `the password in UTF-8 in hex, on stdout, line ${at}`,
      expect.stringMatching(/^the NT hash in base64, shifted by 0, in .*left\.log$/),
    ]);
    expect({ exitCode, last: lines.at(-1) }).toEqual({ exitCode: 1, last: '2 passed, 1 failed' });
  });

  it('that fails is searched in what the failures say', async () => {
    const { exitCode, lines, found } = await runPlanted('failing');
    expect(lines.join('\n')).toMatch(/a secret was written down: the password in UTF-16LE, in .*saved\.json/);
    expect(found).toContainEqual(expect.stringMatching(/the password in \\u escapes, on stderr/));
    expect(found).toContainEqual(expect.stringMatching(/the password in UTF-8, on stderr/));
    // Two tests, the group of them, and the search.
    expect({ exitCode, last: lines.at(-1) }).toEqual({ exitCode: 1, last: '0 passed, 4 failed' });
  });

  it('can not be told the password by what is said of it', async () => {
    const { lines } = await runPlanted('left');
    expect(lines.join('\n')).not.toMatch(/[A-Za-z0-9]{12}-[A-Za-z0-9]{12}/);
  });
});

/** Its script compiles what has changed, which nobody else may do while tests run. */
describe('npm test', () => {
  beforeEach(({ skip }) => skip(!isNpmTest(), 'only within npm test'));

  it('is such a run', async () => {
    const { exitCode, found } = await runScript('printed');
    expect({ exitCode, found }).toEqual({ exitCode: 1, found: [expect.stringMatching(/in hex, on stdout/)] });
  });

  it('is searched as far as it came when it is interrupted, and ends with 130', async () => {
    const { exitCode, lines, found } = await runScript('waiting', (child) => child.kill('SIGINT'));
    expect(lines.join()).toContain('it is waiting');
    expect({ exitCode, found }).toEqual({ exitCode: 130, found: [] });
  });
});

function isNpmTest(): boolean {
  return process.env[PASSWORD_VARIABLE] !== undefined;
}

async function runScript(name: string, whenWaiting?: (child: ChildProcess) => void): Promise<Run> {
  const child = spawn(process.execPath, ['scripts/test.mjs', ...CONFIG, name], { stdio: 'pipe' });
  const chunks: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      if (whenWaiting && String(chunk).includes('it is waiting')) whenWaiting(child);
    });
  }
  const code = await new Promise<number | null>((settle) => child.once('close', settle));
  return { exitCode: code ?? -1, ...shown(chunks) };
}
