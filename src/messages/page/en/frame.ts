/** English: see `frame-words.ts`. */
import type { FrameWords } from '../frame-words.ts';

export const englishFrame: FrameWords = {
  name: 'rdp-doctor',
  skip: 'Skip to the content',
  rooms: { consultation: 'Consultation', matrix: 'Matrix', token: 'Token reader', ward: 'Ward' },
  roomsLabel: 'Parts of this page',
  languageLabel: 'Language',
  themeLabel: 'Theme',
  themes: { system: 'System', light: 'Light', dark: 'Dark' },
  loading: 'Loading …',
  copy: 'Copy',
  copied: 'Copied',
  copyFailed: 'Could not be copied. Select the text and press Ctrl+C.',
  download: 'Download',
  close: 'Close',
  broken: 'Something went wrong on this page.',
  brokenHint: 'What you typed is kept. Load the page again; if it happens again, start a new consultation.',
  reload: 'Load again',
  connectionLost: 'The connection to rdp-doctor on this computer is lost. Trying again …',
  connectionBack: 'Connected again.',
  serverClosing: 'rdp-doctor has been stopped. Start it again to examine a server; what you entered is kept here.',
  sessionExpired:
    'This page no longer belongs to the rdp-doctor that is running. Open the address that it printed in the terminal; what you entered is kept here.',
};
