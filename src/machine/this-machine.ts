/**
 * Asks the Windows it runs on: the registry by `reg.exe`, the versions of two files from their bytes, the policy files of group
 * policy, and the log by `wevtutil.exe`. Changes nothing; what could not be read is named.
 */
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Malformed } from '../bytes/malformed.ts';
import type { FileVersion, MachineFacts, NotRead, OracleRefusal } from '../observation/machine-facts.ts';
import { EVENT_QUERY, MOST_EVENTS } from '../records/collect-script.ts';
import { readEventXml } from '../records/event-xml.ts';
import { machineFactsOf, type Reading } from '../records/readings.ts';
import { RecordProblem } from '../records/record-problem.ts';
import {
  absenceSentences,
  type CommandOutput,
  readKeyPresence,
  readRegistryValue,
} from '../records/registry-output.ts';
import { decodeRegistryPolicy, setsValue } from '../records/registry-policy.ts';
import {
  ABSENT_KEY,
  ABSENT_VALUE,
  QUERY_NAMES,
  REGISTRY_QUERIES,
  RESTART_KEY_NAMES,
  RESTART_KEYS,
  type RegistryQuery,
} from '../records/registry-queries.ts';
import { readFileVersion } from '../records/version-resource.ts';
import { readCodePage } from '../records/windows-text.ts';
import { registryView, runCommand, systemFolder } from './run-command.ts';

const LARGEST_FILE = 64 * 1024 * 1024;

/** On Windows; elsewhere there is nothing to ask. Throws `TypeError` there. */
export async function readThisMachine(): Promise<MachineFacts> {
  if (process.platform !== 'win32') throw new TypeError('readThisMachine: this is no Windows');
  const codePage = readCodePage((await runCommand({ program: 'cmd.exe', args: ['/d', '/c', 'chcp'] })).text);
  const query = (key: string, name?: string): Promise<CommandOutput> => {
    const value = name === undefined ? [] : ['/v', name];
    const args = ['query', `HKLM\\${key}`, ...value, ...registryView()];
    return runCommand({ program: 'reg.exe', args, codePage });
  };
  const absent = absenceSentences(await Promise.all([query(ABSENT_KEY), query(ABSENT_VALUE.key, ABSENT_VALUE.name)]));
  const value = async ({ key, name }: RegistryQuery) => readRegistryValue(await query(key, name), name, absent);
  const system = systemFolder();
  return machineFactsOf({
    takenAt: new Date().toISOString(),
    takenBy: 'rdp-doctor',
    values: await eachOf(QUERY_NAMES, (name) => value(REGISTRY_QUERIES[name])),
    restartKeys: await eachOf(RESTART_KEY_NAMES, async (name) =>
      readKeyPresence(await query(RESTART_KEYS[name]), absent),
    ),
    tspkg: await versionOf(join(system, 'tspkg.dll')),
    mstsc: await versionOf(join(system, 'mstsc.exe')),
    inGroupPolicy: await inGroupPolicy(system),
    refusals: await refusals(),
  });
}

/** One after the other: twenty processes at once would hold up an old computer. */
async function eachOf<K extends string, V>(names: readonly K[], read: (name: K) => Promise<V>): Promise<Record<K, V>> {
  const entries: [K, V][] = [];
  for (const name of names) entries.push([name, await read(name)]);
  return Object.fromEntries(entries) as Record<K, V>;
}

async function versionOf(path: string): Promise<Reading<FileVersion>> {
  const bytes = await bytesOf(path);
  return bytes.state === 'failed' ? bytes : decoded(() => readFileVersion(bytes.value));
}

/** The policies of this computer alone, and the record of all that were applied to it, those of a domain included. */
async function inGroupPolicy(system: string): Promise<Reading<boolean>> {
  const data = process.env.ProgramData ?? 'C:\\ProgramData';
  const files = [join(system, 'GroupPolicy', 'Machine', 'Registry.pol'), join(data, 'ntuser.pol')];
  const answers = await Promise.all(files.map(policyIn));
  const named = answers.find((answer) => answer.state === 'read' && answer.value);
  return named ?? answers.find(({ state }) => state === 'failed') ?? { state: 'read', value: false };
}

async function policyIn(path: string): Promise<Reading<boolean>> {
  const bytes = await bytesOf(path);
  if (bytes.state === 'failed') return bytes.why === 'notFound' ? { state: 'read', value: false } : bytes;
  const { key, name } = REGISTRY_QUERIES.policy;
  return decoded(() => setsValue(decodeRegistryPolicy(bytes.value), key, name));
}

async function refusals(): Promise<Reading<readonly OracleRefusal[]>> {
  const args = ['qe', 'System', `/q:${EVENT_QUERY}`, '/f:xml', '/rd:true', `/c:${MOST_EVENTS}`, '/uni:true'];
  const { text, exitCode } = await runCommand({ program: 'wevtutil.exe', args });
  if (exitCode !== 0) return { state: 'failed', why: 'commandFailed' };
  return decoded(() => readEventXml(text).refusals);
}

function decoded<T>(read: () => T): Reading<T> {
  try {
    return { state: 'read', value: read() };
  } catch (error) {
    if (error instanceof Malformed || error instanceof RecordProblem) return { state: 'failed', why: 'unreadable' };
    throw error;
  }
}

async function bytesOf(path: string): Promise<Reading<Uint8Array>> {
  try {
    if ((await stat(path)).size > LARGEST_FILE) return { state: 'failed', why: 'unreadable' };
    return { state: 'read', value: await readFile(path) };
  } catch (error) {
    return { state: 'failed', why: reasonFor((error as NodeJS.ErrnoException).code) };
  }
}

function reasonFor(code: string | undefined): NotRead['why'] {
  switch (code) {
    case 'ENOENT':
      return 'notFound';
    case 'EACCES':
    case 'EPERM':
      return 'accessDenied';
    default:
      return 'unreadable';
  }
}
