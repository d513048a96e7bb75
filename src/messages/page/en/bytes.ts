/** English: see `bytes-words.ts`. */
import { grouped } from '../../figures.ts';
import type { BytesWords } from '../bytes-words.ts';

export const englishBytes: BytesWords = {
  bytesLabel: 'Bytes',
  fieldsLabel: 'Fields',
  howTo:
    'Choose a field and its bytes are marked; choose a byte and its field is. Arrow keys move, left and right fold.',
  marksLabel: 'What is marked',
  byteAt: (offset, byte, field) => `byte ${grouped(offset)}: ${byte}, ${field}`,
  noField: 'of no field',
  withheldByte: 'withheld',
  endOfBytes: (offset) => `byte ${grouped(offset)}: here the bytes end`,
  range: (first, last, count) => {
    if (count === 0) return `at byte ${grouped(first)}, empty`;
    return count === 1 ? `byte ${grouped(first)}` : `bytes ${grouped(first)} to ${grouped(last)} (${grouped(count)})`;
  },
  decides: (field, bytes) => `These bytes decide: ${field}, ${bytes}`,
  badges: { deciding: 'decides', problem: 'wrong here', tolerated: 'not by the rules', withheld: 'withheld' },
  withheldWhy:
    'Not shown: a password could be found with these bytes, at once or by trying, and a screen is easily looked at or photographed.',
  show: 'Show',
  moreMarks: (count) => `and ${grouped(count)} more`,
};
