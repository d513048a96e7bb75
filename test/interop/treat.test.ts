/**
 * `rdp-doctor treat` with Node.js for Windows under Wine, whose registry and Task Scheduler nobody here wrote. Wine takes a task,
 * keeps its name, forgets its actions and never runs it: what a task does is done here by hand, from the definition that Wine was given. Its icacls.exe does nothing, and its whoami.exe
 * does not say who is an administrator.
 */
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, it, vi } from 'vitest';
import { undoTaskXml } from '../../src/remedy/forms/task-xml.ts';
import { ENCRYPTION_ORACLE, SECURITY_LAYER, USER_AUTHENTICATION } from '../../src/remedy/registry-change.ts';
import { Journal } from '../../src/treatment/journal.ts';
import { journalFile } from '../../src/treatment/journal-file.ts';
import { keepUntilTheEnd } from './keep.ts';
import { describeWith, type Ran } from './programs.ts';
import { runWindowsNode, withoutWindowsNode } from './windows-node.ts';
import { startWine, WINE_LIMIT_MS, WINE_PROGRAMS, type Wine } from './wine.ts';

const pathTo = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const CLI = pathTo('../../dist/cli/main.js');

const CUT_OFF = 9;

interface MachineState {
  readonly open: readonly string[];
  readonly from: number | null;
  readonly task: string;
  readonly value: number | null;
}

/** What one link of the chain tells of the one before it. */
interface LinkReport {
  readonly found: MachineState;
  readonly reverted: MachineState;
}

/** One of two, whole, and as the journal says; anything else fails. */
function stateOf({ found }: LinkReport, was: number | null): 'old' | 'new' {
  if (found.open.length === 0) {
    expect(found).toMatchObject({ value: was, task: expect.toBeOneOf(['none', 'missing']) });
    return 'old';
  }
  expect(found).toEqual({ open: ['on'], from: was, task: 'there', value: 2 });
  return 'new';
}

