/** The programs that the READMEs show are run as they stand there, against each other; what they count and lead to is there. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PATIENTS } from '../src/lab/patients.ts';
import { ROOT } from './architecture/source.ts';
import { withoutRunPassword } from './canary/run-password.ts';
import { makeCertificate } from './readme-certificate.ts';
import { makeScratch, removeScratch } from './scratch.ts';

async function programsOf(file: string): Promise<readonly string[]> {
  const text = await readFile(join(ROOT, file), 'utf8');
  return [...text.matchAll(/```js\n(.*?)```/gs)].map(([, code = '']) => code);
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle));
  const address = server.address();
  await new Promise((settle) => server.close(settle));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

describe('the READMEs', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await makeScratch();
    await mkdir(join(folder, 'node_modules'));
    await symlink(ROOT, join(folder, 'node_modules', 'rdp-doctor'));
    const { cert, key } = makeCertificate();
    await Promise.all([writeFile(join(folder, 'cert.pem'), cert), writeFile(join(folder, 'key.pem'), key)]);
  });
  afterAll(() => removeScratch(folder));

  const write = async (name: string, code: string, port: number) => {
    const file = join(folder, name);
    await writeFile(file, code.replaceAll('3389', String(port)));
    return file;
  };

  it('show the same programs in both languages', async () => {
    expect(await programsOf('README.ja.md')).toEqual(await programsOf('README.md'));
  });

  it.each(['README.md', 'README.ja.md', 'docs/page/README.md', 'docs/page/README.ja.md'])(
    '%s leads only to files that are there',
    async (file) => {
      const text = await readFile(join(ROOT, file), 'utf8');
      const targets = [...text.matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)].map(([, target = '']) => target);
      expect(targets.length).toBeGreaterThan(5);
      expect(targets.filter((target) => !existsSync(join(ROOT, dirname(file), target)))).toEqual([]);
    },
  );

  it.each(['README.md', 'README.ja.md'])('%s counts the servers of the lab', async (file) => {
    const [line = ''] = /^.*`rdp-doctor lab`.*$/m.exec(await readFile(join(ROOT, file), 'utf8')) ?? [];
    expect(line).toContain(String(PATIENTS.length));
  });

  it('show a client and a server of twenty lines that find each other', async () => {
    const [client = '', server = ''] = await programsOf('README.md');
    for (const code of [client, server]) expect(code.trim().split('\n').length).toBeLessThanOrEqual(22);
    const port = await freePort();
    const listening = `${server}\nprocess.stderr.write('ready');\n`;
    const serving = spawn(process.execPath, [await write('server.mjs', listening, port)], {
      cwd: folder,
      env: withoutRunPassword(process.env),
    });
    try {
      const heard = collect(serving.stdout);
      await new Promise((settle, fail) => {
        serving.stderr.once('data', settle);
        serving.once('exit', () => fail(new Error('the server ended')));
      });
      const asking = spawn(process.execPath, [await write('client.mjs', client, port)], {
        cwd: folder,
        env: withoutRunPassword(process.env),
      });
      const told = collect(asking.stdout);
      const complaints = collect(asking.stderr);
      const code = await new Promise((settle) => asking.once('close', settle));
      expect(complaints()).toBe('');
      expect(told()).toMatch(/^signed in; the server proved its key [0-9a-f]{64} by hash\n$/);
      expect(code).toBe(0);
      expect(heard()).toBe('yamada is in\n');
    } finally {
      serving.kill();
    }
  });
});

function collect(stream: NodeJS.ReadableStream): () => string {
  const chunks: string[] = [];
  stream.setEncoding('utf8').on('data', (chunk: string) => chunks.push(chunk));
  return () => chunks.join('');
}
