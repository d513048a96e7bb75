/** What can stand in the way of a treatment, in English. */
import type { TreatWords } from './treat-words.ts';

export const problems: TreatWords['problems'] = {
  notWindows: () => ({
    error: 'this is not Windows: there is nothing to change here.',
    hint: 'run it on the Windows computer itself; --dry-run shows the steps anywhere',
  }),
  notElevated: () => ({
    error: 'this needs the rights of an administrator.',
    hint: 'open the command prompt with “Run as administrator”, and run it there',
  }),
  busy: () => ({
    error: 'another treat is at work on this computer.',
    hint: 'wait until it has ended, then try again',
  }),
  journalUnreadable: (code) => ({
    error: `the journal cannot be read (${code}).`,
    hint: 'check the path and the permissions',
  }),
  journalDamaged: (line) => ({
    error: `line ${line} of the journal is damaged, so it cannot be trusted with an undo.`,
    hint: 'the lines above it are readable JSON and hold the previous values; move the file away after putting them back',
  }),
  journalNewer: (line) => ({
    error: `line ${line} of the journal was not written by this version.`,
    hint: 'use the newest rdp-doctor on this computer',
  }),
  journalUnwritable: (code) => ({
    error: `the journal cannot be written (${code}). Nothing is changed without it.`,
    hint: 'make room on the disk or mend the permissions, then run it again: it sets right what was begun',
  }),
  folderUnsafe: (what) => ({
    error: `the folder of the journal cannot be kept from others: ${what}.`,
    hint: 'as administrator, look at %ProgramData%\\rdp-doctor and remove what does not belong there',
  }),
  registryUnreadable: (value) => ({
    error: `${value} cannot be read.`,
    hint: 'look at its permissions with regedit; nothing was guessed',
  }),
  registryUnwritable: (value) => ({
    error: `${value} cannot be written.`,
    hint: 'run it as administrator; another program may guard the registry',
  }),
  schedulerFailed: (what) => ({
    error: `the Task Scheduler did not do it (${what}).`,
    hint: 'is the service Task Scheduler running? without it nothing would end the treatment',
  }),
};
