/** Forms read by software nobody here wrote: registry.pol by Samba, the backup by Python's XML, playbooks by Ansible and PyYAML. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { beforeAll, expect, it, vi } from 'vitest';
import type { FormName } from '../../src/remedy/form-name.ts';
import { writeForm } from '../../src/remedy/forms/form.ts';
import type { FormContext } from '../../src/remedy/forms/form-context.ts';
import { encodeRegistryPol } from '../../src/remedy/forms/registry-pol.ts';
import { ENCRYPTION_ORACLE } from '../../src/remedy/registry-change.ts';
import { BOTH_LANGUAGES, CONTEXT, EXPIRY, HOSTILE, MEASURE_NAMES, timed } from '../remedy/forms/sample.ts';
import { keepUntilTheEnd } from './keep.ts';
import { describeWith, run, runWell } from './programs.ts';

vi.setConfig({ testTimeout: 120_000 });

const READ_POL = `
import sys, json
from samba.dcerpc import preg
from samba.ndr import ndr_unpack
f = ndr_unpack(preg.file, open(sys.argv[1], 'rb').read())
print(json.dumps([f.header.signature, f.header.version, [[e.keyname, e.valuename, e.type, e.data if isinstance(e.data, (int, str)) else list(e.data)] for e in f.entries]]))`;

const READ_BACKUP = `
import sys, json, os
import xml.etree.ElementTree as T
root = sys.argv[1]
manifest = T.parse(os.path.join(root, 'manifest.xml')).getroot()
n = '{http://www.microsoft.com/GroupPolicy/GPOOperations/Manifest}'
inst = manifest.find(n + 'BackupInst')
id = inst.find(n + 'ID').text
info = T.parse(os.path.join(root, id, 'bkupInfo.xml')).getroot()
backup = T.parse(os.path.join(root, id, 'Backup.xml')).getroot()
b = '{http://www.microsoft.com/GroupPolicy/GPOOperations}'
core = backup.find(f'{b}GroupPolicyObject/{b}GroupPolicyCoreSettings')
file = backup.find(f'{b}GroupPolicyObject/{b}GroupPolicyExtension/{b}FSObjectFile').get(b + 'Location')
print(json.dumps({
  'same': [(e.tag, e.text) for e in inst] == [(e.tag, e.text) for e in info],
  'names': [inst.find(n + 'GPODisplayName').text, core.find(b + 'DisplayName').text],
  'guids': [inst.find(n + 'GPOGuid').text == core.find(b + 'ID').text, id == os.path.basename(os.path.dirname(os.path.join(root, id, 'x')))],
  'domain': core.find(b + 'Domain').text,
  'file': os.path.join(root, id, *file.split(chr(92))),
}))`;

const keep = keepUntilTheEnd();
let folder: string;
beforeAll(async () => {
  folder = await keep.folder();
});

/** Writes the files of a form, and gives their paths. */
async function put(
  form: FormName,
  name: (typeof MEASURE_NAMES)[number],
  context: FormContext = CONTEXT,
  expiresAt: string | null = EXPIRY,
) {
  const paths: string[] = [];
  for (const { path, bytes } of writeForm(form, timed(name, expiresAt), context)) {
    const at = join(folder, path);
    await mkdir(dirname(at), { recursive: true });
    await writeFile(at, bytes);
    paths.push(at);
  }
  return paths;
}

describeWith(['python3'], 'group policy, read by Samba', () => {
  const readPol = async (file: string) => JSON.parse((await runWell('python3', ['-c', READ_POL, file])).stdout);

  it.each(MEASURE_NAMES)('reads back registry.pol and the backup around it: %s', async (name) => {
    for (const words of BOTH_LANGUAGES) {
      const paths = await put('gpo', name, { ...CONTEXT, words, domain: 'a]]>b&c.example' });
      const root = dirname(paths.find((path) => path.endsWith('manifest.xml')) ?? '');
      const read = JSON.parse((await runWell('python3', ['-c', READ_BACKUP, root])).stdout);
      const title = `rdp-doctor: ${words.titles[name]}`;
      expect(read).toMatchObject({ same: true, names: [title, title], guids: [true, true], domain: 'a]]>b&c.example' });
      const terminal = 'SOFTWARE\\Policies\\Microsoft\\Windows NT\\Terminal Services';
      const entries = {
        'client-vulnerable': [[ENCRYPTION_ORACLE.key, ENCRYPTION_ORACLE.name, 4, 2]],
        'server-mitigated': [[ENCRYPTION_ORACLE.key, ENCRYPTION_ORACLE.name, 4, 1]],
        'server-nla-off': [
          [terminal, 'UserAuthentication', 4, 0],
          [terminal, 'SecurityLayer', 4, 0],
        ],
      }[name];
      expect(await readPol(read.file)).toEqual(['PReg', 1, entries]);
    }
  });

  it('reads back a value that is to be deleted', async () => {
    const file = join(folder, 'deletes.pol');
    await writeFile(file, encodeRegistryPol([{ ...ENCRYPTION_ORACLE, to: null }]));
    expect(await readPol(file)).toEqual(['PReg', 1, [[ENCRYPTION_ORACLE.key, '**Del.AllowEncryptionOracle', 1, ' ']]]);
  });
});

describeWith(['ansible-playbook', 'python3'], 'playbooks, read by Ansible', () => {
  const check = async (file: string) =>
    await run('ansible-playbook', ['--syntax-check', '-i', 'rdp_doctor,', file], {
      limitMs: 100_000,
      env: { HOME: folder, ANSIBLE_LOCALHOST_WARNING: 'False', ANSIBLE_INVENTORY_UNPARSED_WARNING: 'False' },
    });

  it.each(MEASURE_NAMES)('pass its syntax check: %s', async (name) => {
    const [japanese = CONTEXT.words] = BOTH_LANGUAGES.slice(1);
    for (const [file = ''] of [
      await put('ansible', name),
      await put('ansible', name, { ...CONTEXT, words: japanese }, null),
    ]) {
      expect(await check(file)).toMatchObject({ exitCode: 0 });
    }
  });

  it('would not pass with a module that there is not', async () => {
    const file = join(folder, 'wrong.yml');
    await writeFile(file, '- hosts: all\n  tasks:\n    - ansible.windows.win_no_such_module: {}\n');
    expect((await check(file)).exitCode).not.toBe(0);
  });

  it('hold the same whoever they were written for', async () => {
    const load = async (computer: string) => {
      const [file = ''] = await put('ansible', 'client-vulnerable', { ...CONTEXT, computer, server: computer });
      const program = 'import sys, json, yaml; print(json.dumps(yaml.safe_load(open(sys.argv[1], encoding="utf-8"))))';
      return JSON.parse((await runWell('python3', ['-c', program, file])).stdout);
    };
    const harmless = await load('PC');
    for (const name of HOSTILE) expect(await load(name)).toEqual(harmless);
  });
});
