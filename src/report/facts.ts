/**
 * What is known about the server, as labelled lines: the same for a terminal and for Markdown. Among them is everything
 * that an NTLM challenge tells before anyone signs in ([MS-NLMP] 2.2.1.2).
 */
import { tlsVersion } from '../messages/figures.ts';
import type { Words } from '../messages/words.ts';
import type { ChallengeObservation, ClockObservation } from '../observation/credssp.ts';
import type { Connection, Examination } from '../observation/examination.ts';
import type { CertificateObservation } from '../observation/tls.ts';
import type { CheckReport } from './check-report.ts';
import {
  endpoint,
  helloInWords,
  interruptionInWords,
  moment,
  negotiationInWords,
  offerInWords,
  tokenInWords,
} from './outcome.ts';
import { releaseNames } from './sentences.ts';
import { signInFacts } from './sign-in-facts.ts';
import { protocolNames, responseFlagNames, signatureName } from './wire-names.ts';

type FactName = keyof Words['report']['facts']['labels'];

export interface Fact {
  readonly name: FactName;
  readonly text: string;
}

export function mainConnection(examination: Examination): Connection | undefined {
  return examination.connections.find(({ purpose }) => purpose === 'main');
}

/** In the order of the conversation; only what was seen. */
export function factsOf(report: CheckReport, words: Words, details: boolean): readonly Fact[] {
  const { examination } = report;
  const main = mainConnection(examination);
  return [
    ...reachFacts(examination, words),
    ...(main === undefined ? [] : negotiationFacts(main, words)),
    ...(main === undefined ? [] : tlsFacts(main, words)),
    ...examination.helloLooks.map((look, i, looks) => fact('helloLook', helloInWords(look, looks[i - 1], words))),
    ...(main === undefined ? [] : credsspFacts(report, main, words)),
    ...signInFacts(report, words),
    fact('examinedAt', moment(examination.startedAt)),
    ...(details ? [timingFact(examination, main, words)] : []),
  ];
}

/** For a name that is there but empty. */
const EMPTY = '-';

const fact = (name: FactName, text: string): Fact => ({ name, text });

function reachFacts({ resolution, attempts, target }: Examination, words: Words): readonly Fact[] {
  const { facts, listComma, more } = words.report;
  const found: Fact[] = [];
  if (resolution.outcome === 'resolved' && resolution.addresses.length > 1) {
    const shown = resolution.addresses.slice(0, 8).join(listComma);
    const rest = resolution.addresses.length - 8;
    found.push(fact('addresses', rest > 0 ? `${shown} ${more(rest)}` : shown));
  }
  if (attempts.some(({ failure }) => failure !== undefined)) {
    for (const { address, failure } of attempts.slice(0, 8)) {
      const outcome = failure === undefined ? facts.connected : interruptionInWords(failure, words);
      found.push(fact('attempts', `${endpoint(address, target.port)}: ${outcome}`));
    }
  }
  return found;
}

function negotiationFacts({ negotiation }: Connection, words: Words): readonly Fact[] {
  if (negotiation === undefined) return [];
  const answer = fact('protocol', negotiationInWords(negotiation, words));
  if (negotiation.outcome !== 'selected') return [answer];
  const flags = responseFlagNames(negotiation.flags, words);
  const { listComma, facts } = words.report;
  return [answer, fact('responseFlags', flags.length === 0 ? facts.noFlags : flags.join(listComma))];
}

function tlsFacts({ tls }: Connection, words: Words): readonly Fact[] {
  if (tls === undefined) return [];
  if (tls.outcome === 'interrupted') return [fact('tls', interruptionInWords(tls.interruption, words))];
  const line = [tlsVersion(tls.protocol), tls.cipherSuite].join(words.report.listComma);
  return [fact('tls', line), ...certificateFacts(tls.certificate, words)];
}

