/** English: see `server-words.ts`. */
import type { ServerWords } from './server-words.ts';

export const englishServer: ServerWords = {
  language: 'en',
  pages: {
    needsAddress: {
      heading: 'Open the address printed in the terminal.',
      hint: 'rdp-doctor lets in whoever brings the address it printed when it was started, with everything behind “?token=”. If this browser has been let in before, try again.',
    },
    used: {
      heading: 'This address has been used already.',
      hint: 'It works once. If it was this browser that used it, try again. Otherwise press Enter in the terminal where rdp-doctor runs: it prints a new address.',
    },
    signIn: {
      heading: 'Sign in to rdp-doctor.',
      hint: 'Type the password that was chosen when rdp-doctor was started.',
    },
    wrongPassword: {
      heading: 'That is not the password.',
      hint: 'Type the password that was chosen when rdp-doctor was started. Capital letters matter.',
    },
    tooFast: {
      heading: 'Too many attempts in too short a time.',
      hint: 'Wait a minute, then try again.',
    },
    notFound: {
      heading: 'There is no such page here.',
      hint: 'Go back to the beginning.',
    },
    refused: {
      heading: 'rdp-doctor does not answer this request.',
      hint: 'Open the page by the address that was printed in the terminal, not through another name or another site.',
    },
  },
  passwordLabel: 'Password',
  signIn: 'Sign in',
  tryAgain: 'Try again',
};
