/**
 * Which software answers: Windows, FreeRDP and what is built on it, xrdp, weston, or something unknown. Told by the flags and
 * version of the NTLM CHALLENGE ([MS-NLMP] 2.2.1.2), by a nonce where Windows sends none ([MS-CSSP] 2.2.1), and without NLA by
 * what was selected and with which flags ([MS-RDPBCGR] 2.2.1.2.1). Everything here can be imitated.
 */
import { findWindowsBuild } from '../knowledge/index.ts';
import type { ChallengeObservation } from '../observation/credssp.ts';
import type { Examination } from '../observation/examination.ts';
import type { StackGuess, StackSign } from './diagnosis.ts';
import { findConnection, selectionOf } from './facts.ts';
import type { Confidence } from './finding.ts';
import { type StackSigns, signsOf } from './stack-signs.ts';

type Guess = Pick<StackGuess, 'stack' | 'confidence'>;

const UNKNOWN: Guess = { stack: 'unknown', confidence: 'low' };

export function identifyStack(examination: Examination): StackGuess {
  const signs = signsOf(examination);
  const challenge = challengeOf(examination);
  const guess = challenge ? guessByChallenge(challenge, namesIn(signs)) : guessWithoutNtlm(examination, namesIn(signs));
  return { ...guess, ...releaseOf(guess, challenge), signs };
}

type SignNames = ReadonlySet<StackSign['sign']>;

function namesIn(signs: StackSigns): SignNames {
  return new Set(signs.map(({ sign }) => sign));
}

function challengeOf(examination: Examination): ChallengeObservation | null {
  const credssp = findConnection(examination, 'main')?.connection.credssp;
  return credssp?.outcome === 'answered' ? credssp.challenge : null;
}

function guessByChallenge(challenge: ChallengeObservation, signs: SignNames): Guess {
  if (signs.has('targetTypeFlag') && !signs.has('oemBesideUnicode') && !signs.has('nonceInReply')) {
    return guessWindows(challenge, signs);
  }
  const freerdp = guessFreerdp(signs);
  if (freerdp.stack === 'freerdp' && signs.has('certificateOfGnome')) return { stack: 'gnome', confidence: 'medium' };
  return freerdp;
}

function guessWindows(challenge: ChallengeObservation, signs: SignNames): Guess {
  const { version, netbiosComputer, clock } = challenge;
  if (!version || (!signs.has('knownWindowsBuild') && !signs.has('unknownBuild'))) return UNKNOWN;
  if (signs.has('versionDoesNotFitBuild')) return { stack: 'windows', confidence: 'low' };
  const complete = netbiosComputer !== null && clock !== null;
  if (signs.has('knownWindowsBuild')) return { stack: 'windows', confidence: complete ? 'high' : 'medium' };
  // A build newer than this knowledge is likelier than an invented one; an unknown old build is not.
  return { stack: 'windows', confidence: complete && version.major >= 10 ? 'medium' : 'low' };
}

/** SEEN: FreeRDP 2.11.7 shows all four: flags E28882B7, a nonce in every reply, NTLM 6.1.7601 with CredSSP 6. */
const FREERDP_SIGNS: readonly StackSign['sign'][] = [
  'noTargetTypeFlag',
  'oemBesideUnicode',
  'nonceInReply',
  'versionDoesNotFitBuild',
];

const CONFIDENCE_BY_SIGNS: readonly (Confidence | undefined)[] = [undefined, undefined, 'medium', 'high', 'high'];

function guessFreerdp(signs: SignNames): Guess {
  const count = FREERDP_SIGNS.filter((sign) => signs.has(sign)).length;
  const confidence = CONFIDENCE_BY_SIGNS[count];
  const tells = signs.has('nonceInReply') || signs.has('noTargetTypeFlag');
  return tells && confidence ? { stack: 'freerdp', confidence } : UNKNOWN;
}

function guessWithoutNtlm(examination: Examination, signs: SignNames): Guess {
  if (signs.has('selectedUnoffered')) {
    return { stack: 'xrdp', confidence: signs.has('minimalResponseFlags') ? 'high' : 'medium' };
  }
  if (signs.has('minimalResponseFlags')) return guessByRefusal(examination);
  if (signs.has('fullResponseFlags')) return { stack: 'windows', confidence: 'low' };
  return UNKNOWN;
}

/**
 * SEEN: offered NLA alone, weston 10 refuses with SSL_NOT_ALLOWED_BY_SERVER, and xrdp 0.9.21 in TLS mode with
 * SSL_REQUIRED_BY_SERVER.
 */
function guessByRefusal(examination: Examination): Guess {
  const answer = findConnection(examination, 'offerNla')?.connection.negotiation;
  if (selectionOf(answer) !== undefined) return UNKNOWN;
  if (answer?.outcome !== 'refused') return { stack: 'xrdp', confidence: 'low' };
  if (answer.failureCode === 2) return { stack: 'weston', confidence: 'medium' };
  return answer.failureCode === 1 ? { stack: 'xrdp', confidence: 'medium' } : UNKNOWN;
}

function releaseOf(guess: Guess, challenge: ChallengeObservation | null): Pick<StackGuess, 'releases' | 'build'> {
  const version = challenge?.version;
  if (!version) return { releases: [], build: null };
  const { major, minor, build } = version;
  const known = guess.stack === 'windows' ? findWindowsBuild(major, minor, build) : undefined;
  return { releases: known?.releases.map(({ name }) => name) ?? [], build: `${major}.${minor}.${build}` };
}
