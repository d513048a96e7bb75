/** Japanese: see `evidence-words.ts`. */
import type { EvidenceWords } from '../evidence-words.ts';

export const japaneseEvidence: EvidenceWords = {
  heading: 'なぜそう言えるのですか',
};
