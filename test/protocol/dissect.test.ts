/** Dissection: every byte of every known message has its field, and whatever comes, it tells instead of throwing. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toHex } from '../../src/bytes/hex.ts';
import { encodeUtf16le } from '../../src/bytes/utf16.ts';
import { concat } from '../../src/bytes/writer.ts';
import { encodeTsRequest } from '../../src/protocol/credssp/ts-request.ts';
import { dissect } from '../../src/protocol/dissect/dissect.ts';
import type { Dissected } from '../../src/protocol/dissect/dissection.ts';
import { encodeNegTokenInit } from '../../src/protocol/spnego/neg-token-init.ts';
import { NON_MINIMAL_LENGTH } from '../vectors/credssp.ts';
import * as ntlm from '../vectors/ntlm.ts';
import { WORKED_AUTHENTICATE, WORKED_TS_REQUEST } from '../vectors/worked-run.ts';
import { HEALTHY, VECTORS } from './dissected.ts';
import { mutated } from './mutations.ts';

/** In the order in which a listing shows them. */
function flat(messages: readonly Dissected[]): readonly Dissected[] {
  return messages.flatMap((each) => [each, ...flat(each.parts)]);
}

function find(messages: readonly Dissected[], structure: string, field?: string): Dissected {
  const found = flat(messages).find((each) => each.structure === structure && each.field === field);
  if (found === undefined) throw new Error(`no ${structure}.${field}`);
  return found;
}

/** Whatever a dissection tells has to lie within its input, and leave out no byte of a message. */
function checkPlaces(input: Uint8Array): void {
  const { messages, problems, tolerated } = dissect(input);
  const told = new Uint8Array(input.length);
  let isWithin = [...problems, ...tolerated].every(({ offset }) => offset >= 0 && offset <= input.length);
  for (const { offset, length, bytes } of flat(messages)) {
    isWithin &&= offset + length <= input.length && bytes.length <= length;
    isWithin &&= bytes.length === 0 || bytes.byteOffset === input.byteOffset + offset;
    told.fill(1, offset, offset + bytes.length);
  }
  const end = messages.reduce((sum, { length }) => sum + length, 0);
  const isWhole = !told.subarray(0, end).includes(0) && (problems.length > 0 || end === input.length);
  expect({ isWithin, isWhole }, toHex(input)).toEqual({ isWithin: true, isWhole: true });
}

describe('a healthy message', () => {
  it.each(HEALTHY)('has no problem: $name', ({ bytes, structure }) => {
    const { messages, problems } = dissect(bytes);
    expect(problems).toEqual([]);
    expect(messages.map((message) => message.structure)).toEqual([structure]);
  });

  it.each(HEALTHY)('has each byte in one field, from front to back: $name', ({ bytes }) => {
    const fields = flat(dissect(bytes).messages);
    expect(toHex(concat(...fields.map((field) => field.bytes)))).toBe(toHex(bytes));
  });
});

describe('whatever comes', () => {
  it('is told with offsets within it: any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => checkPlaces(bytes)),
      { numRuns: 2000 },
    );
  });

  it.each(VECTORS)('is told with offsets within it: $name, changed', ({ bytes }) => {
    fc.assert(
      fc.property(mutated(fc.constant(bytes)), (spoilt) => checkPlaces(spoilt)),
      { numRuns: 80 },
    );
  });

  it.each(VECTORS)('is told with offsets within it: $name, one byte changed', ({ bytes }) => {
    for (let i = 0; i < bytes.length; i++) {
      for (const mask of [0x01, 0xff]) checkPlaces(bytes.with(i, (bytes[i] as number) ^ mask));
    }
  });

  it.each(HEALTHY.filter(({ saysItsLength }) => saysItsLength))('is missed when it is cut off: $name', ({ bytes }) => {
    for (let length = 0; length < bytes.length; length++) {
      const cut = bytes.subarray(0, length);
      checkPlaces(cut);
      expect(dissect(cut).problems, `${length} bytes`).not.toEqual([]);
    }
  });
});

