/** Bytes and fields side by side, without a browser: what is shown, what is withheld, what is marked, and how the tree is walked. */
import { describe, expect, it } from 'vitest';
import { toHex } from '../../src/bytes/hex.ts';
import { type AllBytesWords, loadBytesWords } from '../../src/messages/page/bytes-words.ts';
import { decodeToken } from '../../src/report/decode-token.ts';
import type { Decoded } from '../../src/report/decoded.ts';
import { END, type Shown, showDecoded, WITHHELD } from '../../src/web/ui/bytes-view/shown.ts';
import { moveInTree, revealed, siblingsOf, unfoldedRows } from '../../src/web/ui/bytes-view/tree-moves.ts';
import { EXAMPLES, exampleText } from '../../src/web/ui/token/examples.ts';
import { mayBeKept, readToken } from '../../src/web/ui/token/read-token.ts';
import { VECTORS } from '../protocol/dissected.ts';
import { WORKED_TS_REQUEST } from '../vectors/worked-run.ts';

const words: AllBytesWords = await loadBytesWords('en');

function decodedOf(input: string | Uint8Array): Decoded {
  const decoding = decodeToken(input);
  if (decoding.kind !== 'decoded') throw new Error(decoding.kind);
  return decoding.decoded;
}

const shownOf = (input: string | Uint8Array): Shown => showDecoded(decodedOf(input), words);

describe('what the two boxes show', () => {
  it('is every byte of a message without secrets, each with its field', () => {
    const { cells, rows, owners } = shownOf(exampleText('challenge'));
    expect(toHex(Uint8Array.from(cells))).toBe(exampleText('challenge').replace(/\s/g, ''));
    expect([3, 8, 25, 200].map((offset) => rows[owners[offset] ?? -1]?.name)).toEqual([
      'version',
      'negoTokens',
      'signature',
      'msvAvDnsComputerName',
    ]);
  });

  it('never has a byte that is withheld', () => {
    const { cells } = shownOf(WORKED_TS_REQUEST);
    const proof = toHex(WORKED_TS_REQUEST).indexOf('4e809cf907c59a6b62b08daffa0af4e7') / 2;
    expect(new Set(cells.subarray(proof, proof + 16))).toEqual(new Set([WITHHELD]));
    for (const { bytes } of VECTORS) {
      const shown = shownOf(bytes);
      for (const { field } of shown.rows.filter(({ isWithheld }) => isWithheld)) {
        const stretch = shown.cells.subarray(field.offset, field.offset + field.length);
        expect(stretch.every((cell) => cell === WITHHELD)).toBe(true);
      }
    }
  });

  it('marks what decides, and the byte where something is wrong', () => {
    const decoded = decodedOf(exampleText('challenge'));
    const [mark] = showDecoded(decoded, words, { deciding: { offset: 3, length: 5 } }).marks;
    expect(mark?.text).toBe('These bytes decide: version, bytes 3 to 7 (5)');
    const damaged = shownOf(exampleText('damaged'));
    expect(damaged.marks).toEqual([
      {
        kind: 'problem',
        offset: 7,
        length: 1,
        text: 'Here it goes wrong: TSRequest.negoTokens at byte 7: length is 58, only 48 bytes are left',
      },
    ]);
    expect([...damaged.markBits.subarray(6, 9)]).toEqual([0, 2, 0]);
  });

  it('has a place behind the last byte where that is what is missing', () => {
    const { cells, marks } = shownOf(Uint8Array.of(0x30));
    expect([...cells].at(-1)).toBe(END);
    expect(marks[0]?.offset).toBe(1);
  });
});

describe('what may outlive a reload', () => {
  it.each(EXAMPLES)('is the example %s', (name) => {
    expect(mayBeKept(readToken({ kind: 'text', text: exampleText(name) }))).toBe(true);
  });

  it.each([
    ['an AUTHENTICATE message', toHex(WORKED_TS_REQUEST)],
    ['one with a slip', `${toHex(WORKED_TS_REQUEST)}z`],
    ['one of which the beginning is missing', toHex(WORKED_TS_REQUEST.subarray(30))],
    ['a text that is no bytes', 'correct horse battery staple'],
    ['nothing', ''],
  ])('is not: %s', (_, text) => expect(mayBeKept(readToken({ kind: 'text', text }))).toBe(false));
});

describe('the tree', () => {
  const rows = [0, 1, 2, 2, 1, 0].map((depth) => ({ depth }));
  const walk = (keys: readonly string[], at = 0, folded: readonly number[] = []) =>
    keys.reduce((place, key) => moveInTree(key, rows, place) ?? place, {
      at,
      folded: new Set(folded) as ReadonlySet<number>,
    });

  it('is walked by arrow keys, Home and End', () => {
    expect(walk(['ArrowDown', 'ArrowDown']).at).toBe(2);
    expect(walk(['End', 'ArrowUp']).at).toBe(4);
    expect(walk(['ArrowDown'], 0, [0]).at).toBe(5);
    expect(walk(['ArrowUp', 'ArrowUp', 'Home']).at).toBe(0);
    expect(moveInTree('a', rows, { at: 0, folded: new Set() })).toBeNull();
  });

  it('is opened to the right and folded to the left', () => {
    expect(walk(['ArrowLeft'])).toEqual({ at: 0, folded: new Set([0]) });
    expect(walk(['ArrowLeft', 'ArrowRight', 'ArrowRight'])).toEqual({ at: 1, folded: new Set() });
    expect(walk(['ArrowLeft', 'ArrowLeft'], 3)).toEqual({ at: 1, folded: new Set([1]) });
    expect(walk([' '], 1)).toEqual({ at: 1, folded: new Set([1]) });
  });

  it('shows what is not folded, and opens what hides a row', () => {
    expect(unfoldedRows(rows, new Set([1]))).toEqual([0, 1, 4, 5]);
    expect(revealed(rows, new Set([0, 1, 5]), 3)).toEqual(new Set([5]));
  });

  it('counts siblings', () => {
    expect(siblingsOf(rows).map(({ place, size }) => `${place}/${size}`)).toEqual([
      '1/2',
      '1/2',
      '1/2',
      '2/2',
      '2/2',
      '2/2',
    ]);
  });
});
