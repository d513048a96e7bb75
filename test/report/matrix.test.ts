/** The matrix on terminals of several widths, as Markdown and as JSON. */
import { describe, expect, it } from 'vitest';
import { computeMatrix, judgeCell, type MatrixCell, type ProvedCell } from '../../src/diagnosis/matrix.ts';
import { LANGUAGES, loadWords } from '../../src/messages/load-words.ts';
import type { LevelAttempt } from '../../src/observation/level-attempt.ts';
import { displayWidth } from '../../src/report/index.ts';
import { matrixToJson, renderMatrix, renderMatrixMarkdown } from '../../src/report/matrix.ts';

const words = { en: await loadWords('en'), ja: await loadWords('ja') };
const COMPUTED = computeMatrix();

function attemptFor({ computed, client, security }: MatrixCell): LevelAttempt {
  const left = computed === 'allowed';
  const stopsItself = !left && client !== 'unpatched';
  return {
    clientVersion: 6,
    serverVersion: 6,
    sent: { authenticate: left, pubKeyAuth: left, credentials: left },
    binding: left ? (security === 'insecure' ? 'key' : 'hash') : null,
    outcome: left
      ? { kind: 'accepted', authorization: 'granted' }
      : stopsItself
        ? { kind: 'policyStop', serverVersion: 4, lowestAccepted: 5 }
        : { kind: 'errorCode', errorCode: 0xc00000bb, at: 'expectToken' },
    atServer: left ? 'signedIn' : stopsItself ? null : 'versionRefused',
  };
}

const PROVED: readonly ProvedCell[] = COMPUTED.map((cell) => judgeCell(cell, [attemptFor(cell)]));
/** The first cell came to nothing, the second was refused too late, the third came to this and that. */
const DISPROVED: readonly ProvedCell[] = PROVED.map((cell, index) => {
  const [attempt] = cell.attempts;
  if (!attempt) throw new Error('an attempt is missing');
  if (index === 0) return judgeCell(cell, [{ ...attempt, atServer: null }]);
  if (index === 1) return judgeCell(cell, [{ ...attempt, sent: { ...attempt.sent, authenticate: true } }]);
  return index === 2 ? judgeCell(cell, [attempt, { ...attempt, atServer: null }]) : cell;
});

const flat = (text: string) => text.replace(/\s+/g, '');

describe.each(LANGUAGES)('in %s', (language) => {
  const say = words[language];

  describe.each([COMPUTED, PROVED, DISPROVED])('set %#', (...cells) => {
    it.each([120, 80, 60, 40, 30])('holds on %i columns, and says everything', (width) => {
      const text = renderMatrix(cells, say, { width, color: false });
      expect(text.split('\n').filter((line) => displayWidth(line) > width)).toEqual([]);
      for (const dialog of Object.values(say.terms.dialogs)) expect(flat(text)).toContain(flat(dialog));
      for (const client of ['unpatched', 'forceUpdatedClients', 'mitigated', 'vulnerable'] as const) {
        expect(flat(text)).toContain(flat(say.matrix.client(say.terms.clients[client])));
      }
    });

    it('has a row of Markdown for each of the 16', () => {
      const text = renderMatrixMarkdown(cells, say);
      expect(text.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| ---'))).toHaveLength(17);
    });
  });

  it('says which cells are not as computed, and how', () => {
    const text = flat(renderMatrix(DISPROVED, say, { width: 120, color: false }));
    const { matrix } = say;
    for (const how of [matrix.failed, matrix.tooLate, matrix.mixed]) {
      expect(text).toContain(flat(matrix.differing(how)));
    }
    expect(text).toContain(flat(matrix.agreement(13, 16, 17)));
    expect(text).toContain(flat(matrix.refusals(2)));
  });

  it('says that all came out as computed', () => {
    const text = renderMatrix(PROVED, say, { width: 120, color: false });
    expect(flat(text)).toContain(flat(say.matrix.agreement(16, 16, 16)));
    expect(flat(text)).toContain(flat(say.matrix.refusals(3)));
    expect(flat(text)).not.toContain(flat(say.matrix.differing('')));
  });
});

describe('as JSON', () => {
  it('has null for what only a run can tell', () => {
    const { proved, agreeing, cells } = matrixToJson(COMPUTED);
    expect({ proved, agreeing }).toEqual({ proved: false, agreeing: null });
    expect(cells).toHaveLength(16);
    expect(cells[0]).toEqual({
      client: 'unpatched',
      server: 'unpatched',
      computed: 'allowed',
      security: 'insecure',
      dialog: null,
      observed: null,
      blockedBy: null,
      binding: null,
      authenticateSent: null,
      credentialsSent: null,
      agrees: null,
      attempts: [],
    });
  });

  it('tells what was observed, in codes', () => {
    const json = matrixToJson(PROVED);
    expect(json).toMatchObject({ proved: true, agreeing: 16 });
    expect(json.cells[1]).toMatchObject({
      client: 'unpatched',
      server: 'forceUpdatedClients',
      computed: 'blocked',
      observed: 'blocked',
      blockedBy: 'server',
      dialog: 'tokenInvalid',
      authenticateSent: false,
      credentialsSent: false,
      agrees: true,
    });
    expect(matrixToJson(DISPROVED).agreeing).toBe(13);
  });
});
