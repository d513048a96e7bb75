/** What goes to programs and files: --json, --save, and diagnosing again what was saved. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { judgeExamination } from '../../src/app/judge-examination.ts';
import { type Lab, startLab } from '../../src/lab/index.ts';
import { toJson } from '../../src/report/json.ts';
import { problemsOf, validateExamination, validateReport } from '../report/schemas.ts';
import { makeScratch, removeScratch } from '../scratch.ts';
import { runCli } from './run-cli.ts';

const MAKE_PIPE = 'mkfifo';

let lab: Lab;
let scratch: string;
let sick: string;
let sound: string;
beforeAll(async () => {
  lab = await startLab({ only: ['windows7-unpatched', 'server2022'] });
  const at = (name: string) => `127.0.0.1:${lab.patients.find((patient) => patient.name === name)?.port}`;
  [sick, sound] = [at('windows7-unpatched'), at('server2022')];
  scratch = await makeScratch();
});
afterAll(async () => {
  await lab.stop();
  await removeScratch(scratch);
});

const readJson = (file: string) => JSON.parse(readFileSync(file, 'utf8'));

describe('--json', () => {
  it('is one object for one server, by the published schema, and what the library says', async () => {
    const { stdout, stderr, exitCode } = await runCli(['check', sick, '--json'], { env: { LANG: 'ja_JP.UTF-8' } });
    const report = JSON.parse(stdout);
    expect(problemsOf(validateReport, report)).toEqual([]);
    expect(report).toEqual(JSON.parse(JSON.stringify(toJson(judgeExamination(report.observations)))));
    expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 1 });
  });

  it('is an array for several, in their order', async () => {
    const { stdout, exitCode } = await runCli(['check', sound, sick, sound, '--json', '--quick']);
    const reports: readonly { target: { asGiven: string } }[] = JSON.parse(stdout);
    expect(reports.map(({ target }) => target.asGiven)).toEqual([sound, sick, sound]);
    expect(reports.flatMap((report) => problemsOf(validateReport, report))).toEqual([]);
    expect(exitCode).toBe(1);
  });

  it('holds the prediction for the one client asked for', async () => {
    const { stdout } = await runCli(['check', sick, '--json', '--client', '2']);
    expect(JSON.parse(stdout).prediction).toMatchObject([{ client: 'vulnerable', outcome: 'allowed' }]);
  });
});

describe('--save', () => {
  it('and diagnose, from the file or standard input, come to the same findings', async () => {
    const file = join(scratch, '経理サーバー.json');
    const checked = await runCli(['check', sick, '--json', '--save', file]);
    expect(checked.stderr).toBe(`saved: ${file}\n`);
    expect(problemsOf(validateExamination, readJson(file))).toEqual([]);
    const again = await runCli(['diagnose', file, '--json']);
    const piped = await runCli(['diagnose', '-', '--json'], { input: readFileSync(file, 'utf8') });
    const fromReport = await runCli(['diagnose', '-', '--json'], { input: checked.stdout });
    expect([again.stdout, piped.stdout, fromReport.stdout]).toEqual(Array(3).fill(checked.stdout));
    expect([again.exitCode, piped.exitCode]).toEqual([1, 1]);
  });

  it('keeps several in one file', async () => {
    const file = join(scratch, 'both.json');
    await runCli(['check', sick, sound, '--quick', '--save', file]);
    expect(readJson(file)).toHaveLength(2);
    const { stdout, exitCode } = await runCli(['diagnose', file, file, '--json']);
    expect(JSON.parse(stdout)).toHaveLength(4);
    expect(exitCode).toBe(1);
  });

  it('replaces a file whole, through a link, and leaves nothing beside it', async () => {
    const folder = join(scratch, 'replaced');
    mkdirSync(folder);
    writeFileSync(join(folder, 'real.json'), 'old');
    symlinkSync('real.json', join(folder, 'link.json'));
    await runCli(['check', sound, '--quick', '--save', join(folder, 'link.json')]);
    expect(problemsOf(validateExamination, readJson(join(folder, 'real.json')))).toEqual([]);
    expect(readdirSync(folder).toSorted()).toEqual(['link.json', 'real.json']);
  });

  it.skipIf(process.platform === 'win32')('writes into a named pipe, and does not take its place', async () => {
    const pipe = join(scratch, 'pipe');
    execFileSync(MAKE_PIPE, [pipe]);
    const [text, { exitCode }] = await Promise.all([
      readFile(pipe, 'utf8'),
      runCli(['check', sound, '--quick', '--save', pipe]),
    ]);
    expect(problemsOf(validateExamination, JSON.parse(text))).toEqual([]);
    expect(statSync(pipe).isFIFO()).toBe(true);
    expect(exitCode).toBe(0);
  });

  it('that can not be done comes after the whole report, ends with 3 and leaves nothing', async () => {
    const folder = join(scratch, 'taken');
    mkdirSync(join(folder, 'server.json'), { recursive: true });
    const file = join(folder, 'server.json');
    const { stdout, stderr, exitCode } = await runCli(['check', sound, '--quick', '--json', '--save', file]);
    expect(problemsOf(validateReport, JSON.parse(stdout))).toEqual([]);
    expect(stderr).toMatch(/^rdp-doctor: .*server\.json cannot be written \(E[A-Z]+\)\.\nhint: .*\n$/);
    expect(exitCode).toBe(3);
    expect(readdirSync(folder)).toEqual(['server.json']);
  });

  it('is not begun when the arguments are wrong', async () => {
    const file = join(scratch, 'never.json');
    expect((await runCli(['check', sound, '010.0.0.1', '--save', file])).exitCode).toBe(2);
    expect(existsSync(file)).toBe(false);
  });
});
