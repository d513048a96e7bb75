/** English: see `see-words.ts`. */
import type { SeeWords } from '../see-words.ts';
import { englishFile, englishOcr } from './see-picture.ts';

export const englishSee: SeeWords = {
  heading: 'What do you see?',
  field: {
    label: 'The message on your screen',
    hint: 'Paste it or type it. A part of it, or its number, is enough. For example: The function requested is not supported',
    clear: 'Empty the field',
    held: (characters, shown) =>
      `A text of ${characters} characters. Its first ${shown} are shown here, and cannot be changed.`,
  },
  summary: {
    recognised: (title) => `Recognised: ${title}`,
    unknown: 'A message that is not known here',
    tooLong: 'A text that is too long to be read',
    none: 'No message',
  },
  reading: {
    heading: 'What it means',
    empty: 'As soon as something stands in the field, this says what it means.',
    recognised: (titles) => `Recognised: ${titles}`,
    tooLong: 'This text is too long to be read.',
    tooLongHint:
      'Paste only the message itself, or of a log only the lines around the failure. What you pasted stays in the field until you load the page again.',
    nearest: 'It resembles these messages. Is it one of them?',
    takeNearest: 'It is this one',
    send: 'What would help:',
    goOnAnyway: 'You can go on without it: the server itself tells more than its message.',
    dontKnow: 'I don’t know',
  },
  next: 'Next: which server?',
  noMessage: 'I have no message',
  pictures: {
    heading: 'Or choose the window that looks like yours',
    hint: 'Drawn as Windows shows them. The name of the server differs.',
  },
  dialog: {
    title: 'Remote Desktop Connection',
    security: 'Windows Security',
    userName: 'User name',
    password: 'Password',
    ok: 'OK',
    cancel: 'Cancel',
    help: 'Help',
    yes: 'Yes',
    no: 'No',
  },
  file: englishFile,
  ocr: englishOcr,
};
