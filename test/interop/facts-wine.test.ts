/**
 * The facts of a machine under Wine: collect.cmd in its cmd.exe, and rdp-doctor itself with Node for Windows. Both have to say what was
 * written before, and the same as each other. Not so under Wine: events, since its wevtutil prints nothing, and the languages of reg.exe.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, it, vi } from 'vitest';
import { decodeByLabel } from '../../src/machine/windows-text.ts';
import type { MachineFacts } from '../../src/observation/machine-facts.ts';
import { writeCollectScript } from '../../src/records/collect-script.ts';
import { REGISTRY_QUERIES, RESTART_KEYS } from '../../src/records/registry-queries.ts';
import { readFileVersion } from '../../src/records/version-resource.ts';
import { parseMachineFacts } from '../../src/saved/machine-facts.ts';
import { registryPolicy } from '../records/policy-file.ts';
import { portableExecutable } from '../records/portable-executable.ts';
import { keepUntilTheEnd } from './keep.ts';
import { describeWith } from './programs.ts';
import { runWindowsNode, withoutWindowsNode } from './windows-node.ts';
import { startWine, WINE_LIMIT_MS, WINE_PROGRAMS, type Wine } from './wine.ts';

const readFacts = (bytes: Uint8Array) => parseMachineFacts(bytes, decodeByLabel);

// Each test runs some fifty programs.
vi.setConfig({ testTimeout: 2 * WINE_LIMIT_MS, hookTimeout: WINE_LIMIT_MS });

const CLI = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));

let wine: Wine;
const system32 = (): string => join(wine.driveC, 'windows', 'system32');

describeWith(
  WINE_PROGRAMS,
  'facts of a machine under Wine',
  () => {
    const keep = keepUntilTheEnd();
    beforeAll(async () => {
      wine = await keep.running(startWine());
    });

    it('are told alike by collect.cmd and by rdp-doctor, from a bare Windows', async () => {
      const facts = await bothTell();
      expect(facts.credssp).toEqual({ policy: { state: 'absent' }, policyFrom: null, tspkg: null, mstsc: null });
      expect(facts.windows).toMatchObject({ major: 10, minor: 0, ubr: null, edition: '' });
      expect(facts.restartPending).toBe(false);
      expect(facts.notRead).toEqual(
        ['domain', 'credssp.tspkg', 'credssp.mstsc'].map((what) => ({ what, why: 'notFound' })),
      );
    });

    it('are what was written into registry and files before', async () => {
      await setUp();
      const facts = await bothTell();
      expect(facts).toMatchObject({
        domain: { joined: true, name: 'example.jp' },
        windows: { major: 10, minor: 0, ubr: 2248, edition: 'ServerStandard' },
        credssp: {
          policy: { state: 'set', value: 2 },
          policyFrom: 'localMachine',
          tspkg: [10, 0, 14393, 2248],
          mstsc: [10, 0, 14393, 2189],
        },
        remoteDesktop: {
          denyConnections: { state: 'set', value: 0 },
          userAuthentication: { state: 'set', value: 1 },
          securityLayer: { state: 'set', value: 2 },
          policyUserAuthentication: { state: 'set', value: 0 },
          policySecurityLayer: { state: 'absent' },
        },
        restartPending: true,
        refusals: [],
        notRead: [],
      });
    });

    it('tell a value of group policy from one that somebody wrote', async () => {
      await putPolicyFile(REGISTRY_QUERIES.policy.name);
      expect((await bothTell()).credssp.policyFrom).toBe('groupPolicy');
    });

    it('have the version that Wine tells of its own library', async () => {
      const script =
        'WScript.Echo(new ActiveXObject("Scripting.FileSystemObject").GetFileVersion(WScript.Arguments(0)));';
      const { stdout } = await wine.run('cscript', [
        '//nologo',
        await wine.put('version.js', script),
        'C:\\windows\\system32\\kernel32.dll',
      ]);
      expect(readFileVersion(await readFile(join(system32(), 'kernel32.dll'))).join('.')).toBe(stdout.trim());
    });
  },
  withoutWindowsNode,
);

/** By both ways; they may differ in when and by whom only. */
async function bothTell(): Promise<MachineFacts> {
  const collected = await collect();
  const { stdout, stderr, exitCode } = await runWindowsNode(wine, CLI, ['facts', '--json', '--lang', 'en']);
  expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
  const { facts } = readFacts(new TextEncoder().encode(stdout));
  expect(collected.takenBy).toBe('collect.cmd');
  expect(Math.abs(Date.parse(collected.takenAt ?? '') - Date.parse(facts.takenAt ?? ''))).toBeLessThan(600_000);
  expect({ ...collected, takenAt: null }).toEqual({ ...facts, takenAt: null, takenBy: 'collect.cmd' });
  return facts;
}

async function collect(): Promise<MachineFacts> {
  const script = await wine.put('collect.cmd', writeCollectScript());
  const { exitCode, stdout } = await wine.run('cmd', ['/c', script, '/q']);
  expect(exitCode, stdout).toBe(0);
  const name = /rdp-doctor-facts-[^"\\]+\.txt/.exec(stdout)?.[0];
  expect(name, stdout).toBeDefined();
  return readFacts(await readFile(join(wine.driveC, name ?? ''))).facts;
}

async function setUp(): Promise<void> {
  const { policy, denyConnections, userAuthentication, securityLayer, policyUserAuthentication } = REGISTRY_QUERIES;
  const { ubr, netlogonStart, dnsDomain, edition } = REGISTRY_QUERIES;
  const dwords = [
    [policy, 2],
    [denyConnections, 0],
    [userAuthentication, 1],
    [securityLayer, 2],
    [policyUserAuthentication, 0],
    [ubr, 2248],
    [netlogonStart, 2],
  ] as const;
  for (const [{ key, name }, value] of dwords) await wine.writeDword(key, name, value, 64);
  const add = (key: string, ...value: readonly string[]) =>
    wine.run('reg', ['add', `HKLM\\${key}`, ...value, '/f', '/reg:64']);
  await add(dnsDomain.key, '/v', dnsDomain.name, '/t', 'REG_SZ', '/d', 'example.jp');
  await add(edition.key, '/v', edition.name, '/t', 'REG_SZ', '/d', 'ServerStandard');
  await add(RESTART_KEYS.servicing);
  await putPolicyFile('AnotherValue');
  await writeFile(join(system32(), 'tspkg.dll'), portableExecutable({ version: [10, 0, 14393, 2248] }));
  await writeFile(join(system32(), 'mstsc.exe'), portableExecutable({ version: [10, 0, 14393, 2189] }));
}

async function putPolicyFile(value: string): Promise<void> {
  const folder = join(system32(), 'GroupPolicy', 'Machine');
  await mkdir(folder, { recursive: true });
  const { key } = REGISTRY_QUERIES.policy;
  await writeFile(join(folder, 'Registry.pol'), registryPolicy([{ key, value, data: 2 }]));
}
