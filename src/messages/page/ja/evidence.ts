/** Japanese: see `evidence-words.ts`. */
import { grouped } from '../../figures.ts';
import type { EvidenceWords } from '../evidence-words.ts';

export const japaneseEvidence: EvidenceWords = {
  heading: 'そう言える理由',
  seenHeading: '見たこと',
  ladder: (server) => `${server} とのやり取り (順番どおり)`,
  examiner: '調べたコンピューター',
  server: 'サーバー',
  insideTls: 'TLS の中',
  reasonsHeading: 'そこから言えること',
  openBytes: (count) => `${grouped(count)} バイトすべての意味を見る`,
  closeBytes: 'バイトを隠す',
  ofStep: (step, what) => `手順 ${step}: ${what}`,
  messageOfStep: (step) => `手順 ${step} のメッセージ`,
  otherHeading: 'ほかに調べたこと',
};