describeWith(
  WINE_PROGRAMS,
  'treat on a Windows',
  () => {
    vi.setConfig({ testTimeout: 3 * WINE_LIMIT_MS, hookTimeout: WINE_LIMIT_MS });
    const keep = keepUntilTheEnd();
    let wine: Wine;
    beforeAll(async () => {
      wine = await keep.running(startWine());
    });

    const treat = (...args: readonly string[]): Promise<Ran> => runWindowsNode(wine, CLI, ['treat', ...args]);
    const oracle = () => wine.readDword(ENCRYPTION_ORACLE.key, ENCRYPTION_ORACLE.name, 64);
    const setOracle = (value: number | null) =>
      wine.writeDword(ENCRYPTION_ORACLE.key, ENCRYPTION_ORACLE.name, value, 64);
    const tasksFolder = () => join(wine.driveC, 'windows/system32/tasks');
    const tasks = async () => (existsSync(tasksFolder()) ? await readdir(tasksFolder()) : []);
    const journal = () => join(wine.driveC, 'ProgramData/rdp-doctor/treatments.jsonl');
    /** What Wine's schtasks.exe was given and took; it keeps the name and forgets the actions. */
    const definition = async () => {
      const [treatment] = (await Journal.open(journalFile(journal()))).open;
      if (!treatment?.task || !treatment.expiresAt) throw new Error('no treatment with a task is on');
      const { task: name, expiresAt: at, changes } = treatment;
      return undoTaskXml({ name, at, description: '', changes });
    };

    it('is on, holds, and is not begun twice', async () => {
      await setOracle(null);
      expect(await treat('apply', 'client-vulnerable', '--expires', '2d', '--reason', '月末')).toMatchObject({
        exitCode: 0,
        stderr: '',
      });
      expect([await oracle(), (await tasks()).length]).toEqual([2, 1]);
      expect(await treat('verify')).toMatchObject({ exitCode: 0 });
      const again = await treat('apply', 'client-vulnerable', '--json');
      expect(JSON.parse(again.stdout)).toMatchObject({ healthy: true, outcome: { kind: 'alreadyOn' } });
      expect(await treat('apply', 'server-mitigated')).toMatchObject({ exitCode: 1 });
      expect([await oracle(), (await tasks()).length]).toEqual([2, 1]);
      expect(await treat('revert')).toMatchObject({ exitCode: 0 });
      expect([await oracle(), await tasks()]).toEqual([null, []]);
      expect(await treat('revert')).toMatchObject({
        exitCode: 0,
        stdout: expect.stringContaining('No treatment is on.'),
      });
    });

    it.each([0, 1])('leads back to %s', async (before) => {
      await setOracle(before);
      expect(await treat('apply', 'client-vulnerable')).toMatchObject({ exitCode: 0 });
      expect(await oracle()).toBe(2);
      expect(await treat('revert')).toMatchObject({ exitCode: 0 });
      expect([await oracle(), await tasks()]).toEqual([before, []]);
    });

    it('leaves alone what is so already', async () => {
      await setOracle(2);
      expect(await treat('apply', 'client-vulnerable')).toMatchObject({ exitCode: 0 });
      expect(await treat('revert', '--all')).toMatchObject({ exitCode: 0 });
      expect([await oracle(), await tasks()]).toEqual([2, []]);
    });

    it('notices a value that somebody changed, and overwrites it only when told', async () => {
      await setOracle(null);
      await treat('apply', 'client-vulnerable');
      await setOracle(0);
      expect(await treat('verify')).toMatchObject({ exitCode: 1, stdout: expect.stringContaining('Somebody else') });
      expect(await treat('revert')).toMatchObject({ exitCode: 1 });
      expect([await oracle(), (await tasks()).length]).toEqual([0, 1]);
      expect(await treat('revert', '--force')).toMatchObject({ exitCode: 0 });
      expect([await oracle(), await tasks()]).toEqual([null, []]);
    });

    it('changes two values together, and both come back', async () => {
      await wine.writeDword(USER_AUTHENTICATION.key, USER_AUTHENTICATION.name, 1, 64);
      await wine.writeDword(SECURITY_LAYER.key, SECURITY_LAYER.name, 2, 64);
      const both = async () => [
        await wine.readDword(USER_AUTHENTICATION.key, USER_AUTHENTICATION.name, 64),
        await wine.readDword(SECURITY_LAYER.key, SECURITY_LAYER.name, 64),
      ];
      expect(await treat('apply', 'server-nla-off')).toMatchObject({ exitCode: 0 });
      expect(await both()).toEqual([0, 0]);
      expect(await treat('revert')).toMatchObject({ exitCode: 0 });
      expect(await both()).toEqual([1, 2]);
    });

    it('a dry run reads, and changes nothing', async () => {
      await setOracle(1);
      const before = await readFile(journal());
      const { exitCode, stdout } = await treat('apply', 'client-vulnerable', '--dry-run', '--lang', 'ja');
      expect({ exitCode, stdout }).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('/d 2 /f /reg:64') });
      expect([await oracle(), await tasks()]).toEqual([1, []]);
      expect(await readFile(journal())).toEqual(before);
    });

    it.each([
      [1, 2, 1, []],
      [null, 2, null, []],
      // SEEN in Wine 8: `A | find "x" && C` runs C also when nothing was found, so a value that somebody else chose can not be tried here.
    ] as const)('its task leads back to %s from %s without rdp-doctor', async (before, since, after, left) => {
      await setOracle(before);
      await treat('apply', 'client-vulnerable');
      await setOracle(since);
      const file = await wine.put('task.xml', Buffer.from(`\ufeff${await definition()}`, 'utf16le'));
      expect(await runWindowsNode(wine, pathTo('run-task.mjs'), [file])).toMatchObject({ exitCode: 0, stderr: '' });
      expect([await oracle(), await tasks()]).toEqual([after, left]);
      await treat('revert', '--force');
      await setOracle(null);
    });

    it('ended before any step of apply or revert: the next run finds the old state or the new one', async () => {
      await setOracle(null);
      const link = async (args: readonly string[]) => {
        const { exitCode, stdout, stderr } = await runWindowsNode(wine, pathTo('treat-cut-off.mjs'), args);
        expect({ exitCode, stderr }).toEqual({ exitCode: expect.toBeOneOf([0, CUT_OFF]), stderr: '' });
        return { wasCut: exitCode === CUT_OFF, ...(JSON.parse(stdout) as LinkReport) };
      };
      const seen = new Set<string>();
      for (const act of ['apply', 'revert']) {
        await link([]);
        let was: number | null = null;
        for (let cut = 0, wasCut = true; wasCut; cut++) {
          const before = [null, 0, 1][cut % 3] ?? null;
          const next = await link(['--act', act, '--before', String(before), '--cut', String(cut)]);
          // What the link before left, and this one found.
          if (cut > 0) {
            seen.add(`${act} ${stateOf(next, was)}`);
            expect(next.reverted).toMatchObject({ open: [], value: was });
          }
          was = before;
          wasCut = next.wasCut;
        }
        const last = await link([]);
        expect(last.reverted).toMatchObject({ open: [], value: was });
        expect([await oracle(), await tasks()]).toEqual([was, []]);
      }
      expect([...seen].toSorted()).toEqual(['apply new', 'apply old', 'revert new', 'revert old']);
    });
  },
  withoutWindowsNode,
);
