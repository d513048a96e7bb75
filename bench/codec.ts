/**
 * Codecs per second, next to asn1.js on the same bytes: the TSRequest that carries a CHALLENGE, both ways, and the
 * CHALLENGE itself (which asn1.js does not read; it stands alone).
 */
import { decodeNtlmChallenge, decodeTsRequest, encodeTsRequest } from '../src/protocol/index.ts';
import { ASN1_TS_REQUEST } from '../test/protocol/asn1-ts-request.ts';
import type { Figure } from './figures.ts';
import { median } from './figures.ts';

/** A real reply of build 10.0.16299, found in the public test data of sspi-rs. */
const REPLY = Buffer.from(
  '30820102a003020106a181fa3081f73081f4a081f10481ee4e544c4d53535000020000001e001e003800000035828ae26e803bb7f8b9f65c0000000' +
    '00000000098009800560000000a00ab3f0000000f4400450053004b0054004f0050002d004b004d004400540034003200300002001e004400450053' +
    '004b0054004f0050002d004b004d004400540034003200300001001e004400450053004b0054004f0050002d004b004d00440054003400320030000' +
    '4001e004400450053004b0054004f0050002d004b004d004400540034003200300003001e004400450053004b0054004f0050002d004b004d004400' +
    '54003400320030000700080075c68456d7d8d40100000000',
  'hex',
);

export function benchCodecs(): readonly Figure[] {
  const ours = decodeTsRequest(REPLY);
  const theirs = ASN1_TS_REQUEST.decode(REPLY, 'der');
  const challenge = ours.negoTokens?.[0] as Uint8Array;
  const [decode, decodeBeside] = race(
    () => decodeTsRequest(REPLY),
    () => ASN1_TS_REQUEST.decode(REPLY, 'der'),
  );
  const [encode, encodeBeside] = race(
    () => encodeTsRequest(ours),
    () => ASN1_TS_REQUEST.encode(theirs, 'der'),
  );
  const [ntlm] = race(
    () => decodeNtlmChallenge(challenge),
    () => decodeNtlmChallenge(challenge),
  );
  return [
    compare('TSRequest decode', decode, decodeBeside),
    compare('TSRequest encode', encode, encodeBeside),
    { what: 'NTLM CHALLENGE decode', ours: rate(ntlm), theirs: '-', ratio: '-', reading: 'per second' },
  ];
}

/** Runs both in turns, and gives the median rate of each, per second. */
function race(one: () => unknown, other: () => unknown): readonly [number, number] {
  const rates: [number[], number[]] = [[], []];
  for (let round = 0; round < 9; round++) {
    for (const [i, work] of [one, other].entries()) (rates[i] as number[]).push(ratePerSecond(work));
  }
  return [median(rates[0]), median(rates[1])];
}

function ratePerSecond(work: () => unknown): number {
  const begun = performance.now();
  let times = 0;
  while (performance.now() - begun < 60) {
    for (let i = 0; i < 200; i++) work();
    times += 200;
  }
  return (times * 1000) / (performance.now() - begun);
}

function compare(what: string, ours: number, theirs: number): Figure {
  const ratio = `${(ours / theirs).toFixed(1)}`;
  return { what, ours: rate(ours), theirs: `${rate(theirs)} (asn1.js)`, ratio, reading: 'times as many a second' };
}

function rate(perSecond: number): string {
  return `${Math.round(perSecond / 1000)}k/s`;
}