function certificateFacts(certificate: CertificateObservation, words: Words): readonly Fact[] {
  const { facts } = words.report;
  const { validFrom, validTo, keyBits, curve, alternativeNames } = certificate;
  const key = [certificate.keyType.toUpperCase(), curve, keyBits === null ? null : facts.bits(keyBits)];
  const day = (time: string | null) => (time === null ? facts.unreadableDate : moment(time));
  const names = alternativeNames.filter((name) => name !== certificate.commonName);
  return [
    fact('subject', certificate.subject || EMPTY),
    fact('issuer', certificate.selfSigned ? facts.selfSigned : certificate.issuer || EMPTY),
    ...(names.length === 0 ? [] : [fact('names', namesInWords(names, words))]),
    fact('validity', facts.validity(day(validFrom), day(validTo))),
    fact('key', key.filter((part) => part !== null).join(' ')),
    ...(certificate.signatureAlgorithm === null
      ? []
      : [fact('signature', signatureName(certificate.signatureAlgorithm))]),
    fact('fingerprint', certificate.sha256.match(/../g)?.join(':') ?? ''),
  ];
}

function namesInWords(names: readonly string[], words: Words): string {
  const { listComma, more } = words.report;
  const shown = names.slice(0, 5).join(listComma);
  return names.length > 5 ? `${shown} ${more(names.length - 5)}` : shown;
}

function credsspFacts(report: CheckReport, { credssp }: Connection, words: Words): readonly Fact[] {
  if (credssp === undefined) return [];
  if (credssp.outcome === 'interrupted') return [fact('credssp', interruptionInWords(credssp.interruption, words))];
  const { facts } = words.report;
  const answer = fact('credssp', facts.credsspAnswer(credssp.version, tokenInWords(credssp, words)));
  return credssp.challenge === null ? [answer] : [answer, ...challengeFacts(report, credssp.challenge, words)];
}

function challengeFacts(report: CheckReport, challenge: ChallengeObservation, words: Words): readonly Fact[] {
  const named: readonly (readonly [FactName, string | null])[] = [
    ['targetName', challenge.targetName],
    ['netbiosDomain', challenge.netbiosDomain],
    ['netbiosComputer', challenge.netbiosComputer],
    ['dnsDomain', challenge.dnsDomain],
    ['dnsComputer', challenge.dnsComputer],
    ['dnsForest', challenge.dnsForest],
    ['productVersion', productVersion(report, challenge, words)],
    ['serverClock', challenge.clock === null ? null : clockInWords(challenge.clock, words)],
  ];
  return named.flatMap(([name, text]) => (text === null || text === '' ? [] : [fact(name, text)]));
}

function productVersion({ diagnosis }: CheckReport, { version }: ChallengeObservation, words: Words): string | null {
  if (version === null) return null;
  const number = `${version.major}.${version.minor}.${version.build}`;
  const { releases } = diagnosis.stack;
  return releases.length === 0 ? number : `${number} ${words.report.facts.releases(releaseNames(releases, 8, words))}`;
}

function clockInWords(clock: ClockObservation, words: Words): string {
  const time = clock.serverTime === null ? words.report.facts.unreadableDate : moment(clock.serverTime);
  return [time, words.report.facts.skew(clock.skewSeconds)].join(words.report.listComma);
}

function timingFact(examination: Examination, main: Connection | undefined, words: Words): Fact {
  const { timing } = words.report.facts;
  const { resolution } = examination;
  const parts: readonly (readonly [string, number | undefined])[] = [
    [timing.resolution, resolution.outcome === 'notNeeded' ? undefined : resolution.durationMs],
    [timing.connect, main?.connectMs],
    [timing.negotiation, main?.negotiation?.durationMs],
    [timing.tls, main?.tls?.durationMs],
    [timing.credssp, main?.credssp?.durationMs],
    [timing.total, examination.durationMs],
  ];
  const told = parts.flatMap(([name, time]) =>
    time === undefined ? [] : [`${name} ${words.report.milliseconds(time < 10 ? time.toFixed(1) : time.toFixed(0))}`],
  );
  return fact('timings', told.join(words.report.listComma));
}

/** One offer, and which protocol the server chose for it ([MS-RDPBCGR] 2.2.1.1.1, 2.2.1.2.1). */
export interface OfferRow {
  readonly offer: string;
  readonly answer: string;
}

/** Empty when only one offer was made: then the answer stands among the facts. */
export function offerRows({ connections }: Examination, words: Words): readonly OfferRow[] {
  const offers = connections.map(({ requestedProtocols }) => requestedProtocols);
  const asked = connections.filter(({ requestedProtocols }, i) => offers.indexOf(requestedProtocols) === i);
  if (asked.length < 2) return [];
  return asked.flatMap((connection) => {
    const answer = offerInWords(connection, words);
    return answer === undefined ? [] : [{ offer: protocolNames(connection.requestedProtocols, words), answer }];
  });
}
