/** English: see `token-words.ts`. */
import { grouped } from '../../figures.ts';
import type { TokenWords } from '../token-words.ts';

export const englishToken: TokenWords = {
  heading: 'Token reader',
  lead: 'Paste a message of a Remote Desktop connection and see what each of its bytes means, and where it is damaged.',
  privacy: 'It is read in this browser. Nothing is sent anywhere.',
  inputLabel: 'The message',
  inputHint: 'Hexadecimal, a hex dump, or base64, as logs and captures show it. A file can be dropped here, too.',
  examplesLabel: 'Try an example',
  examples: {
    connectionRequest: 'The first message of a connection',
    negotiate: 'A client begins to sign in',
    challenge: 'A server without the update answers',
    damaged: 'A damaged message',
  },
  chooseFile: 'Choose a file',
  clear: 'Clear',
  fileRead: (name, bytes) => `Reading the file ${name} (${grouped(bytes)} bytes).`,
  fileUnreadable: (name) => `The file ${name} could not be read. Choose it again, or paste its text.`,
  fileTooLarge: (name, size, most) =>
    `The file ${name} was not read: it has ${grouped(size)} bytes, and no message has more than ${grouped(most)}.`,
  pasteTooLarge: (characters, most) =>
    `What you pasted was not taken in: it has ${grouped(characters)} characters, and no message needs more than ${grouped(most)}. What was in the field before is still there.`,
  tooLargeHint: 'Copy only the line or the block with the message itself.',
  resultHeading: 'What it is',
  emptyResult: 'Here you will see the fields of the message beside its bytes.',
  reading: 'Reading …',
  fieldsHeading: 'Byte by byte',
  withheld: 'What a password could be found with is not shown here.',
  notKept:
    'This text is not kept when the page is loaded again, since it may hold something that gives a password away.',
  copyText: 'Copy the fields as text',
  copyJson: 'Copy the fields as JSON',
};
