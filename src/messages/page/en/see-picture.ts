/** English: files and screenshots in step 1; see `see-words.ts`. */
import type { FileWords, OcrWords } from '../see-words.ts';

export const englishFile: FileWords = {
  choose: 'Choose a screenshot or a text file …',
  hint: 'A screenshot can also be pasted with Ctrl+V, or dropped here. It is read in this browser; nothing leaves this computer.',
  putBack: 'Put back what stood in the field before',
  notReadable: (name) => `“${name}” is neither a picture nor a text.`,
  notReadableHint:
    'Give a screenshot (PNG, JPEG, WebP or BMP) or a text file. What stands in the field was not changed.',
  textTooLarge: (name) => `“${name}” is too large: a text file may have 1 MB.`,
  textTooLargeHint: 'Open it, and paste only the lines around the failure. What stands in the field was not changed.',
};

export const englishOcr: OcrWords = {
  heading: 'Your screenshot',
  staysHere: 'It is read in this browser; nothing leaves this computer.',
  stages: {
    opening: 'Opening the picture',
    loading: 'Loading what reads it',
    reading: 'Reading the text',
    readingAgain: 'Looking more closely',
  },
  progress: (stage, percent) => `${stage}: ${percent}`,
  cancel: 'Stop reading',
  cancelled: 'Stopped. What stood in the field was not changed.',
  done: 'The text of the picture stands in the field now. Compare it with the picture, and correct it where it was misread.',
  picture: (name) => `The picture that was given: ${name}`,
  remove: 'Remove the picture',
  problems: {
    tooLarge: 'This picture is too large: a file may have 20 MB.',
    tooManyPixels: 'This picture is too large: it may have 50 megapixels.',
    notPicture: 'This is not a picture that can be read here.',
    damaged: 'This picture is damaged and cannot be opened.',
    fromFile: 'Screenshots cannot be read while the page is opened as a file.',
    notPossible: 'This browser cannot read screenshots: WebAssembly is switched off or missing.',
    notLoaded: 'What reads screenshots could not be loaded.',
    tooSlow: 'Reading took too long and was stopped.',
    nothingRead: 'No text was found in this picture.',
    broken: 'Reading the picture failed.',
  },
  hints: {
    tooLarge: 'Cut out the window with the message, and give only that.',
    tooManyPixels: 'Cut out the window with the message, and give only that.',
    notPicture: 'Give a screenshot as PNG, JPEG, WebP or BMP.',
    damaged: 'Take the screenshot again, or type the message into the field.',
    fromFile:
      'Type the message into the field, or choose a window below; from a web server, or with “rdp-doctor serve”, it works.',
    notPossible: 'Type the message into the field, or choose a window below.',
    notLoaded: 'Check that rdp-doctor is still running, then try again; or type the message into the field.',
    tooSlow: 'Cut out the window with the message, and give only that; or type the message into the field.',
    nothingRead: 'Cut out the window with the message, at its full size; or type the message into the field.',
    broken: 'Try again, or type the message into the field.',
  },
};
