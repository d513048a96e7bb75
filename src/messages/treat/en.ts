/** `rdp-doctor treat` in English. */
import { problems } from './en-problems.ts';
import type { TreatWords } from './treat-words.ts';

const until = (time: string | null): string =>
  time === null ? 'until it is reverted; nothing else will end it' : `until ${time}`;

export const en: TreatWords = {
  language: 'en',
  measures: {
    'client-vulnerable': 'As a client, this computer connects to unsafe servers too (Vulnerable)',
    'server-mitigated': 'As a server, this computer takes clients without the fix (Mitigated)',
    'server-nla-off': 'As a server, this computer does not require Network Level Authentication',
  },
  inShort: 'In short',
  labels: {
    condition: 'now',
    since: 'since',
    until: 'until',
    by: 'by',
    reason: 'why',
    task: 'task',
    ended: 'ended',
    journal: 'journal',
    policy: 'policy',
  },
  columns: { value: 'Value', before: 'Before', treated: 'Treated', now: 'Now' },
  absent: 'absent',
  otherType: 'no number',
  unknown: 'not seen',
  untilReverted: 'reverted by hand',
  noReason: 'no reason was given',
  byOn: (user, computer) => `${user}, on ${computer}`,
  applied: (time) => `It is on, ${until(time)}.`,
  alreadyOn: (time) => `It was on already, ${until(time)}. Nothing was changed, and the time stays.`,
  alreadySo: 'The values are so already, and not by rdp-doctor. Nothing was changed; nothing will end it.',
  conflict: (other) => `${other} is on and has the same value. Revert it first. Nothing was changed.`,
  overruled: 'Group policy says something else and wins over this value. Change it there. Nothing was changed.',
  valueOfOtherType: 'A value that would be changed is not a number. Somebody has to look at it. Nothing was changed.',
  didNotHold: 'A value did not stay as it was written: group policy or another program is at it. All is as before.',
  nothingOn: 'No treatment is on.',
  reverted: (count) =>
    count === 1 ? 'The previous values are back.' : `The previous values of ${count} treatments are back.`,
  refused: (count) =>
    count === 1
      ? 'A value was changed since by somebody else, and is left as it is; --force overwrites it.'
      : `Values of ${count} treatments were changed since by somebody else, and are left as they are; --force overwrites them.`,
  several: 'Several treatments are on: name one, or add --all.',
  allWell: (count) => (count === 1 ? 'One treatment is on, and holds.' : `${count} treatments are on, and hold.`),
  notWell: (count) =>
    count === 1 ? 'One treatment is not as it should be.' : `${count} treatments are not as they should be.`,
  settled: {
    reverted: (measure) => `${measure}: its end had been interrupted, and is complete now.`,
    expired: (measure) => `${measure}: its time was over; it has ended.`,
    cutOff: (measure) => `${measure}: it had been interrupted before it was on, and is undone.`,
  },
  conditions: {
    holds: 'The values are as treated.',
    overruled: 'The values are as treated, but group policy overrules them.',
    taskMissing: 'The values are as treated, but the task that would end it is missing.',
    putBack: 'The previous values are back before the time.',
    changed: 'Somebody else has changed a value since.',
    overdue: 'Its time is over, and a value is still as treated.',
    interrupted: 'It was interrupted half-way.',
    unseen: 'The values cannot be seen from here.',
    over: 'It has ended.',
  },
  advice: {
    overruled: 'Change it in group policy; gpresult /h report.html names the object.',
    taskMissing: 'Revert it, and apply it again if need be.',
    putBack: 'Group policy may do that at its next refresh; gpresult /h report.html names the object. Then revert it.',
    changed: 'Look who did, then treat revert --force to overwrite it with the previous value.',
    overdue: 'Run treat status or treat revert as administrator.',
    interrupted: 'Run treat status as administrator: it sets it right.',
  },
  endings: {
    reverted: 'reverted',
    expired: 'its time was over',
    cutOff: 'interrupted before it was on, and undone',
  },
  leftAlone: (names) => `left as somebody else had set it: ${names}`,
  policies: {
    localPolicy: (to) => `the local group policy sets this value to ${to}, again and again`,
    overrulingValue: (to) => `group policy says ${to}, which wins over this value`,
  },
  dryRun: 'A dry run: nothing was changed. In earnest, these would be the steps:',
  dryRunElsewhere: 'These would be the steps on the Windows computer, whose values cannot be seen from here:',
  steps: {
    journal: {
      begin: 'write to the journal what is there and what comes',
      on: 'read the values back, and write to the journal that it is on',
      end: 'write to the journal that it is being ended',
      over: 'write to the journal that it is over',
    },
    schedule: (task, at) => `create the scheduled task “${task}”, which puts the previous values back on ${at}`,
    unschedule: (task) => `delete the scheduled task “${task}”`,
  },
  problems,
};
