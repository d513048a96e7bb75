/**
 * The registry by reg.exe, always in the 64-bit view. What it prints is read only where it is the same in every language; an exit code
 * of 1 may mean that a value is absent or that it may not be read, and the two are told apart, because the undo of the first deletes.
 */

import { registryView } from '../../machine/run-command.ts';
import type { DwordOrAbsent, RegistryValue } from '../../remedy/registry-change.ts';
import type { SeenNow } from '../../remedy/treatment.ts';
import type { Registry } from '../machine.ts';
import { TreatProblem } from '../treat-problem.ts';
import { type Ran, runSystemProgram } from './system-program.ts';

export const windowsRegistry: Registry = { read, write };

async function read(value: RegistryValue): Promise<SeenNow> {
  const ran = await reg(['query', `HKLM\\${value.key}`, '/v', value.name, ...registryView()]);
  if (ran.exitCode === 0) return readLine(ran.output, value);
  if (await isAbsent(value)) return null;
  throw new TreatProblem('registryUnreadable', `HKLM\\${value.key}\\${value.name}`);
}

async function write(value: RegistryValue, to: DwordOrAbsent): Promise<void> {
  const at = [`HKLM\\${value.key}`, '/v', value.name];
  const change = to === null ? ['delete', ...at] : ['add', ...at, '/t', 'REG_DWORD', '/d', String(to)];
  const { exitCode } = await reg([...change, '/f', ...registryView()]);
  if (exitCode === 0 || (to === null && (await read(value)) === null)) return;
  throw new TreatProblem('registryUnwritable', `HKLM\\${value.key}\\${value.name}`);
}

/** `    AllowEncryptionOracle    REG_DWORD    0x2` */
function readLine(output: string, { name }: RegistryValue): SeenNow {
  for (const line of output.split(/\r?\n/)) {
    const [, found, type, data] = /^ {4}(\S+) {4}(REG_\w+) {4}(.*)$/.exec(line) ?? [];
    if (found?.toLowerCase() !== name.toLowerCase()) continue;
    return type === 'REG_DWORD' && /^0x[0-9a-f]{1,8}$/i.test(data ?? '')
      ? Number.parseInt(data ?? '', 16)
      : 'otherType';
  }
  throw new TreatProblem('registryUnreadable', name);
}

/** Proven by a list that can be read and does not have it: of the key, or, when there is no such key, of the nearest key above. */
async function isAbsent({ key, name }: RegistryValue): Promise<boolean> {
  const parts = key.split('\\');
  const own = await reg(['query', `HKLM\\${key}`, ...registryView()]);
  if (own.exitCode === 0) return !hasLine(own.output, (line) => line.startsWith(`    ${name.toLowerCase()}    reg_`));
  for (let depth = parts.length - 1; depth > 0; depth--) {
    const above = await reg(['query', `HKLM\\${parts.slice(0, depth).join('\\')}`, ...registryView()]);
    const child = `\\${parts.slice(0, depth + 1).join('\\')}`.toLowerCase();
    if (above.exitCode === 0) return !hasLine(above.output, (line) => line.endsWith(child));
  }
  return false;
}

function hasLine(output: string, isIt: (line: string) => boolean): boolean {
  return output.split(/\r?\n/).some((line) => isIt(line.toLowerCase().trimEnd()));
}

/** SEEN in Wine 8, rarely: a first call says 1 without having looked. */
async function reg(args: readonly string[]): Promise<Ran> {
  const ran = await runSystemProgram('reg', args);
  return ran.output.includes('ShellExecuteEx failed') ? await runSystemProgram('reg', args) : ran;
}
