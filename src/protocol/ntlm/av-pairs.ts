/**
 * [MS-NLMP] 2.2.2.1 AV_PAIR: AvId u16 LE, AvLen u16 LE, value; the list ends with AvId 0. What stands behind the end is
 * allowed and ignored, and an id may be unknown: every pair is kept with its bytes.
 */
import type { Reader } from '../../bytes/reader.ts';
import { decodeUtf16le, encodeUtf16le } from '../../bytes/utf16.ts';
import { u64le, Writer } from '../../bytes/writer.ts';
import { AV } from './constants.ts';

/** [MS-NLMP] 2.2.2.1 AV_PAIR; `id` is a value of `AV`, others are kept as they came. */
export interface AvPair {
  readonly id: number;
  readonly value: Uint8Array;
}

const FIELD_NAME: Readonly<Record<number, string>> = {
  [AV.EOL]: 'msvAvEol',
  [AV.NB_COMPUTER_NAME]: 'msvAvNbComputerName',
  [AV.NB_DOMAIN_NAME]: 'msvAvNbDomainName',
  [AV.DNS_COMPUTER_NAME]: 'msvAvDnsComputerName',
  [AV.DNS_DOMAIN_NAME]: 'msvAvDnsDomainName',
  [AV.DNS_TREE_NAME]: 'msvAvDnsTreeName',
  [AV.FLAGS]: 'msvAvFlags',
  [AV.TIMESTAMP]: 'msvAvTimestamp',
  [AV.SINGLE_HOST]: 'msvAvSingleHost',
  [AV.TARGET_NAME]: 'msvAvTargetName',
  [AV.CHANNEL_BINDINGS]: 'msvAvChannelBindings',
};

const HEADER_LENGTH = 4;

/** The end of the list is added. */
export function encodeAvPairs(pairs: readonly AvPair[]): Uint8Array {
  return writeAvPairs(new Writer(avPairsLength(pairs)), pairs).whole();
}

/** In bytes, the end of the list included. */
export function avPairsLength(pairs: readonly AvPair[]): number {
  return pairs.reduce((length, { value }) => length + HEADER_LENGTH + value.length, HEADER_LENGTH);
}

export function writeAvPairs(writer: Writer, pairs: readonly AvPair[]): Writer {
  for (const { id, value } of pairs) writer.u16le(id).u16le(value.length).bytes(value);
  return writer.u16le(AV.EOL).u16le(0);
}

/** The pairs before the end of the list, in order. */
export function decodeAvPairs(reader: Reader): readonly AvPair[] {
  const pairs: AvPair[] = [];
  for (;;) {
    const id = reader.u16le('avId');
    const length = reader.u16le('avLen');
    if (id === AV.EOL) return pairs;
    pairs.push({ id, value: reader.bytes(FIELD_NAME[id] ?? 'value', length) });
  }
}

/** A pair with text, in UTF-16LE. */
export function avText(id: number, text: string): AvPair {
  return { id, value: encodeUtf16le(text) };
}

/** MsvAvTimestamp, from a FILETIME. */
export function avTimestamp(filetime: bigint): AvPair {
  return { id: AV.TIMESTAMP, value: u64le(filetime) };
}

/** The text of the first pair with this id. */
export function findText(pairs: readonly AvPair[], id: number): string | undefined {
  const pair = pairs.find((candidate) => candidate.id === id);
  return pair && decodeUtf16le(pair.value);
}

/** The FILETIME of the timestamp pair; undefined when it is missing or has another length than eight. */
export function findTimestamp(pairs: readonly AvPair[]): bigint | undefined {
  const value = pairs.find(({ id }) => id === AV.TIMESTAMP)?.value;
  if (value?.length !== 8) return undefined;
  return new DataView(value.buffer, value.byteOffset, 8).getBigUint64(0, true);
}
