/**
 * The batch and registry files under Wine's cmd.exe, reg.exe and regedit: applied, verified and undone from every previous value, in
 * both views of the registry, ending exactly where they began. Wine's Task Scheduler takes the task, keeps little of it and never runs it: its
 * commands are run here one by one, as the task would. Wine's PowerShell answers nothing, so the question whether a file has expired stays open.
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, it, vi } from 'vitest';
import { writeForm } from '../../src/remedy/forms/form.ts';
import { baseName, ENDED_KEY, stateKey } from '../../src/remedy/forms/form-context.ts';
import type { FormFile } from '../../src/remedy/forms/form-file.ts';
import type { TimedMeasure } from '../../src/remedy/measure.ts';
import { type DwordOrAbsent, ENCRYPTION_ORACLE, type RegistryValue } from '../../src/remedy/registry-change.ts';
import { CONTEXT, EXPIRY, firstFile, HOSTILE, timed } from '../remedy/forms/sample.ts';
import { keepUntilTheEnd } from './keep.ts';
import { describeWith } from './programs.ts';
import { REGISTRY_VIEWS, startWine, WINE_LIMIT_MS, WINE_PROGRAMS, type Wine } from './wine.ts';

vi.setConfig({ testTimeout: WINE_LIMIT_MS, hookTimeout: WINE_LIMIT_MS });

describeWith(WINE_PROGRAMS, 'written forms under Wine', () => {
  const keep = keepUntilTheEnd();
  let wine: Wine;
  beforeAll(async () => {
    wine = await keep.running(startWine());
  });

  const putCmd = async (measure: TimedMeasure, context = CONTEXT) => {
    const { path, bytes } = firstFile('cmd', measure, context);
    return await wine.put(path, bytes);
  };
  const runCmd = async (script: string, what: string) => await wine.run('cmd', ['/c', script, what]);
  const setAll = async ({ changes }: TimedMeasure, values: readonly DwordOrAbsent[]) => {
    for (const [i, { key, name }] of changes.entries()) await wine.writeDword(key, name, values[i] ?? null, 64);
  };
  const readAll = async (values: readonly RegistryValue[], view: 64 | 32 = 64) => {
    const read: DwordOrAbsent[] = [];
    for (const { key, name } of values) read.push(await wine.readDword(key, name, view));
    return read;
  };
  const hasState = async (measure: TimedMeasure) =>
    (await wine.run('reg', ['query', `HKLM\\${stateKey(measure)}`, '/reg:64'])).exitCode === 0;
  const hasTask = (measure: TimedMeasure) =>
    existsSync(join(wine.driveC, 'windows', 'system32', 'tasks', baseName(measure)));

  it.each([null, 0, 1, 2])('the batch file: client-vulnerable from %s and back', async (before) => {
    const measure = timed('client-vulnerable');
    await setAll(measure, [before]);
    const script = await putCmd(measure);
    const wasSo = before === 2;
    expect((await runCmd(script, 'verify')).exitCode).toBe(wasSo ? 0 : 1);
    const applied = await runCmd(script, 'apply');
    expect(applied).toMatchObject({ exitCode: 0, stdout: expect.stringContaining(wasSo ? 'already' : 'Applied.') });
    expect(hasTask(measure)).toBe(!wasSo);
    for (const view of REGISTRY_VIEWS) expect(await readAll(measure.changes, view)).toEqual([2]);
    expect(await runCmd(script, 'apply')).toMatchObject({ exitCode: 0 });
    expect(await runCmd(script, 'verify')).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('As asked.') });
    expect(await runCmd(script, 'undo')).toMatchObject({ exitCode: 0 });
    for (const view of REGISTRY_VIEWS) expect(await readAll(measure.changes, view)).toEqual([before]);
    expect(await hasState(measure)).toBe(false);
    expect(hasTask(measure)).toBe(false);
    expect(await runCmd(script, 'undo')).toMatchObject({
      exitCode: 0,
      stdout: expect.stringContaining('nothing to undo'),
    });
    for (const view of REGISTRY_VIEWS) expect(await readAll(measure.changes, view)).toEqual([before]);
  });

  it.each([
    [1, 2],
    [1, null],
    [0, 1],
  ])('the batch file: server-nla-off from %s and %s and back', async (...before) => {
    const measure = timed('server-nla-off');
    await setAll(measure, before);
    const script = await putCmd(measure);
    expect(await runCmd(script, 'apply')).toMatchObject({ exitCode: 0 });
    expect(await readAll(measure.changes)).toEqual([0, 0]);
    expect(await runCmd(script, 'undo')).toMatchObject({ exitCode: 0 });
    expect(await readAll(measure.changes)).toEqual(before);
  });

  it('leaves alone what somebody else changed since, and says so', async () => {
    const measure = timed('client-vulnerable');
    await setAll(measure, [1]);
    const script = await putCmd(measure);
    await runCmd(script, 'apply');
    await setAll(measure, [0]);
    expect(await runCmd(script, 'apply')).toMatchObject({ exitCode: 5 });
    expect(await runCmd(script, 'undo')).toMatchObject({ stdout: expect.stringContaining('left as it is') });
    expect(await readAll(measure.changes)).toEqual([0]);
  });

  it('refuses a value that is no REG_DWORD', async () => {
    const measure = timed('client-vulnerable');
    const { key, name } = ENCRYPTION_ORACLE;
    await wine.run('reg', [
      'add',
      `HKLM\\${key}`,
      '/v',
      name,
      '/t',
      'REG_SZ',
      '/d',
      '0x2 & echo pwned',
      '/f',
      '/reg:64',
    ]);
    const script = await putCmd(measure);
    expect(await runCmd(script, 'apply')).toMatchObject({ exitCode: 4, stdout: expect.not.stringContaining('pwned') });
    expect(await hasState(measure)).toBe(false);
    await wine.run('reg', ['delete', `HKLM\\${key}`, '/v', name, '/f', '/reg:64']);
  });

  it.each([null, 1])(
    'the commands of the task end it by themselves, from %s; then the file does not begin anew',
    async (before) => {
      const measure = timed('client-vulnerable');
      await setAll(measure, [before]);
      const script = await wine.put('keeps.cmd', keepingTaskFile(firstFile('cmd', measure)));
      expect(await runCmd(script, 'apply')).toMatchObject({ exitCode: 0 });
      for (const [i, line] of (await taskCommands(measure)).entries()) {
        await wine.run('cmd', ['/c', await wine.put(`task-${i}.cmd`, `@${line}\r\n`)]);
      }
      expect(await readAll(measure.changes)).toEqual([before]);
      expect(await hasState(measure)).toBe(false);
      expect(hasTask(measure)).toBe(false);
      expect(await runCmd(script, 'apply')).toMatchObject({ exitCode: 6, stdout: expect.stringContaining(EXPIRY) });
      expect(await readAll(measure.changes)).toEqual([before]);
      await wine.run('reg', ['delete', `HKLM\\${ENDED_KEY}`, '/f', '/reg:64']);
    },
  );

  /** From the document that the batch file wrote for the Task Scheduler. */
  const taskCommands = async (measure: TimedMeasure) => {
    const xml = await readFile(join(wine.driveC, 'windows', `${baseName(measure)}.xml`), 'latin1');
    return [...xml.matchAll(/<Arguments>\/d \/s \/c "(.*)"<\/Arguments>/g)].map(([, line = '']) => unescapeXml(line));
  };

  it.each([null, 0, 1, 2])('registry files: from %s, applied and undone', async (before) => {
    const measure = timed('client-vulnerable');
    await setAll(measure, [before]);
    const files = writeForm('reg', measure, { ...CONTEXT, previous: { AllowEncryptionOracle: before } });
    for (const [i, { path, bytes }] of files.entries()) {
      expect(await wine.run('regedit', ['/S', await wine.put(path, bytes)])).toMatchObject({ exitCode: 0 });
      for (const view of REGISTRY_VIEWS) expect(await readAll(measure.changes, view)).toEqual([i === 0 ? 2 : before]);
    }
  });

  it('run as a start-up script, applies when it is told nothing', async () => {
    const measure = timed('server-mitigated');
    await setAll(measure, [0]);
    const { path, bytes } = firstFile('startupScript', measure);
    const script = await wine.put(path, bytes);
    for (let start = 0; start < 2; start++) {
      expect(await wine.run('cmd', ['/c', script])).toMatchObject({ exitCode: 0 });
      expect(await readAll(measure.changes)).toEqual([1]);
    }
    expect(await runCmd(script, 'undo')).toMatchObject({ exitCode: 0 });
    expect(await readAll(measure.changes)).toEqual([0]);
  });

  // Now and then Wine does not begin a program at all.
  it.each(HOSTILE)('prints a hostile name and does not run it: %j', { retry: 2 }, async (name) => {
    const script = await putCmd(timed('client-vulnerable'), { ...CONTEXT, computer: name });
    const ran = await wine.run('cmd', ['/c', script]);
    const line = name
      .replace(/[\r\n\u202e]/g, '')
      .replace(/[^\x20-\x7e]/g, '?')
      .replaceAll('/?', '/ ?');
    expect(ran.exitCode).toBe(2);
    expect(ran.stdout.split('\r\n')).toContain(`Written for: ${line}`);
    expect(existsSync(join(wine.driveC, 'pwned.txt'))).toBe(false);
  });
});

function keepingTaskFile({ bytes }: FormFile): string {
  const text = Buffer.from(bytes).toString('latin1');
  const kept = text.replace('set "CREATED=%errorlevel%"\r\ndel /f /q "%TASKFILE%"', 'set "CREATED=%errorlevel%"');
  expect(kept).not.toBe(text);
  return kept;
}

function unescapeXml(text: string): string {
  const names: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };
  return text.replace(/&(amp|lt|gt|quot);/g, (_, name: string) => names[name] ?? '');
}
