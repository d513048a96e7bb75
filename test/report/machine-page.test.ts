/** The page of a machine's facts: nothing of a stranger reaches the terminal as it came, at any width. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { en } from '../../src/messages/facts/en.ts';
import { ja } from '../../src/messages/facts/ja.ts';
import type { MachineFacts } from '../../src/observation/machine-facts.ts';
import { readCollected } from '../../src/records/collected.ts';
import { renderMachineFacts } from '../../src/report/machine-page.ts';
import { displayWidth } from '../../src/report/width.ts';
import { collectedText, JAPANESE_CLIENT } from '../records/collected-text.ts';

const FACTS = readCollected(collectedText(JAPANESE_CLIENT));

it('shows hostile names as what they are', () => {
  const hostile = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('\u001b[2J', '\u202e', 'a\nb', '\u0007'));
  fc.assert(
    fc.property(hostile, fc.constantFrom(20, 40, 80, 120), fc.constantFrom(en, ja), (text, width, words) => {
      const page = renderMachineFacts(factsWith(text), words, { width, color: false });
      expect(page.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
    }),
    { numRuns: 300 },
  );
});

it.each([40, 60, 100])('fits into %d columns', (width) => {
  for (const words of [en, ja]) {
    const lines = renderMachineFacts(FACTS, words, { width, color: false }).split('\n');
    expect(lines.filter((line) => displayWidth(line) > width)).toEqual([]);
  }
});

it('shows the first of many servers, and how many more there are', () => {
  const refusals = Array.from({ length: 25 }, (_, i) => ({
    service: 'TERMSRV',
    server: `sv-${i}`,
    offeredVersion: 4,
    count: 1,
    firstAt: null,
    lastAt: null,
  }));
  const page = renderMachineFacts({ ...FACTS, refusals }, en, { width: 100, color: false });
  expect(page).toContain('sv-19');
  expect(page).not.toContain('sv-20');
  expect(page).toContain('and 5 more');
});

function factsWith(text: string): MachineFacts {
  return {
    ...FACTS,
    computer: text,
    domain: { joined: true, name: text },
    windows: { major: 10, minor: 0, build: 1, ubr: 1, edition: text, productName: text },
    refusals: [{ service: text, server: text, offeredVersion: 4, count: 1, firstAt: text, lastAt: text }],
    notRead: [{ what: text, why: 'unreadable' }],
  };
}
