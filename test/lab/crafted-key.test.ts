/** The key that says something: its words are where they should be, and no safe client seals them. */
import { createPublicKey, createVerify, sign } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ascii } from '../../src/bytes/writer.ts';
import { FIRST_FIXED_VERSION } from '../../src/dialogue/remediation.ts';
import type { SecurityContext } from '../../src/dialogue/security-context.ts';
import { CRAFTED_WORDS, craftKey } from '../../src/lab/crafted-key.ts';
import { type Lab, startLab } from '../../src/lab/index.ts';
import { type Choices, signInAt } from './sign-in-at.ts';

const WORDS = Buffer.from(ascii(CRAFTED_WORDS));

let lab: Lab;
beforeAll(async () => {
  lab = await startLab({ only: ['crafted-key-4', 'crafted-key-6'] });
});
afterAll(() => lab?.stop());

describe('a crafted key', () => {
  it('has a modulus that begins with the words, and signs like any other', async () => {
    const { privateKey, publicKey } = await craftKey();
    const { n = '' } = publicKey.export({ format: 'jwk' });
    const modulus = Buffer.from(n, 'base64url');
    expect(modulus.subarray(0, WORDS.length).toString('latin1')).toBe(CRAFTED_WORDS);
    expect(publicKey.asymmetricKeyDetails).toEqual({ modulusLength: 2111, publicExponent: 65_537n });
    const signature = sign('sha256', WORDS, privateKey);
    expect(createVerify('sha256').update(WORDS).verify(publicKey, signature)).toBe(true);
    expect(createVerify('sha256').update('other words').verify(publicKey, signature)).toBe(false);
  });

  it('is another one each time', async () => {
    const [one, other] = await Promise.all([craftKey(), craftKey()]);
    const spki = (key: typeof one) => createPublicKey(key.privateKey).export({ type: 'spki', format: 'der' });
    expect(spki(one).equals(spki(other))).toBe(false);
  });
});

/** Signs in and tells what was handed to NTLM for sealing. */
async function sealedAt(name: string, choices: Choices) {
  const [account] = lab.accounts;
  const patient = lab.patients.find((one) => one.name === name);
  if (!patient || !account) throw new Error(`${name} is not running`);
  const sealed: Buffer[] = [];
  const watch = (context: SecurityContext): SecurityContext => {
    const seal = context.seal.bind(context);
    context.seal = (plain) => {
      sealed.push(Buffer.from(plain));
      return seal(plain);
    };
    return context;
  };
  const { outcome, sent } = await signInAt(patient, account, { ...choices, watch });
  return { kind: outcome.kind, sent, sealsWords: sealed.some((plain) => plain.includes(WORDS)), sealed };
}

describe('a client and a server whose key begins with words', () => {
  const SAFE: Choices = { version: 6, lowestServerVersion: FIRST_FIXED_VERSION };

  it('without the fix: at policy 0 or 1 nothing is sealed, and nothing sent that depends on the password', async () => {
    expect(await sealedAt('crafted-key-4', SAFE)).toEqual({
      kind: 'policyStop',
      sent: ['negoTokens'],
      sealsWords: false,
      sealed: [],
    });
  });

  it('with the fix: a hash is sealed, then the credentials', async () => {
    const { kind, sealsWords, sealed } = await sealedAt('crafted-key-6', SAFE);
    expect({ kind, sealsWords }).toEqual({ kind: 'delegated', sealsWords: false });
    expect(sealed[0]).toHaveLength(32);
  });

  it('without the fix: at policy 2 the words are sealed as they stand, which is what the fix is for', async () => {
    const { kind, sealsWords } = await sealedAt('crafted-key-4', { version: 6 });
    expect({ kind, sealsWords }).toEqual({ kind: 'delegated', sealsWords: true });
  });
});