describe('messages one after the other', () => {
  it('are told as many', () => {
    const [first, second] = [HEALTHY[0], HEALTHY[5]] as const;
    if (!first || !second) throw new Error('no vectors');
    const { messages, problems } = dissect(concat(first.bytes, second.bytes));
    expect(problems).toEqual([]);
    expect(messages.map(({ structure, offset }) => [structure, offset])).toEqual([
      [first.structure, 0],
      [second.structure, first.bytes.length],
    ]);
  });

  it('end at what is none of them', () => {
    const [first] = HEALTHY;
    if (!first) throw new Error('no vectors');
    const { messages, problems } = dissect(concat(first.bytes, Uint8Array.of(0x99)));
    expect(messages).toHaveLength(1);
    expect(problems).toEqual([
      {
        structure: 'Input',
        field: 'message',
        offset: first.bytes.length,
        problem: 'begins like no message known here',
      },
    ]);
  });
});

describe('more messages than anybody reads', () => {
  it('are told up to a limit', () => {
    const record = Uint8Array.of(23, 3, 3, 0, 0);
    const { messages, problems } = dissect(concat(...Array.from({ length: 1001 }, () => record)));
    expect(messages).toHaveLength(1000);
    expect(problems).toMatchObject([{ structure: 'Input', offset: 5000 }]);
  });
});

describe('a token within a token within a message', () => {
  const challenge = ntlm.CHALLENGE_OF_DOMAIN_MEMBER.bytes;
  const negotiate = ntlm.NEGOTIATE_OF_MSTSC.bytes;
  const spnego = encodeNegTokenInit({ mechTypes: ['1.3.6.1.4.1.311.2.2.10'], mechToken: negotiate });

  it('has the offsets of the whole', () => {
    const bytes = encodeTsRequest({ version: 6, negoTokens: [spnego] });
    const { messages } = dissect(bytes);
    const flags = find(messages, 'NEGOTIATE_MESSAGE', 'negotiateFlags');
    expect(bytes.subarray(flags.offset, flags.offset + 4)).toEqual(negotiate.subarray(12, 16));
    expect(flags.value).toMatchObject({ kind: 'flags', number: 0xe20882b7, rest: 0 });
  });

  it('is blamed at its own place when it is damaged', () => {
    const bytes = encodeTsRequest({ version: 6, negoTokens: [challenge.with(41, 0xff)] });
    const start = bytes.length - challenge.length;
    expect(dissect(bytes).problems).toEqual([
      {
        structure: 'CHALLENGE_MESSAGE',
        field: 'targetInfo',
        offset: start + 40,
        problem: 'names 65428 bytes at 70, beyond the 218 there are',
      },
    ]);
  });

  it('is read as far as it goes when the whole is cut off', () => {
    const bytes = encodeTsRequest({ version: 6, negoTokens: [spnego] }).subarray(0, 64);
    const { messages, problems } = dissect(bytes);
    expect(problems[0]).toEqual({
      structure: 'TSRequest',
      field: 'TSRequest',
      offset: 0,
      problem: 'length is 89, only 62 bytes are left',
    });
    expect(find(messages, 'NEGOTIATE_MESSAGE', 'messageType').value).toMatchObject({ name: 'NEGOTIATE' });
  });

  it('is opened eight times, and not for ever', () => {
    let token: Uint8Array = negotiate;
    for (let i = 0; i < 500; i++) token = encodeNegTokenInit({ mechTypes: ['1.3.6.1.5.5.2'], mechToken: token });
    const { messages, problems } = dissect(token);
    expect(problems).toEqual([]);
    expect(flat(messages).filter(({ field }) => field === undefined)).toHaveLength(9);
  });
});

