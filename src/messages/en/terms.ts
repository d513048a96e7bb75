/** English names for every value that observations and diagnoses know; dialog texts word for word as Windows shows them. */
import { type DurationUnit, durationParts } from '../figures.ts';
import type { Terms } from '../words.ts';

const UNITS: Readonly<Record<DurationUnit, string>> = { day: 'd', hour: 'h', minute: 'min', second: 's' };

/** `12 min 3 s`. */
export function duration(seconds: number): string {
  return durationParts(seconds)
    .map(({ count, unit }) => `${count} ${UNITS[unit]}`)
    .join(' ');
}

export const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

export const terms: Terms = {
  stages: {
    name: 'name look-up',
    reach: 'reaching the server',
    negotiation: 'RDP negotiation',
    tls: 'TLS',
    credssp: 'CredSSP',
    ntlm: 'NTLM',
    clock: 'clocks',
    windows: 'Windows release',
    server: 'who answers',
    logon: 'sign-in',
  },
  verdicts: { found: 'found', ruledOut: 'ruled out', notJudged: 'not judged' },
  severities: { info: 'info', low: 'low', medium: 'medium', high: 'high', critical: 'critical' },
  confidences: { high: 'high', medium: 'medium', low: 'low' },
  reasons: {
    stageNotReached: 'The conversation ended before this could be seen',
    quickLook: 'Takes more connections than a quick look makes',
    cutShort: 'The time ran out first',
    nlaNotSelected: 'The server did not choose Network Level Authentication (NLA), so CredSSP was not tried',
    versionMirrored: 'The server only repeats our CredSSP number',
    notWindows: 'Holds for Windows only, and this is not or may not be Windows',
    versionUnknown: 'The specification does not know this CredSSP number',
    factMissing: "The server's reply does not say",
    noNameToCompare: 'Asked for by address, so there is no name to compare',
    releaseAmbiguous: 'Several Windows releases share this build number, with different dates',
    offersUnanswered: 'The server did not answer the further questions this takes',
    noReasonGiven: 'The server gave no reason for its refusal',
    oneReasonAtMost: 'A server names one reason at most, and others may stand behind it',
    otherMechanism: 'The sign-in was tried the other way (NTLM or Kerberos)',
    notPinned: 'No certificate was demanded',
    noSignIn: 'No sign-in was tried (--user)',
  },
  stacks: {
    windows: 'Windows',
    freerdp: 'FreeRDP',
    gnome: 'GNOME Remote Desktop',
    xrdp: 'xrdp',
    weston: 'Weston',
    unknown: 'unknown RDP server',
  },
  stackSigns: {
    targetTypeFlag: 'the challenge says whether the names are those of a domain or of a server, as Windows does',
    noTargetTypeFlag: 'the challenge does not say whose names it carries; Windows does',
    oemBesideUnicode: 'the challenge leaves the old OEM character flag on beside Unicode; Windows does not',
    nonceInReply: 'the reply carries a nonce; Windows sends none',
    knownWindowsBuild: 'the build number is one of Windows',
    unknownBuild: 'the build number is none of Windows',
    versionFitsBuild: 'the CredSSP number goes with the Windows build',
    versionDoesNotFitBuild: 'the CredSSP number does not go with the Windows build',
    fullResponseFlags: 'the answer announces what only Windows offers',
    selectedUnoffered: 'the server chose a protocol that was not offered, as xrdp does',
    certificateOfGnome: 'the certificate is the kind GNOME makes',
    certificateOfFreerdp: 'the certificate is the kind FreeRDP makes',
    noNtlm: 'the server took no part in NTLM',
    minimalResponseFlags: 'the answer announces fewer features than Windows does',
  },
  clients: {
    unsetSinceMay2018: 'Updated, default (since May 2018)',
    forceUpdatedClients: 'Updated, 0 (Force Updated Clients)',
    mitigated: 'Updated, 1 (Mitigated)',
    vulnerable: 'Updated, 2 (Vulnerable)',
    unsetBeforeMay2018: 'Updated, default (March or April 2018)',
    unpatched: 'Not updated',
  },
  outcomes: { allowed: 'connects', blocked: 'refused' },
  securities: {
    secure: 'safe',
    insecure: 'unsafe',
    secureUnlessDowngraded: 'safe unless tampered with',
    withoutNla: 'without NLA',
    notApplicable: '',
  },
  dialogs: {
    credsspEncryptionOracle:
      'An authentication error has occurred. The function requested is not supported. This could be due to CredSSP encryption oracle remediation.',
    tokenInvalid: 'An authentication error has occurred. The token supplied to the function is invalid',
  },
  withheld: {
    notReached: 'No prediction: the conversation did not get that far.',
    versionMirrored: 'No prediction: the server repeats our CredSSP number and keeps its own to itself.',
    noChallenge: 'No prediction: the server did not answer with an NTLM challenge.',
    numberUntrue: 'No prediction: the sign-in showed that the CredSSP number is not true.',
    versionUnknown: 'No prediction: the server named a CredSSP version that the specification does not know.',
  },
};
