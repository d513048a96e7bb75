/** English: see `cures-words.ts`. */
import type { CuresWords } from '../cures-words.ts';

export const englishCures: CuresWords = {
  heading: 'What to do, best first',
  place: (rank) => `Number ${rank}`,
  show: 'Show the steps',
  hide: 'Fold',
  danger: 'Lowers security: only for a while, and only when nothing safer is possible',
  bridge: (until, title) => {
    const time = { tonight: 'Until tonight', nextRestart: 'Until the next restart', gotIn: 'To get in for that' };
    return `${time[until]}: ${title}. It lowers security, so give it an end.`;
  },
  toTheCard: 'Show how',
  fillIn: 'Words in capitals, such as SERVER, are to be filled in.',
  command: (step) => `the command for “${step}”`,
  forms: {
    heading: 'As a file that does it',
    intro: 'The same change as a file to run or to import, with its way back.',
    open: 'Make a file',
    form: 'What kind of file',
    names: {
      cmd: 'Batch file (.cmd), to run at the computer',
      reg: 'Registry files (.reg), to double-click',
      powershell: 'PowerShell script (.ps1)',
      gpo: 'Group Policy backup, for its management console',
      gpoCmdlets: 'Group Policy by PowerShell',
      startupScript: 'Start-up script for a domain',
      intune: 'Intune profile (OMA-URI)',
      ansible: 'Ansible playbook',
      dsc: 'Desired State Configuration',
      changeRequest: 'Change request, to print',
    },
    expiry: 'When it ends',
    expiries: {
      halfHour: 'in 30 minutes',
      tonight: 'tonight, 23:59',
      day: 'in 1 day',
      week: 'in 7 days',
      month: 'in 30 days',
      date: 'on a day I choose',
      never: 'never',
    },
    date: 'Day',
    badDate: 'Choose a day from today on, at most a year ahead.',
    neverConfirm: 'I know that this lowers security until somebody takes it back, and I will take it back.',
    neverFirst: 'Without an end it stays until somebody takes it back. Confirm that first.',
    endsAt: (moment) => `It ends by itself: ${moment}`,
    endsByHand: (moment) =>
      `A file of this kind can NOT end by itself. Put this into your calendar and take it back then: ${moment}. The batch file ends by itself.`,
    endsNever: 'It does not end by itself.',
    files: (count) => (count === 1 ? '1 file.' : `${count} files.`),
    bytes: (count) => `${count} bytes`,
    folder: (folder) => `belongs into the folder ${folder}`,
    preview: (file) => `Preview of ${file}`,
    binary: 'No text: it is read by Windows only.',
    downloadFile: (file) => `Download ${file}`,
    undoNote: 'The way back is in it, or in the file beside it.',
  },
};
