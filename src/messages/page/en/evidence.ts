/** English: see `evidence-words.ts`. */
import { grouped } from '../../figures.ts';
import type { EvidenceWords } from '../evidence-words.ts';

export const englishEvidence: EvidenceWords = {
  heading: 'How do you know?',
  seenHeading: 'What was seen',
  ladder: (server) => `The conversation with ${server}, step by step`,
  examiner: 'The examining computer',
  server: 'The server',
  insideTls: 'inside TLS',
  reasonsHeading: 'What follows from it',
  openBytes: (count) => (count === 1 ? 'The one byte explained' : `All ${grouped(count)} bytes explained`),
  closeBytes: 'Hide the bytes',
  ofStep: (step, what) => `Step ${step}: ${what}`,
  messageOfStep: (step) => `message of step ${step}`,
  otherHeading: 'Everything else that was looked at',
};
