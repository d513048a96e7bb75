/** English: see `serve-words.ts`. */
import type { CommandWords } from './command-words.ts';
import type { ServeComplaints, ServeOptionName, ServeWords } from './serve-words.ts';

export const serveOptions: Pick<CommandWords['options'], ServeOptionName> = {
  servePort: 'port to listen on; 3390 unless told, or a free one if that is taken; 0 is any free one',
  serveAddress: 'address to listen on; another than this computer’s own needs a certificate and a password',
  open: 'do not open a browser, only print the address',
  allow: 'examine only addresses in this range, such as 10.0.0.0/8 or 2001:db8::/32 (may be repeated)',
  tlsCert: 'certificate to serve with, PEM, with the chain behind it',
  tlsKey: 'its private key, PEM',
  history: 'keep what was examined in memory only',
  log: 'write a log to this file, one JSON object a line',
};

export const serveComplaints: ServeComplaints = {
  noPage: (folder) => ({
    error: `the page is not there: ${folder} has no index.html.`,
    hint: 'npm run build builds it',
  }),
  cannotListen: (address, code) => ({
    error: `the page cannot be served on ${address} (${code}).`,
    hint: 'choose another --port or --address',
  }),
  needsTls: (address) => ({
    error: `${address} can be reached from other computers, so the page needs a certificate.`,
    hint: 'add --tls-cert FILE --tls-key FILE, or leave --address out to serve this computer only',
  }),
  needsPassword: (address) => ({
    error: `${address} can be reached from other computers, so the page needs a password.`,
    hint: 'run it in a terminal, which asks for one, or add --password-stdin',
  }),
  shortPassword: (fewest) => ({
    error: `the password has fewer than ${fewest} characters.`,
    hint: 'choose a longer one: other computers can try it',
  }),
  certWithoutKey: {
    error: 'a certificate needs its private key, and the other way round.',
    hint: 'give both: --tls-cert FILE --tls-key FILE',
  },
  badCertificate: (file, reason) => ({
    error: `${file} is not a certificate with its key that can be served with (${reason}).`,
    hint: 'both files are PEM, and the key is the one of the certificate, without a passphrase',
  }),
  unreadable: (file, code) => ({
    error: `${file} cannot be read (${code}).`,
    hint: 'check the path and the permissions',
  }),
  unwritableLog: (file, code) => ({
    error: `the log ${file} cannot be written (${code}).`,
    hint: 'choose another path for --log',
  }),
};

export const serve: ServeWords = {
  openThis: 'Open this address in a browser:',
  openThisOnce: 'Open this address in a browser on this computer (it works once):',
  otherPort: (wanted, port) => `Port ${wanted} is taken, so the page is on port ${port}.`,
  askPassword: 'Choose a password for the page (not shown): ',
  stop: 'Ctrl+C ends it.',
  stopOrNew: 'Enter prints a new address. Ctrl+C ends it.',
  damagedHistory: (file, lines) =>
    lines === 1
      ? `One line of ${file} cannot be read and is left out.`
      : `${lines} lines of ${file} cannot be read and are left out.`,
  historyBusy: (file) => `Another rdp-doctor writes ${file}, so what is examined here is kept in memory only.`,
  historyUnwritable: (file, code) =>
    `${file} cannot be written (${code}), so what is examined here is kept in memory only.`,
  demo: 'The same in a browser, with these servers to choose from:',
};
