/** English: see `matrix-words.ts`. */
import type { MatrixRoomWords } from '../matrix-words.ts';

export const englishMatrix: MatrixRoomWords = {
  heading: 'Who can connect to whom',
  intro:
    'Since 2018, whether Remote Desktop connects depends on both computers: whether each has the update against CVE-2018-0886, and what its policy “Encryption Oracle Remediation” says. Choose both sides and see what happens.',
  sides: { client: 'Client', server: 'Server' },
  yours: { client: 'your computer', server: 'your server' },
  updates: 'Updates',
  updated: { yes: 'Updated (March 2018 or later)', no: 'Not updated since March 2018' },
  policy: 'Policy',
  policies: {
    unsetSinceMay2018: 'Not set (updated since May 2018)',
    unsetBeforeMay2018: 'Not set (last updated in March or April 2018)',
    forceUpdatedClients: '0: Force Updated Clients',
    mitigated: '1: Mitigated',
    vulnerable: '2: Vulnerable',
  },
  noPolicy: 'Does nothing without the update',
  verdicts: {
    secure: {
      title: 'It connects, and it is safe.',
      text: 'Both sides have the fix and use it. Nobody in between can take over the connection.',
    },
    secureUnlessDowngraded: {
      title: 'It connects, but the client is exposed.',
      text: 'With this server it is safe. But the client would also connect to a computer without the fix, and an attacker in between can pose as one.',
    },
    insecure: {
      title: 'It connects, but it is exposed.',
      text: 'The old way of binding the password to the connection is used. An attacker in between can run programs on the server in the name of the person.',
    },
    refusedByClient: {
      title: 'It does not connect: the client refuses.',
      text: 'The client has the fix, sees that the server does not, and stops before anything of the password leaves it. The server is the one to change.',
    },
    refusedByServer: {
      title: 'It does not connect: the server refuses.',
      text: 'The server takes only clients with the fix, and this one does not have it. The client is the one to change.',
    },
  },
  dialogHeading: 'What the person sees',
  dialogTitle: 'Remote Desktop Connection',
  changesHeading: 'What changes it',
  update: { client: 'Update the client', server: 'Update the server' },
  setPolicy: {
    client: (policy) => `Set the client’s policy to ${policy}`,
    server: (policy) => `Set the server’s policy to ${policy}`,
  },
  both: (one, other) => `${one}, and ${other.charAt(0).toLowerCase()}${other.slice(1)}: it takes both`,
  full: (change) => `${change}. `,
  afterwards: {
    secure: 'Then it connects safely.',
    secureUnlessDowngraded: 'Then it connects, but the client stays exposed towards other servers.',
    insecure: 'Then it connects, but the connection is exposed. For a few hours at most, and put back afterwards.',
  },
  dangerous: 'Dangerous',
  nothingToChange: 'Nothing has to change.',
  tableHeading: 'All combinations',
  tableHint: 'Choose a cell to see it above. The arrow keys move from cell to cell.',
  corner: 'Client ↓\nServer →',
  rows: {
    unpatched: 'Not updated',
    forceUpdatedClients: '0 (Force Updated Clients)',
    mitigated: '1 (Mitigated)',
    vulnerable: '2 (Vulnerable)',
  },
  cells: {
    secure: 'connects, safe',
    secureUnlessDowngraded: 'connects, client exposed',
    insecure: 'connects, exposed',
    refusedByClient: 'refused by the client',
    refusedByServer: 'refused by the server',
  },
  chosen: 'chosen',
  yourServer: (host) => `Your server ${host} stands in the marked column.`,
  policyUnseen: 'Its policy cannot be seen from outside, so it is taken at the default, 1.',
  showYours: 'Show its cell',
  noCell: (host) => `Where your server ${host} stands cannot be told.`,
  withoutNla: 'It does not use Network Level Authentication, so neither the update nor the policy takes part.',
  backToAnswer: 'Back to the answer',
  sourceHeading: 'Where this comes from',
  checked: (date) => `compared on ${date}`,
};
