/**
 * PowerShell forms read by a PowerShell grammar that nobody here wrote. It is no PowerShell: that a script can be read says nothing of
 * what its cmdlets do, and the files say so themselves.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { powershellComment, powershellString } from '../../../src/remedy/forms/powershell-quoting.ts';
import { nodesOf, problemsIn } from './powershell-grammar.mjs';
import { allForms, BOTH_LANGUAGES, CONTEXT, EXPIRY, HOSTILE } from './sample.ts';

const names = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom(...`'"\u2019\u2018$\`(){}#<>;&|%@\n`) }),
  fc.constantFrom(...HOSTILE),
);

describe('PowerShell', () => {
  it('notices what can not be read', () => {
    expect(problemsIn("if ($x) { Say 'a' ")).not.toEqual([]);
    expect(problemsIn("'it's'")).not.toEqual([]);
  });

  it.each(BOTH_LANGUAGES)('reads every script without an error ($language)', (words) => {
    let read = 0;
    for (const expiresAt of [EXPIRY, null]) {
      for (const { path, bytes, text } of allForms({ ...CONTEXT, words }, expiresAt).values()) {
        if (!path.endsWith('.ps1') || text === null) continue;
        read++;
        expect({ path, mark: [...bytes.subarray(0, 3)] }).toEqual({ path, mark: [0xef, 0xbb, 0xbf] });
        expect({ path, problems: problemsIn(text) }).toEqual({ path, problems: [] });
      }
    }
    expect(read).toBe(18);
  });

  it('takes any text between quotes for one string, and any comment for one comment', () => {
    fc.assert(
      fc.property(names, (name) => {
        const script = `${powershellComment(name)}\nSay ${powershellString(name)} 2\n`;
        // The grammar does not know that PowerShell takes typographic quotes for plain ones: here it is told so.
        const plain = script.replace(/[\u2018-\u201b]/g, "'");
        expect(problemsIn(plain)).toEqual([]);
        expect(nodesOf(plain, 'comment')).toHaveLength(1);
        expect(nodesOf(plain, 'command')).toHaveLength(1);
      }),
    );
  });
});
