/** The answers of `rdp-doctor kb`, in English. */
import type { KbAnswerWords, KbIdentityWords, KbWords } from './kb-words.ts';

const either = (items: readonly string[]): string => items.join(' or ');

export const answer: KbAnswerWords = {
  install: (offers, later) => {
    switch (later) {
      case 'cumulativeUpdates':
        return `Install ${either(offers)}, or any later cumulative update.`;
      case 'monthlyRollups':
        return `Install ${either(offers)}, or any later monthly rollup.`;
      case 'notConfirmed':
        return `Install ${either(offers)}. That later rollups contain it is not confirmed.`;
      case 'none':
        return `Install ${either(offers)}.`;
      default:
        return later satisfies never;
    }
  },
  missing: (ubr, minimum) => `Revision ${ubr} is below ${minimum}: the fix for CVE-2018-0886 is not there yet.`,
  notTold: 'Whether it is there already, the build alone does not tell.',
  shippedFixed: 'Nothing to install: this Windows was released with the fix for CVE-2018-0886.',
  unsureOfRelease: 'That is an inference from its preview, which already spoke the new protocol.',
  dialogAnyway:
    'If the CredSSP dialog appears all the same, look at blocked NTLM, at the policy, and at the other computer.',
  revisionHasIt: (ubr) => `Nothing to install: revision ${ubr} contains the fix for CVE-2018-0886.`,
  actsUnsetAs: {
    mitigated: 'Without the policy it acts as Mitigated (1).',
    vulnerable: 'Without the policy it still acts as Vulnerable (2).',
  },
  defaultTurnedBy: (kb, build) => `From ${kb} (${build}) on, the default is Mitigated (1).`,
  noPackage: (names) => `No update for CVE-2018-0886 was ever released for ${either(names)}.`,
  instead: {
    servicePack1: (release) => `${release}: install Service Pack 1 first.`,
    servicePack2: (release) => `${release}: install Service Pack 2 first.`,
    windows81: (release) => `${release}: move to Windows 8.1 first; it is out of support as well.`,
    replace: (release) => `${release}: replace it.`,
  },
  afterwards: (offers) => `Then install ${either(offers)}.`,
  noNlaServer: (release) => `${release} cannot ask for NLA as a server, so the CredSSP dialog does not come from it.`,
  relax:
    'As a server it is reached only by clients with a loosened policy, or without NLA: unsafe, and for a short time only.',
  neverExisted: (build) => `This build never existed: no Windows was released as ${build}.`,
  didYouMean: 'Near it:',
  preview: 'A preview (Insider) may show such a number.',
  unknown: {
    newerThanTable: (build) =>
      `${build} is newer than our table. Windows since 2018 was released with the fix: most likely nothing to install.`,
    olderThanTable: (build) =>
      `${build} is older than our table, which begins with Windows XP. There is no update for it.`,
  },
  severalMeanings: (text) => `${text} can mean several. Ask again with one of these names or builds.`,
};

export const identity: KbIdentityWords = {
  counts: (kb) => `Yes: ${kb} contains the fix for CVE-2018-0886.`,
  releasedFixed: (kb) => `${kb} contains the fix, but its Windows was released with it: nothing to install.`,
  lacks: (kb) => `No: ${kb} does not contain the fix for CVE-2018-0886. Microsoft says so.`,
  notCounted: (kb) =>
    `No: do not count ${kb}. A security-only update holds its own month, and the fix is of March and May.`,
  instead: (offers) => `Install ${either(offers)} instead.`,
  later: {
    yes: (kb, released) => `Yes: ${kb} (${released}) contains the fix, as every later one of its kind does.`,
    shippedFixed: (kb, released) =>
      `${kb} (${released}) contains the fix, but its Windows was released with it: nothing to install for CVE-2018-0886.`,
    notConfirmed: (kb, released) => `It is not confirmed that ${kb} (${released}) contains the fix.`,
  },
  prerequisite: (kb) => `${kb} is not the fix, but some updates need it before them.`,
  related: {
    article: (kb) => `${kb} is no update but Microsoft's article on CVE-2018-0886. Ask for your build or Windows.`,
    azureArticle: (kb) => `${kb} is no update but Microsoft's article on this error with Azure machines.`,
    otherMarch2018: (kb) => `${kb} is another update of March 2018 for Windows Server 2008. The fix is KB4056564.`,
    otherApril2018: (kb) => `${kb} is another update of April 2018 for Windows Server 2008. The fix is KB4056564.`,
    notConfirmed: (kb) =>
      `${kb} is of September 2018 for Windows Server 2008. That it contains the fix is not confirmed: install KB4056564.`,
    productInDoubt: (kb) =>
      `${kb} is a preview of April 2018 for 2012 or for 8.1 and 2012 R2; the sources confuse which. Do not rely on it.`,
    intuneMinimum: (kb) => `${kb} is not the fix: from it on, Windows 10 takes the policy from Intune.`,
    signInFailure2026: (kb) => `${kb} (January 2026) is not the fix: after it, signing in failed with code 0x80080005.`,
    signInFailure2026Fixed: (kb) => `${kb} is not the fix for CVE-2018-0886: it mends what KB5074109 broke in 2026.`,
    freeze2025: (kb) => `${kb} (early 2025) is not the fix: after it, sessions froze.`,
    freeze2025Fixed: (kb) => `${kb} is not the fix for CVE-2018-0886: it mends what KB5051987 broke in 2025.`,
  },
  unknown: (kb) => `${kb} is not in our table.`,
  howToTell:
    'A cumulative update or a monthly rollup released since March 2018 contains the fix; a security-only update only if it is of March or May 2018.',
  isFor: 'It is for:',
};

export const tspkg: KbWords['tspkg'] = {
  fixed: (version, baseline) =>
    `The fix is there: tspkg.dll ${version} is at or above ${baseline} of May 2018. It works after a restart.`,
  inconclusive: (version, baseline) =>
    `The file does not tell: tspkg.dll ${version} is below ${baseline} of May 2018, but that of March, which is enough, is not known.`,
  below: (version) => `The fix is most likely missing: tspkg.dll ${version} is older than the files of March 2018.`,
  notListed: (version) => `No version of tspkg.dll is known for the Windows of ${version}.`,
};
