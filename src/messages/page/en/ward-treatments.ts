/** English: what was loosened on this machine; see `ward-words.ts`. */
import type { WardTreatmentWords } from '../ward-words.ts';

export const englishTreatments: WardTreatmentWords = {
  heading: 'Loosened on this computer',
  none: 'Nothing is loosened on this computer.',
  notWindows: 'This computer does not run Windows, so nothing on it can be loosened.',
  loosened: 'A protection is loosened on this computer.',
  overdue: 'Its time is over, and the protection is still off. Put it back now.',
  wasUntil: (relative, exact) => `Should have ended ${relative} (${exact})`,
  until: (relative, exact) => `Ends ${relative} (${exact})`,
  untilReverted: 'It has no end: it stays until somebody puts it back.',
  set: (value, from, to) => `${value}: was ${from}, set to ${to}`,
  now: (value) => `now ${value}`,
  advice: {
    changed: 'Ask who changed it. Putting back overwrites it only after you confirm that.',
    overdue: 'Put it back here. If rdp-doctor may not do that, start it as administrator.',
    interrupted: 'Put it back here; that finishes what was begun.',
    taskMissing: 'Nothing will end it by itself any more: put it back here.',
    putBack: 'The previous values are there already. Putting back closes the entry.',
  },
  revert: 'Put back',
  question: 'Put the previous values back?',
  back: (value, from) => `${value} becomes ${from} again`,
  confirm: 'Yes, put back',
  cancel: 'Cancel',
  forceQuestion: 'Somebody changed a value since. Overwrite it?',
  forceHint: 'It was left as it is. Whoever changed it may have had a reason: ask first.',
  force: 'Overwrite it with the previous value',
  working: 'Putting back …',
};
