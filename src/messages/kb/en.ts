/** `rdp-doctor kb` in English. */
import { answer, identity, tspkg } from './en-answer.ts';
import { conflicts } from './en-conflicts.ts';
import type { KbWords } from './kb-words.ts';

export const en: KbWords = {
  language: 'en',
  inShort: 'In short',
  answer,
  identity,
  tspkg,
  headings: {
    updates: 'Updates and what they are',
    newest: 'Newest known',
    isItThere: 'Is it there already?',
    before: 'Needed before it',
    care: 'Take care',
    doNotCount: 'These do not count',
    install: 'How to install it',
    support: 'Support',
    conflicts: 'Where sources differ',
    sameUpdates: 'The same updates are for',
    choices: 'Which one?',
    products: 'Windows and its updates',
  },
  columns: {
    update: 'Update',
    month: 'Month',
    kind: 'Kind',
    carries: 'Fix',
    remarks: 'Build after, remarks',
    windows: 'Windows',
    answer: 'Answer',
  },
  kinds: {
    monthlyRollup: 'monthly rollup',
    securityOnly: 'security-only',
    preview: 'preview rollup',
    cumulative: 'cumulative',
    outOfBand: 'cumulative, out of band',
    standalone: 'this fix alone',
  },
  carries: { yes: 'yes', no: 'no', notCounted: 'not counted' },
  notes: {
    notForRt: 'not for Windows RT',
    longerDialog: 'brings the longer dialog text',
    listedForOthers: 'listed for other vulnerabilities',
    listedAfterRelease: 'listed in 2020; never needed',
    turnsDefaultOnly: 'turns the default to Mitigated',
    revisionFromMemory: 'build from memory',
    endsAskingTwice: 'ends asking twice',
  },
  offered: 'enough alone',
  lessSure: { medium: 'confidence medium', low: 'confidence low' },
  newest: (kb, released, names, needsPaidSupport) =>
    `${kb} (${released}) for ${names}${needsPaidSupport ? '; needs paid support (ESU)' : ''}. There may be newer ones.`,
  isItThere: {
    revision: (build, ubr) => `winver shows ${build} with a last part of ${ubr} or above.`,
    tspkg: (version) =>
      `System32\\tspkg.dll is ${version} or above. A lower version does not prove that the fix is missing.`,
    fromOutside: 'rdp-doctor check HOST finds CredSSP 5 or 6: the fix is there and works.',
    hotfix: 'Get-HotFix: finding the number proves it, not finding it does not; a later update may have replaced it.',
    onlyFile: 'winver does not show it; the build number stays the same.',
  },
  prerequisite: (what, kbs) => {
    switch (what) {
      case 'servicePack1':
        return 'Service Pack 1';
      case 'servicePack2':
        return 'Service Pack 2';
      case 'servicingStack':
        return 'the current servicing stack update';
      case 'packages':
        return kbs.join(', then ');
      default:
        return what satisfies never;
    }
  },
  scopes: {
    always: (what) => `${what}.`,
    sinceJuly2019: (what) => `${what}: for updates since July 2019, not for those of 2018.`,
    laterRollups: (what) => `${what}: for later rollups.`,
    whenNotApplicable: (what) => `${what}: if the installer says that the update is not applicable.`,
    whenNeglected: (what) => `${what}: on a machine that was not kept up.`,
    sinceSeptember2025: (what) => `${what}: reported for updates since September 2025.`,
    sinceJune2026: (what) => `${what}: reported for updates since June 2026.`,
  },
  issues: {
    networkAdapterReplaced: (kbs) =>
      `${kbs} could set up the network adapter anew and lose a fixed IP address. Write the address down and have a console.`,
    asksTwice: (kbs) =>
      `Clients with ${kbs} asked twice for the password until the server had the update of June 2018 or a later one.`,
    smartCardFails: (kbs) => `${kbs} broke signing in with smart cards until it was released again in June 2018.`,
  },
  care: {
    restart: 'A restart is needed. Until then the server behaves as if the update were not there.',
    bigJump: 'On a machine that was not updated for long: backup or snapshot first, at night, with a console at hand.',
    wholeCumulative: 'Here one update is the whole of all before it, not a small patch.',
  },
  otherPackages: 'Updates of Internet Explorer and of .NET do not contain it.',
  without: (release) => `${release} has the same build and no update: rdp-doctor kb "${release}"`,
  kin: {
    samePackages: (name) => name,
    windowsUpdateOnly: (name) => `${name}, through Windows Update only`,
    packagesOfItsOwn: (name) => `${name}, under the same number with files of its own`,
  },
  install: {
    download: 'The files, by architecture, are at:',
    atTheMachine: 'At the machine (64-bit):',
    overRemoting: 'Over WinRM or PowerShell, where wusa fails:',
    offline: 'On the disk of a machine that is off:',
    remove: 'To take it off again:',
    exitCodes: 'wusa answers 0 done, 3010 restart needed, 2359302 already there, -2145124329 not applicable.',
    notTried: 'These lines were not tried on real Windows here.',
  },
  support: (name, end, paid, note) => {
    const extra = [...(paid === null ? [] : [`paid until ${paid}`]), ...(note === null ? [] : [note])];
    return `${name}: until ${end}${extra.length > 0 ? ` (${extra.join('; ')})` : ''}`;
  },
  conflicts,
  sources: (titles, checkedOn) => `Sources: ${titles}. Checked on ${checkedOn}.`,
  stale: 'That is more than a year ago: look for newer updates and dates before relying on it.',
  overview: {
    title: 'Which update contains the fix for CVE-2018-0886',
    byUpdate: (offers, later) => {
      if (later === 'notConfirmed') return offers.join(' or ');
      return `${offers.join(' or ')}, or a later ${later === 'monthlyRollups' ? 'rollup' : 'cumulative one'}`;
    },
    shippedFixed: 'nothing to install',
    noPackage: 'no update: service pack or another Windows first',
    stale: (names) => `Last checked more than a year ago: ${names}`,
    tryIt: 'Ask for one: rdp-doctor kb 14393, rdp-doctor kb "2012 R2", rdp-doctor kb KB4093115',
  },
};
