/** English: see `evidence-words.ts`. */
import type { EvidenceWords } from '../evidence-words.ts';

export const englishEvidence: EvidenceWords = {
  heading: 'How do you know?',
};
