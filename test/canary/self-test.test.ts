/** The search for canaries can fail: each place and each form has one planted, and it is found. */
import { randomBytes } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Secret } from '../../src/crypto/secret.ts';
import { ntHashOf } from '../../src/protocol/ntlm/keys.ts';
import { findCanary, hatchCanary } from './find-canary.ts';
import { type Evidence, inFolder, shownValue, sightings, watchCli, watchPrompt, writtenIn } from './watch.ts';

const canary = hatchCanary();
const { password } = canary;
const ntHash = ntHashOf(Secret.ofText(password)).reveal((bytes) => Buffer.from(bytes));
const swapped = () => Buffer.from(password, 'utf16le').swap16();

const among = (bytes: Buffer | string) =>
  Buffer.concat([randomBytes(100), Buffer.from(bytes as never), randomBytes(100)]);

describe('a canary is found', () => {
  it.each<[string, () => Buffer | string]>([
    ['in UTF-8', () => password],
    ['in UTF-16LE', () => Buffer.from(password, 'utf16le')],
    ['in UTF-16BE', swapped],
    ['in hex', () => Buffer.from(password).toString('hex')],
    ['in upper-case hex of UTF-16', () => Buffer.from(password, 'utf16le').toString('hex').toUpperCase()],
    ['in hex with colons', () => (Buffer.from(password).toString('hex').match(/../g) ?? []).join(':')],
    ['in hex that is itself UTF-16', () => Buffer.from(Buffer.from(password).toString('hex'), 'utf16le')],
    ['in base64', () => Buffer.from(password).toString('base64')],
    ['in base64 behind one octet', () => Buffer.from(`x${password}`).toString('base64')],
    ['in base64 behind two octets', () => Buffer.from(`xy${password}`).toString('base64')],
    ['in base64 amid others, in UTF-16', () => among(Buffer.from(password, 'utf16le')).toString('base64')],
    ['in base64url', () => among(password).toString('base64url')],
    ['as JSON', () => JSON.stringify({ password })],
    ['as a Buffer in JSON', () => JSON.stringify(Buffer.from(password))],
    ['in a URI', () => encodeURIComponent(password)],
    ['cut in half', () => password.slice(0, 14)],
    ['without its beginning', () => password.slice(-14)],
    ['as its NT hash', () => ntHash],
    ['as its NT hash in hex', () => ntHash.toString('hex')],
    ['as its NT hash in upper-case hex', () => ntHash.toString('hex').toUpperCase()],
    ['as its NT hash in base64', () => ntHash.toString('base64')],
    ['as an inspected array', () => String(shownValue('', { ntHash: new Uint8Array(ntHash) })[0]?.bytes)],
    ['as an AUTHENTICATE in hex', () => '4e544c4d5353500003000000180018007e000000'],
    ['as an AUTHENTICATE in base64', () => among(Buffer.from('4e544c4d5353500003000000', 'hex')).toString('base64')],
  ])('%s', (_, write) => expect(findCanary(among(write()), canary)).not.toEqual([]));

  it('nowhere in chance', () => {
    expect(findCanary(randomBytes(1 << 20), canary)).toEqual([]);
    expect(findCanary(Buffer.from(randomBytes(1 << 18).toString('hex')), canary)).toEqual([]);
  });
});

const names = (evidence: readonly Evidence[]) =>
  sightings(evidence, canary).map((sighting) => sighting.replace(/(^file).*?(\w+):.*/, '$1 $2').replace(/: .*/, ''));

describe('a canary is found where it was planted:', () => {
  it('in a value, an error, and what hangs on it', () => {
    expect(names(shownValue('value', { deep: [{ er: { password } }] }))).not.toEqual([]);
    expect(names(shownValue('error', new Error(`no ${password}`)))).not.toEqual([]);
    expect(names(shownValue('cause', new Error('no', { cause: { password } })))).not.toEqual([]);
    expect(names(shownValue('secret', { secret: Secret.ofText(password) }))).toEqual([]);
  });

  it('on the command line, which also comes back on stderr', async () => {
    const { evidence } = await watchCli(['check', password], '');
    expect(names(evidence)).toEqual(expect.arrayContaining(['/proc/…/cmdline']));
    expect(names(evidence).some((name) => name === 'stdout' || name === 'stderr')).toBe(true);
  });

  it('in the environment', async () => {
    process.env.RDP_CANARY_PLANTED = password;
    try {
      expect(names((await watchCli(['--version'], '')).evidence)).toContain('/proc/…/environ');
    } finally {
      delete process.env.RDP_CANARY_PLANTED;
    }
  });

  it('in a file, and in the name of one', async () => {
    await inFolder(async (folder) => {
      await mkdir(join(folder, 'deep', 'er'), { recursive: true });
      await writeFile(join(folder, 'deep', 'er', 'log'), `begin ${Buffer.from(password).toString('base64')} end`);
      await writeFile(join(folder, `${ntHash.toString('hex')}.txt`), '');
      expect(names(await writtenIn(folder))).toHaveLength(2);
    });
  });

  it('echoed by a terminal', async () => {
    const { evidence } = await watchPrompt(['check', '--help'], `${password}\n`, /Usage/);
    expect(names(evidence)).toContain('stdout');
  });
});
