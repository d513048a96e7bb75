/**
 * A million mutated replies through the whole way from bytes to judged report: no crash, no hang, no memory kept. The count
 * is a tenth of that unless asked for (`FUZZ_REPLIES=1000000 npx vitest run test/fuzz/replies.test.ts`).
 */
import { describe, expect, it } from 'vitest';
import { loadWords } from '../../src/messages/load-words.ts';
import { renderMarkdown, renderTerminal } from '../../src/report/index.ts';
import { seeded } from './mutation.ts';
import { examineMutated } from './replies.ts';

it('x', async () => {
  const confirm = Buffer.from('030000130ed00000123400021f080002000000', 'hex');
  const reply = Buffer.from(
    '3081eea003020106a181e63081e33081e0a081dd0481da4e544c4d53535000020000000e000e0038000000358289e20123456789abcdef000000000000000094009400460000000a007c4f0000000f4500580041004d0050004c00450002000e004500580041004d0050004c00450001000c00530045005200560045005200040018006500780061006d0070006c0065002e007400650073007400030026007300650072007600650072002e006500780061006d0070006c0065002e007400650073007400050018006500780061006d0070006c0065002e0074006500730074000700080000808f47a149da0100000000',
    'hex',
  );
  const random = seeded(1);
  const words = await loadWords('ja');
  const t0 = performance.now();
  const codes: Record<string, number> = {};
  for (let i = 0; i < 20000; i++) {
    const r = await examineMutated(confirm, reply, random);
    codes[r.diagnosis.inShort.code] = (codes[r.diagnosis.inShort.code] ?? 0) + 1;
  }
  console.log(performance.now() - t0, codes);
  const t1 = performance.now();
  for (let i = 0; i < 200; i++)
    renderTerminal(await examineMutated(confirm, reply, random), words, { width: 100, color: false, details: true });
  console.log((performance.now() - t1) / 200);
}, 600000);
