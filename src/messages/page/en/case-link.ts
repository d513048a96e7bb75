/** English: see `case-link-words.ts`. */
import type { CaseLinkWords } from '../case-link-words.ts';

export const englishCaseLink: CaseLinkWords = {
  button: 'Copy a link to this case',
  contains: (parts) => `Whoever has the link can read: ${parts.join('; ')}.`,
  parts: {
    symptom: 'the message you entered',
    host: (host) => `the server’s name as you typed it (${host})`,
    examination: (names) =>
      names.length === 0
        ? 'everything the examination saw'
        : `everything the examination saw, with the names ${names.join(', ')}`,
    client: 'what is known of the client',
    server: 'the facts read on the server',
    situation: 'your answers on what may be done',
  },
  neverSent: 'The case is inside the link itself. Nothing is uploaded; there is no password in it.',
  elsewhere:
    'On another computer it opens in the rdp-doctor there: put the part from # on behind the address of its page.',
  tooLong: 'This case is too large for a link. Save the examination as a file instead.',
  opening: 'Opening the case …',
  opened: 'The case from the link is open.',
  problems: {
    damaged: 'This link does not hold a whole case. It was probably cut off when it was copied; ask for it again.',
    newer: 'This link was made by a newer version of rdp-doctor. Update this one, or ask for the report as a file.',
    tooLarge: 'This link holds more than a case can hold, so it was not opened.',
    foreign: 'What this link holds is not a case of rdp-doctor, so it was not opened.',
    noWay: 'This browser cannot open such links. Use a current version of Edge, Chrome, Firefox or Safari.',
  },
  kept: 'Your own case was not changed.',
  ask: (host) =>
    host === null
      ? 'The link holds another case. Opening it replaces what you have entered here.'
      : `The link holds a case about ${host}. Opening it replaces what you have entered here.`,
  askHeading: 'Open the case from the link?',
  take: 'Open it',
  keep: 'Keep mine',
};
