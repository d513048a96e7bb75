/** English for the way without a connection and for the computer in front of the person: see `where-words.ts`. */
import { grouped } from '../../figures.ts';
import type { ClientWords, CollectWords } from '../where-words.ts';

export const englishCollect: CollectWords = {
  heading: 'I can’t reach the server from here',
  intro:
    'Then let the server speak for itself. A small script gathers there what matters; you bring back the text file that it writes. It changes nothing, needs no administrator and contains no passwords.',
  download: 'Download collect.cmd',
  steps: [
    'Bring collect.cmd to the server: on a USB stick, through a shared folder, or send it to somebody who sits there.',
    'Double-click it there. A black window opens and after a few seconds names the file that it has written: rdp-doctor-facts-NAME.txt. You can read it in Notepad.',
    'Bring that text file back to this computer and drop it here.',
  ],
  also: 'The same works for the computer that can not connect: run collect.cmd there and drop its file, too.',
  dropLabel: 'Drop the file here',
  dropHint:
    'The text file of collect.cmd, exported events (XML or CSV), a saved examination (rdp-doctor check --save) or a connection file (.rdp). Files are read in this browser and sent nowhere.',
  choose: 'Choose a file',
  reading: (file) => `Reading ${file} …`,
  notLoaded: (file) => ({
    what: `${file} could not be read: a part of this page could not be loaded.`,
    todo: 'make sure that rdp-doctor is running, then choose the file again',
  }),
  factsOf: {
    server: (computer) => `The server says of itself: ${computer}`,
    client: (computer) => `The connecting computer says of itself: ${computer}`,
  },
  whose: 'Which computer is this?',
  sides: { server: 'The server', client: 'The computer that connects' },
  unreadEvents: (count) =>
    count === 1
      ? 'One event named no server or version and was left out.'
      : `${grouped(count)} events named no server or version and were left out.`,
  remove: 'Remove',
  removed: 'Removed.',
  several: (count) => `The file holds ${grouped(count)} examinations. Which one is it about?`,
  take: (host, when) => `${host}, ${when}`,
  tookExamination: (host, when) => `The examination of ${host} of ${when} was read.`,
};

export const englishClient: ClientWords = {
  heading: 'The computer that connects (optional)',
  legend: 'What do you know of the computer in front of you?',
  hint: 'It decides whether the connection is refused. If you do not know, leave it: most computers are fully updated.',
  states: {
    unknown: { label: 'I don’t know', hint: '' },
    unsetSinceMay2018: {
      label: 'It gets its updates, and nobody changed a setting for this error',
      hint: 'The usual state since May 2018.',
    },
    unpatched: { label: 'It got no updates since before March 2018', hint: '' },
    vulnerable: {
      label: 'The policy “Encryption Oracle Remediation” is set to Vulnerable (2)',
      hint: 'Perhaps because somebody followed advice from the internet.',
    },
    mitigated: { label: 'The policy is set to Mitigated (1)', hint: '' },
    forceUpdatedClients: { label: 'The policy is set to Force Updated Clients (0)', hint: '' },
    unsetBeforeMay2018: { label: 'Its last updates are of March or April 2018', hint: 'No policy is set.' },
  },
  fromFacts: 'This is known from the file that was read. Remove it to choose yourself.',
};
