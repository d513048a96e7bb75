/** Holds what nmap tells about a server against what our report tells: as JSON, and as a person reads it in either language. */
import { expect } from 'vitest';
import { judge } from '../../src/diagnosis/judge.ts';
import { LANGUAGES, loadWords } from '../../src/messages/load-words.ts';
import type { Words } from '../../src/messages/words.ts';
import type { ChallengeObservation } from '../../src/observation/credssp.ts';
import type { Examination } from '../../src/observation/examination.ts';
import { renderTerminal, stringifyJson, toJson } from '../../src/report/index.ts';
import { answersOf, mainConnection } from './answers.ts';
import type { NmapScan } from './nmap.ts';

/** Both looks at one server. */
export interface TwoViews {
  readonly port: number;
  readonly scan: NmapScan;
  readonly examination: Examination;
}

const NAME_OF = {
  Target_Name: 'targetName',
  NetBIOS_Domain_Name: 'netbiosDomain',
  NetBIOS_Computer_Name: 'netbiosComputer',
  DNS_Domain_Name: 'dnsDomain',
  DNS_Computer_Name: 'dnsComputer',
  DNS_Tree_Name: 'dnsForest',
} as const;

export function expectComplete({ scan, port }: TwoViews): void {
  const { DNS_Tree_Name: _membersOnly, ...always } = NAME_OF;
  const told = Object.keys(scan.factsOf(port, 'rdp-ntlm-info'));
  expect(told).toEqual(expect.arrayContaining([...Object.keys(always), 'Product_Version', 'System_Time']));
}

export function expectInJson({ scan, port, examination }: TwoViews): void {
  const { System_Time: time = '', ...told } = scan.factsOf(port, 'rdp-ntlm-info');
  const challenge = challengeInJson(examination);
  const names = Object.entries(NAME_OF).map(([key, field]) => [key, challenge[field]] as const);
  const ours = [...names, ['Product_Version', dotted(challenge.version)] as const];
  // nmap leaves out what is not there; what it prints may neither be missing here nor be different.
  expect(Object.fromEntries(ours.filter(([, value]) => value !== null))).toEqual(told);
  expectSameClock(time, challenge, scan);
}

function challengeInJson(examination: Examination): ChallengeObservation {
  const json = stringifyJson(toJson({ examination, diagnosis: judge(examination) }));
  const { observations } = JSON.parse(json) as { readonly observations: Examination };
  const { credssp } = mainConnection(observations);
  if (credssp?.outcome === 'answered' && credssp.challenge) return credssp.challenge;
  throw new Error(`no challenge: ${JSON.stringify(credssp)}`);
}

function dotted(version: ChallengeObservation['version']): string | null {
  return version && `${version.major}.${version.minor}.${version.build}`;
}

/** nmap asked at some time within its run: less the skew that we saw, the time it was told has to lie there too. */
function expectSameClock(told: string, { clock }: ChallengeObservation, { begunMs, endedMs }: NmapScan): void {
  const roundingMs = 2_000;
  const askedMs = Date.parse(told) - (clock?.skewSeconds ?? Number.NaN) * 1_000;
  expect(askedMs).toBeGreaterThanOrEqual(begunMs - roundingMs);
  expect(askedMs).toBeLessThanOrEqual(endedMs + roundingMs);
}

export async function expectInReport({ scan, port, examination }: TwoViews): Promise<void> {
  const { System_Time: _inJson, Product_Version: version = '', ...names } = scan.factsOf(port, 'rdp-ntlm-info');
  for (const language of LANGUAGES) {
    const shown = factsInReport(examination, await loadWords(language));
    for (const [key, name] of Object.entries(names)) expectShown(shown(NAME_OF[key as keyof typeof NAME_OF]), name);
    expect(shown('productVersion').split(' ')).toContain(version);
    const time = challengeInJson(examination).clock?.serverTime ?? '';
    expect(shown('serverClock')).toContain(`${time.slice(0, 10)} ${time.slice(11, 19)} UTC`);
  }
}

type FactName = keyof Words['report']['facts']['labels'];

function factsInReport(examination: Examination, words: Words): (name: FactName) => string {
  const options = { width: 1_000, color: false, details: false };
  const text = renderTerminal({ examination, diagnosis: judge(examination) }, words, options);
  const lines = text.split('\n').map((line) => line.trim());
  return (name) => {
    const label = `○ ${words.report.facts.labels[name]} `;
    const line = lines.find((one) => one.startsWith(label));
    if (line === undefined) throw new Error(`no ${name} in the report:\n${text}`);
    return line.slice(label.length).trim();
  };
}

/** What is too long for a line is cut, and shows it. */
function expectShown(shown: string, name: string): void {
  const [head = '', cut] = shown.split('…');
  if (cut === undefined) expect(shown).toBe(name);
  else expect(name.slice(0, Math.max(50, head.length))).toBe(head);
}

/** nmap's offer of CredSSP holds TLS as well. */
const OFFERS: Readonly<Record<string, number>> = {
  'Native RDP': 0,
  SSL: 1,
  'CredSSP (NLA)': 3,
  'CredSSP with Early User Auth': 8,
};

const ANSWERS: Readonly<Record<string, RegExp>> = {
  // SEEN: nmap 7.93 counts any confirm as success. Where NLA is required, a confirm selects it, and only there nmap is right.
  SUCCESS: /^selects [28]$/,
  'FAILED (SSL_REQUIRED_BY_SERVER)': /^fails with 1$/,
  'FAILED (SSL_NOT_ALLOWED_BY_SERVER)': /^fails with 2$/,
  'FAILED (HYBRID_REQUIRED_BY_SERVER)': /^fails with 5$/,
};

export function expectSameAnswers({ scan, port, examination }: TwoViews): void {
  const told = scan.factsOf(port, 'rdp-enum-encryption');
  const ours = answersOf(examination);
  for (const [offer, requested] of Object.entries(OFFERS)) {
    const answer = ANSWERS[told[offer] ?? ''];
    if (!answer) throw new Error(`nmap on ${offer}: ${told[offer] ?? 'nothing'}\n${scan.log}`);
    expect(ours[requested], offer).toMatch(answer);
  }
}

export function expectNoComplaint({ log }: NmapScan): void {
  const complaint = /threw an error|NSE: .*fail|warning|quitting|unable|\berror\b/i;
  expect(log.split('\n').filter((line) => complaint.test(line))).toEqual([]);
}
