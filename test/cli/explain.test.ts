/**
 * `explain` from the outside: the three texts of the incident in both languages, each as an argument, through standard input, from a
 * file in an older encoding and broken into lines, give the right cause, its machine and the four remedies, in the first lines.
 */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { messageOf } from '../../src/app/pasted-input.ts';
import { runCli } from './run-cli.ts';

const CLASSIC = ['update-server', 'patch-server', 'server-nla-off', 'client-vulnerable'];

const TEXTS: readonly (readonly [text: string, code: string, machine: string])[] = [
  ['CredSSP 暗号化オラクルの修復である可能性があります', 'credssp/server-unpatched', 'server'],
  ['要求された関数はサポートされていません', 'credssp/server-unpatched', 'server'],
  ['この関数に提供されたトークンは無効です', 'credssp/client-unpatched', 'client'],
  ['This could be due to CredSSP encryption oracle remediation.', 'credssp/server-unpatched', 'server'],
  ['The function requested is not supported', 'credssp/server-unpatched', 'server'],
  ['The token supplied to the function is invalid', 'credssp/client-unpatched', 'client'],
];

const MENDED: Readonly<Record<string, string>> = {
  server: '直すのはサーバー側です',
  client: '直すのはクライアント側です',
};

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rdp-doctor-explain-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const inLines = (text: string) => text.replace(/.{9}/gsu, '$&\r\n');
const fullWidth = (text: string) => text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

describe.each(TEXTS)('%s', (text, code, machine) => {
  const expectRight = async (args: readonly string[], input = ''): Promise<void> => {
    const { stdout, stderr, exitCode } = await runCli(['explain', '--json', ...args], { input });
    expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
    const { causes, remedies } = JSON.parse(stdout);
    expect(causes[0]).toMatchObject({ code, machine, because: [{ kind: 'text' }] });
    const names: readonly string[] = remedies.map(({ name }: { name: string }) => name);
    expect(names.filter((name) => CLASSIC.includes(name))).toEqual(CLASSIC);
  };

  test('as an argument, whole and in words', async () => {
    await expectRight([text]);
    await expectRight(text.split(' '));
  });

  test('through standard input, with line breaks and full-width', async () => {
    await expectRight([], text);
    await expectRight([], inLines(text));
    await expectRight([], fullWidth(text));
  });

  test('half of it', async () => {
    await expectRight([text.slice(0, Math.ceil(text.length * 0.72))]);
  });

  test('from a file in UTF-16, as Windows PowerShell writes it', async () => {
    const file = join(folder, `${machine}-${text.length}.txt`);
    writeFileSync(file, Buffer.from(`\ufeff${inLines(text)}`, 'utf16le'));
    await expectRight(['--file', file]);
  });

  test('for a person: the first sentence names the cause and the machine, the remedies are in order', async () => {
    const { stdout, exitCode } = await runCli(['explain', text, '--lang', 'ja']);
    expect(exitCode).toBe(0);
    const short = stdout.slice(0, stdout.indexOf('読んだ文')).replace(/\s+/g, '');
    expect(short).toContain(MENDED[machine]);
    const lines = ['最新の状態にする', '修正だけ当てる', 'NLA 必須を外す', '「脆弱」にする'].map((part) =>
      stdout.indexOf(part),
    );
    expect(lines.every((at, i) => at > (lines[i - 1] ?? 0))).toBe(true);
  });
});

test('a Japanese console’s own encoding is read, and UTF-16 without its mark', () => {
  const shiftJis = [0x97, 0x76, 0x8b, 0x81, 0x82, 0xb3, 0x82, 0xea, 0x82, 0xbd, 0x8a, 0xd6, 0x90, 0x94];
  expect(messageOf(Uint8Array.from(shiftJis))).toBe('要求された関数');
  expect(messageOf(Buffer.from('Error code: 0x904', 'utf16le'))).toBe('Error code: 0x904');
  expect(messageOf(Buffer.from('要求された関数'))).toBe('要求された関数');
});

test('a megabyte on standard input is read', async () => {
  const log = '[10:00:00:000] [1:2] [INFO][com.freerdp.core] - still waiting for the next packet\n'.repeat(12_000);
  const { stdout, exitCode } = await runCli(['explain', '--json'], { input: `${log}ERRCONNECT_TLS_CONNECT_FAILED\n` });
  expect(exitCode).toBe(0);
  expect(JSON.parse(stdout).symptoms[0].text).toBe('freerdp-tls');
});

test('whoever does not read on gets no error', async () => {
  const run = promisify(execFile);
  const { stderr } = await run('sh', ['-c', `"$0" dist/cli/main.js explain 0x904 | head -1`, process.execPath]);
  expect(stderr).toBe('');
});
