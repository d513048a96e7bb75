/** What the command line says of a pasted text that can not be read as bytes, in English. */
import type { CommandWords } from './command-words.ts';
import type { ExplainComplaints } from './pasted-complaints.ts';

export const decode: CommandWords['decode'] = {
  waiting: 'Paste a message, then press Ctrl+D (Ctrl+Z and Enter on Windows).',
  inHistory: 'The text is now in the history of your shell; next time, give it to standard input or in a file.',
};

export const explain: CommandWords['explain'] = {
  waiting: 'Paste or type the message, then press Ctrl+D (Ctrl+Z and Enter on Windows).',
};

export const explainComplaints: ExplainComplaints = {
  empty: {
    error: 'there is no message to explain.',
    hint: 'for example: rdp-doctor explain The function requested is not supported',
  },
  tooLarge: (file) => ({ error: `${file} is too large.`, hint: 'give the lines around the error' }),
};