describe('what a field means', () => {
  it('is told for names, times and flags', () => {
    const { messages } = dissect(ntlm.CHALLENGE_OF_DOMAIN_MEMBER.bytes);
    const meaning = (structure: string, field: string) => find(messages, structure, field).value;
    expect(meaning('CHALLENGE_MESSAGE', 'targetName')).toEqual({ kind: 'text', text: 'EXAMPLE' });
    expect(meaning('AV_PAIR', 'msvAvDnsComputerName')).toEqual({ kind: 'text', text: 'server.example.test' });
    expect(meaning('AV_PAIR', 'msvAvTimestamp')).toEqual({ kind: 'time', unixMs: Date.UTC(2024, 0, 18) });
    expect(meaning('CHALLENGE_MESSAGE', 'targetInfoFields')).toEqual({ kind: 'reference', length: 148, offset: 70 });
    expect(meaning('CHALLENGE_MESSAGE', 'productBuild')).toEqual({ kind: 'number', number: 20348 });
  });

  it('is told for an AUTHENTICATE and for the response within', () => {
    const { messages } = dissect(WORKED_TS_REQUEST);
    const found = (structure: string, field: string) => find(messages, structure, field);
    expect(found('AUTHENTICATE_MESSAGE', 'domainName').value).toEqual({ kind: 'text', text: 'EXAMPLE' });
    expect(found('AUTHENTICATE_MESSAGE', 'userName').value).toEqual({ kind: 'text', text: 'alice' });
    expect(found('AUTHENTICATE_MESSAGE', 'workstation').value).toEqual({ kind: 'text', text: 'CLIENT1' });
    const time = { kind: 'time', unixMs: Date.UTC(2024, 0, 18) };
    expect(found('NTLMv2_CLIENT_CHALLENGE', 'timeStamp').value).toEqual(time);
    expect(found('AV_PAIR', 'msvAvTargetName').value).toEqual({ kind: 'text', text: 'TERMSRV/server.example.test' });
    expect(found('AV_PAIR', 'msvAvFlags').value).toMatchObject({ names: ['MIC_PROVIDED'] });
    expect(found('NTLMSSP_MESSAGE_SIGNATURE', 'seqNum').value).toEqual({ kind: 'number', number: 0 });
  });

  it('is told for an errorCode in either form', () => {
    for (const bytes of ['300da003020106a4060204c000006d', '300ea003020106a4070205 00c000006d']) {
      const { messages } = dissect(Uint8Array.from(Buffer.from(bytes.replace(' ', ''), 'hex')));
      expect(find(messages, 'TSRequest', 'errorCode').value).toEqual({ kind: 'status', code: 0xc000006d });
    }
  });
});

describe('what is told beside', () => {
  it('what somebody could find the password with', () => {
    const secret = flat(dissect(WORKED_AUTHENTICATE).messages).filter(({ isSecret }) => isSecret);
    expect(secret.map(({ structure, field }) => `${structure}.${field}`)).toEqual([
      'AUTHENTICATE_MESSAGE.mic',
      'NTLMv2_RESPONSE.response',
      'AUTHENTICATE_MESSAGE.encryptedRandomSessionKey',
    ]);
  });

  it('a deviation from DER, which is no problem', () => {
    const { problems, tolerated } = dissect(NON_MINIMAL_LENGTH.bytes);
    expect(problems).toEqual([]);
    expect(tolerated).toEqual([
      { structure: 'TSRequest', field: 'TSRequest', offset: 1, deviation: 'nonMinimalLength' },
    ]);
  });

  it('that bytes can be turned into a password: also in the gaps of damaged credentials', () => {
    const password = encodeUtf16le('Kanarienvogel');
    const whole = VECTORS.find(({ name }) => name === 'domain, user and password')?.bytes ?? new Uint8Array();
    const bytes = concat(whole.subarray(0, whole.length - 16), password.subarray(0, 16));
    for (let i = 0; i < bytes.length - 16; i++) {
      const { messages } = dissect(bytes.with(i, (bytes[i] as number) ^ 0xff));
      const open = flat(messages).filter(({ isSecret }) => !isSecret);
      const shown = toHex(concat(...open.map((field) => field.bytes)));
      expect(shown, `byte ${i}`).not.toContain(toHex(password.subarray(0, 16)));
    }
  });
});
