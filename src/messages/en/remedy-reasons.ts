/** English for the reasons of a plan: why a remedy stands where it stands, or is left out. */
import type { ReasonSentences } from '../remedy-words.ts';

export const remedyReasons: ReasonSentences = {
  reachesEveryClient: () => 'One change on the server, and every client connects.',
  closesTheHole: () => 'It closes this hole, and all the others that were closed since.',
  weakens: () => 'It lowers security for as long as it lasts.',
  nothingBetter: () => 'Nothing better is possible in this situation.',
  ifCause: ({ cause }) => `It helps if this is the cause: ${cause}.`,
  bigJump: () =>
    'The server was not kept up: installing years of updates at once is a big jump. Take the small step first.',
  careUnknown: () => 'If it was not kept up for years, this is a big jump: make a backup, and plan a night for it.',
  smallStep: () => "There is a package with one month's fixes: a small step.",
  cumulativeOnly: () =>
    'On this Windows every package holds all earlier ones, so a single one is as big a step as all of them.',
  severalRestarts: () => 'A full update can take several restarts, and they are rare here.',
  supportEnded: ({ release, endOfSupport, endOfExtended }) =>
    `Support for ${release} ended on ${endOfSupport}${endOfExtended === null ? '' : `, paid updates ${endOfExtended}`}: plan its replacement.`,
  restartTonight: () => 'It waits for the restart tonight.',
  restartRare: () => 'It waits for the next restart that is allowed.',
  restartUnknown: () => 'It needs a restart: without one the fix does not work.',
  restartNever: () => 'Without a restart the fix does not work, and the server may not be restarted.',
  serverUntouchable: () => 'The server may not be touched.',
  settingsOnly: () => 'Only settings of the server may be changed.',
  fixActive: ({ version }) =>
    version === null
      ? 'The fix works on this server already.'
      : `The server answers CredSSP ${version}: the fix works there already.`,
  shippedFixed: ({ build }) => `Windows ${build} was released with the fix: there is nothing to install.`,
  revisionHasIt: ({ build }) => `Windows ${build} has the fix already, by its revision.`,
  installedNotActive: ({ build }) =>
    `By its revision Windows ${build} has the fix, yet it answers with an old number: the restart is missing.`,
  noPackage: () => 'For this Windows there never was a package with the fix: install its service pack first.',
  notWindows: () => 'What answers there is not Windows.',
  otherSoftware: () => 'What answers there is not Windows: update that software.',
  restartPending: () => 'A restart is pending on the server: perhaps nothing else is missing.',
  noRestartPending: () => 'No restart is pending there.',
  perhapsInstalled: () => 'It is enough if the update is installed and only waits for the restart.',
  wayInByBridge: () => 'Remote Desktop is the only way in: first get in by the bridge below.',
  nlaRequired: () => 'The server requires NLA and would refuse.',
  nlaOptional: () => 'The server accepts connections without NLA: the mildest way, for one connection only.',
  nlaNotRequired: () => 'The server does not require NLA as it is.',
  nlaUnknown: () => 'It only works where the server does not require NLA.',
  internet: () => 'The server can be reached from the internet: without NLA its sign-in screen is open to everybody.',
  exposureUnknown: () => 'Only where the server can not be reached from the internet.',
  eachClient: ({ clients }) => `It has to be done, and undone, on ${clients} clients.`,
  jumpHost: () => "Better on one administrator's computer than on all of them.",
  homeEdition: () => 'Home editions have no Group Policy editor: use the registry.',
  distribute: () => 'Active Directory can distribute it, and take it back.',
  clientUnpatched: () => 'The client is not updated: it has no such policy, and does not refuse.',
  alreadyVulnerable: () => 'The client is set to Vulnerable already.',
};
