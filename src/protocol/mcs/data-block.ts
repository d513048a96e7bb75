/**
 * The blocks that client and server data are made of ([MS-RDPBCGR] 2.2.1.3.1):
 *
 *     type   u16 LE
 *     length u16 LE   of the whole, these four bytes included
 *     data
 */
import type { Reader } from '../../bytes/reader.ts';
import { concat, u16le } from '../../bytes/writer.ts';

const HEADER_LENGTH = 4;

export function encodeBlock(type: number, ...fields: readonly Uint8Array[]): Uint8Array {
  const data = concat(...fields);
  return concat(u16le(type), u16le(HEADER_LENGTH + data.length), data);
}

/** Takes every block that `structures` names, each once at most, and gives a Reader for it; passes over the others. */
export function decodeBlocks<Name extends string>(
  reader: Reader,
  structures: Readonly<Record<Name, number>>,
): Partial<Record<Name, Reader>> {
  const names = Object.keys(structures) as Name[];
  const blocks: Partial<Record<Name, Reader>> = {};
  while (reader.remaining > 0) {
    const at = reader.offset;
    const type = reader.u16le('type');
    const length = reader.u16le('length');
    if (length < HEADER_LENGTH) reader.fail('length', `is ${length}, less than its own header`, at + 2);
    const name = names.find((each) => structures[each] === type);
    const block = reader.part('data', length - HEADER_LENGTH, name ?? reader.structure);
    if (name === undefined) continue;
    if (blocks[name]) reader.fail('type', `${name} comes twice`, at);
    blocks[name] = block;
  }
  return blocks;
}
