/** `decode` with what is not an argument: standard input and files, as text in the encodings of the day, and as bytes. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeScratch, removeScratch } from '../scratch.ts';
import { WORKED_TS_REQUEST } from '../vectors/worked-run.ts';
import { runCli } from './run-cli.ts';

const FAILURE = Buffer.from('300da003020106a4060204c000006d', 'hex');
const DUMP = '0000   30 0d a0 03 02 01 06 a4 06 02 04 c0 00 00 6d      0..............\n';

let scratch: string;
beforeAll(async () => {
  scratch = await makeScratch();
});
afterAll(() => removeScratch(scratch));

function written(name: string, contents: string | Uint8Array): string {
  const file = join(scratch, name);
  writeFileSync(file, contents);
  return file;
}

async function readAs(args: readonly string[], input = ''): Promise<unknown> {
  const { stdout, exitCode } = await runCli(['decode', '--json', ...args], { input });
  expect(exitCode).toBe(0);
  const { readAs: dress, length } = JSON.parse(stdout) as { readAs: string; length: number };
  return { dress, length };
}

describe('decode', () => {
  it('reads standard input', async () => {
    expect(await readAs([], FAILURE.toString('base64'))).toEqual({ dress: 'base64', length: 15 });
    expect(await readAs(['--file', '-'], DUMP)).toEqual({ dress: 'hexDump', length: 15 });
  });

  it('reads files, whatever Windows or a capture put there', async () => {
    const utf16 = written('utf16.txt', Buffer.from(`\ufeff${FAILURE.toString('hex')}\r\n`, 'utf16le'));
    expect(await readAs(['--file', utf16])).toEqual({ dress: 'hex', length: 15 });
    expect(await readAs(['--file', written('dump.txt', DUMP)])).toEqual({ dress: 'hexDump', length: 15 });
    expect(await readAs(['--file', written('message.bin', FAILURE)])).toEqual({ dress: 'binary', length: 15 });
  });

  it('refuses what is larger than any message', async () => {
    const file = written('large.txt', '30 '.repeat(400_000));
    const { stdout, stderr, exitCode } = await runCli(['decode', '--file', file]);
    expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 2 });
    expect(stderr).toContain('larger than any message');
  });

  it('shows no response of NTLM, and speaks of the history only when there is one', async () => {
    const input = Buffer.from(WORKED_TS_REQUEST).toString('hex');
    const proof = /4e 80 9c f9|4e809cf9/;
    const given = await runCli(['decode', input]);
    const piped = await runCli(['decode'], { input });
    expect([given.exitCode, piped.exitCode]).toEqual([0, 0]);
    for (const { stdout } of [given, piped]) expect(stdout).not.toMatch(proof);
    expect([given.stderr, piped.stderr].map((text) => text.includes('history'))).toEqual([true, false]);
    const revealed = await runCli(['decode', '--reveal', '--json'], { input });
    expect(revealed.stdout).toMatch(proof);
  });
});
