/**
 * Mutated replies through the whole way from bytes to judged report: no crash, no hang, no memory kept, no control character.
 * A twentieth of a million unless asked for more: `FUZZ_REPLIES=1000000 npx vitest run test/fuzz/replies.test.ts`.
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { judgeExamination } from '../../src/app/judge-examination.ts';
import { loadWords } from '../../src/messages/load-words.ts';
import { encodeConnectionConfirm } from '../../src/protocol/index.ts';
import { renderMarkdown, renderTerminal, stringifyJson } from '../../src/report/index.ts';
import { parseSaved } from '../../src/saved/examinations.ts';
import { seeded } from './mutation.ts';
import { REAL_REPLIES } from './real-replies.ts';
import { examineMutated } from './replies.ts';

const COUNT = Number(process.env.FUZZ_REPLIES ?? 50_000);
/** One report in so many is rendered in every form and read back. */
const RENDERED = 100;

const CONFIRM = Buffer.from(
  encodeConnectionConfirm({
    destinationReference: 0,
    sourceReference: 0x1234,
    answer: { kind: 'response', flags: 0x1f, selectedProtocol: 8 },
  }),
);

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;
const heapUsed = () => {
  collectGarbage();
  return process.memoryUsage().heapUsed;
};

it(`stands ${COUNT} mutated replies`, { timeout: 60_000 + COUNT }, async () => {
  const random = seeded(20180886);
  const words = await Promise.all([loadWords('en'), loadWords('ja')]);
  let early = 0;
  const verdicts = new Set<string>();
  for (let i = 0; i < COUNT; i++) {
    if (i === Math.floor(COUNT / 5)) early = heapUsed();
    const reply = REAL_REPLIES[i % REAL_REPLIES.length] as Buffer;
    const report = await examineMutated(CONFIRM, reply, random);
    verdicts.add(report.diagnosis.inShort.code);
    if (i % RENDERED !== 0) continue;
    for (const language of words) {
      const texts = [
        renderTerminal(report, language, { width: 80, color: false, details: true }),
        renderMarkdown(report, language),
      ];
      for (const text of texts) expect(text).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u);
    }
    const [again] = parseSaved(stringifyJson(report.examination));
    expect(again && judgeExamination(again).diagnosis).toEqual(report.diagnosis);
  }
  expect(heapUsed() - early).toBeLessThan(16 * 1024 * 1024);
  expect(verdicts.size).toBeGreaterThan(8);
});
