/** A secret shows itself in no way in which a value comes to be printed, and is gone after `wipe`. */
import { Console } from 'node:console';
import { Writable } from 'node:stream';
import { format, inspect } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toHex } from '../../src/bytes/hex.ts';
import { equalBytes } from '../../src/crypto/equal.ts';
import { Rc4 } from '../../src/crypto/rc4.ts';
import { Secret } from '../../src/crypto/secret.ts';
import { canaryOf, findCanary } from '../canary/find-canary.ts';

const PASSWORD = 'ひみつ-Sesame-42';

function printed(write: (console: Console) => void): string {
  let text = '';
  const stdout = new Writable({
    write: (chunk, _, done) => {
      text += String(chunk);
      done();
    },
  });
  write(new Console({ stdout, stderr: stdout }));
  return text;
}

/** Every way in which a value is shown; the last puts it in the places where objects are. */
const SHOWN: readonly (readonly [string, (secret: Secret) => string])[] = [
  ['String', (secret) => String(secret)],
  ['a template', (secret) => `${secret}`],
  ['addition', (secret) => `password: ${secret as unknown as string}`],
  ['join', (secret) => [secret, secret].join()],
  ['JSON', (secret) => JSON.stringify({ secret, list: [secret] })],
  ['toLocaleString', (secret) => secret.toLocaleString()],
  ['util.inspect', (secret) => inspect({ secret }, { depth: null, showHidden: true, getters: true })],
  ['util.inspect without its custom ways', (secret) => inspect(secret, { customInspect: false, showHidden: true })],
  ['util.format', (secret) => format('%s %o %O %j', secret, secret, secret, secret)],
  ['console.log', (secret) => printed((console) => console.log(secret, { secret }))],
  ['console.dir', (secret) => printed((console) => console.dir({ secret }, { depth: null, showHidden: true }))],
  ['console.table', (secret) => printed((console) => console.table([{ secret }]))],
  ['an error', (secret) => inspect(Object.assign(new Error(`refused ${secret}`), { secret }), { showHidden: true })],
  ['its keys', (secret) => Reflect.ownKeys(secret).concat(Object.keys(secret)).map(String).join()],
  ['a spread', (secret) => inspect({ ...secret })],
  ['Object.entries', (secret) => inspect(Object.entries(secret))],
  ['for in', (secret) => inspect(Object.fromEntries(Object.entries(Object.getOwnPropertyDescriptors(secret))))],
];

describe('a secret', () => {
  it.each(SHOWN)('does not show itself in %s', (_, show) => {
    const secret = Secret.ofText(PASSWORD);
    const text = show(secret);
    expect(findCanary(Buffer.from(text), canaryOf(PASSWORD))).toEqual([]);
    expect(text).not.toMatch(/53,\s*0,\s*65|Uint8Array/);
  });

  it('is not cloned with its bytes', () => {
    expect(inspect(structuredClone(Secret.ofText(PASSWORD)))).toBe('{}');
  });

  it('is revealed to whom it is given', () => {
    expect(Secret.ofText('Aé').reveal(toHex)).toBe('4100e900');
    expect(Secret.ofText('Aé').length).toBe(4);
  });

  it('is overwritten by wipe, once and for all', () => {
    const bytes = Uint8Array.of(1, 2, 3);
    const secret = new Secret(bytes);
    secret.wipe();
    secret.wipe();
    expect(bytes).toEqual(new Uint8Array(3));
    expect(() => secret.reveal(toHex)).toThrow(TypeError);
    expect(() => secret.length).toThrow(TypeError);
    expect(() => secret.copy()).toThrow(TypeError);
  });

  it.each([
    ['an array', Uint8Array.of(1, 2, 3)],
    ['a Node buffer', Buffer.of(1, 2, 3)],
  ])('made from %s is copied, not shared', (_, bytes) => {
    const secret = new Secret(bytes);
    const copy = secret.copy();
    secret.wipe();
    expect(copy.reveal(toHex)).toBe('010203');
  });
});

describe('equalBytes', () => {
  it('says what comparing one by one says', () => {
    const pair = fc.oneof(
      fc.tuple(fc.uint8Array(), fc.uint8Array()),
      fc.uint8Array().map((bytes): [Uint8Array, Uint8Array] => [bytes, bytes.slice()]),
      fc
        .tuple(fc.uint8Array({ minLength: 1 }), fc.nat(), fc.integer({ min: 1, max: 255 }))
        .map(([bytes, at, by]): [Uint8Array, Uint8Array] => [
          bytes,
          bytes.map((octet, i) => (i === at % bytes.length ? octet ^ by : octet)),
        ]),
    );
    fc.assert(fc.property(pair, ([one, other]) => equalBytes(one, other) === (toHex(one) === toHex(other))));
  });
});

describe('RC4', () => {
  it('gives nothing of its key after wipe', () => {
    const one = new Rc4(Uint8Array.of(1, 2, 3, 4, 5));
    const other = new Rc4(Uint8Array.of(9, 8, 7));
    for (const rc4 of [one, other]) rc4.wipe();
    expect(one.apply(new Uint8Array(64))).toEqual(new Uint8Array(64));
    expect(other.apply(new Uint8Array(64))).toEqual(new Uint8Array(64));
  });
});
