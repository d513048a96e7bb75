/**
 * The Task Scheduler by schtasks.exe. Its definition goes through a file that must lie where only administrators may write: who could
 * change it in between would be SYSTEM. Whether a task is there is asked of its file, since schtasks.exe says 1 both for a task that is
 * not there and for one that may not be seen. SEEN in Wine 8: a task
 * leaves a file in the same place, with its name and little else, and never runs.
 */
import { access, rm, writeFile } from 'node:fs/promises';
import { win32 } from 'node:path';
import { systemFolder } from '../../machine/run-command.ts';
import { undoTaskXml } from '../../remedy/forms/task-xml.ts';
import type { Scheduler } from '../machine.ts';
import { TreatProblem } from '../treat-problem.ts';
import { runSystemProgram } from './system-program.ts';

/** `folder` is where the definition is written for a moment. */
export function windowsScheduler(folder: string): Scheduler {
  return {
    create: async (task) => {
      const file = win32.join(folder, 'task.xml');
      try {
        await writeFile(file, `\ufeff${undoTaskXml(task)}`, 'utf16le').catch(refuse);
        await schtasks(['/create', '/xml', file, '/tn', task.name, '/f']);
      } finally {
        await rm(file, { force: true });
      }
    },
    remove: async (name) => {
      await schtasks(['/delete', '/tn', name, '/f']).catch(async (problem: unknown) => {
        if ((await look(name)) !== 'missing') throw problem;
      });
    },
    look,
  };
}

async function look(name: string): Promise<'there' | 'missing' | 'unknown'> {
  try {
    await access(win32.join(systemFolder(), 'Tasks', name));
    return 'there';
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'missing' : 'unknown';
  }
}

async function schtasks(args: readonly string[]): Promise<void> {
  const { exitCode } = await runSystemProgram('schtasks', args);
  if (exitCode !== 0) throw new TreatProblem('schedulerFailed', `schtasks.exe ${args[0]}: ${exitCode ?? '-'}`);
}

function refuse(error: NodeJS.ErrnoException): never {
  throw new TreatProblem('schedulerFailed', error.code ?? '');
}
