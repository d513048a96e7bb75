/** The change request, in English. */
import type { ChangeWords } from '../../remedy/forms/form-words.ts';

export const changeWords: ChangeWords = {
  title: 'Change request',
  headings: {
    purpose: 'Purpose',
    risk: 'Risk',
    what: 'What changes',
    before: 'Before you begin',
    steps: 'Steps',
    verification: 'Verification',
    rollback: 'Rollback',
    expiry: 'Expiry',
    people: 'People',
  },
  rows: {
    change: 'Change',
    computer: 'Computer',
    server: 'Server concerned',
    written: 'Written on',
    from: 'Start of the work',
    to: 'End of the work',
    restart: 'Restart',
  },
  columns: ['Value', 'Key', 'Before', 'After'],
  purpose: {
    'client-vulnerable':
      'This client is to connect by Remote Desktop to a server that still lacks the fix for CVE-2018-0886, until that server is updated.',
    'server-mitigated':
      'This server is to accept clients that still lack the fix for CVE-2018-0886, until they are updated.',
    'server-nla-off':
      'Updated clients are to connect to this server, which still lacks the fix for CVE-2018-0886, without NLA, until it is updated.',
  },
  risk: {
    'client-vulnerable':
      'High. Towards every server this client accepts a protocol in which somebody in between can run commands on the server.',
    'server-mitigated': 'Medium. Old clients connect by the protocol that CVE-2018-0886 is about.',
    'server-nla-off':
      'High. Anybody who reaches the port sees the sign-in screen, and the connection does not prove which server it is. Not for a server the internet can reach.',
  },
  restart: {
    'client-vulnerable': 'Microsoft asks for one; usually none is needed',
    'server-mitigated': 'Microsoft asks for one',
    'server-nla-off': 'None; if it does not take effect, restart Remote Desktop Services',
  },
  toFill: '____________________',
  beforehand: [
    'The change is approved, and the window has begun.',
    'A way to the computer that does not need Remote Desktop is at hand.',
    'The clock of the computer is right: the expiry depends on it.',
  ],
  steps: (file) => [
    `Copy \`${file}\` to the computer.`,
    'Open a command prompt as administrator, in the folder of the file.',
    `Run \`${file} verify\` and write the values into the table above.`,
    `Run \`${file} apply\`. It has to say “Applied.”`,
  ],
  verification: (file) => [
    `\`${file} verify\` says “As asked.” and that the task is there.`,
    'The connection that failed works.',
  ],
  rollback: (file) => [
    `Run \`${file} undo\`. It has to say “Undone.”`,
    `\`${file} verify\` shows the values of the column “Before”.`,
  ],
  expiry: (at) =>
    at === null
      ? ['None. Undo by (date):', '____________________']
      : [
          `${at.replace('T', ' ')}, local time of the computer: a scheduled task then puts the previous values back.`,
          'If the computer is off at that time, it does so after the next start.',
        ],
  people: ['Asked by', 'Approved by', 'Done by', 'Checked by'],
  signature: ['Role', 'Name', 'Date and time'],
  absent: 'absent',
};
