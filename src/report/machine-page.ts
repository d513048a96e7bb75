/** The facts of a machine on a terminal: how it acts as a client and as a server, then what that rests on, then what is missing. */

import type { FactLabel, FactsWords } from '../messages/facts/facts-words.ts';
import { grouped } from '../messages/figures.ts';
import type { FileVersion, MachineFacts, OracleRefusal, RegistryDword } from '../observation/machine-facts.ts';
import {
  type ClientReading,
  clientStateOf,
  isHomeEdition,
  releasesOf,
  serverStateOf,
} from '../remedy/machine-state.ts';
import { moment } from './outcome.ts';
import { bullet, heading, INDENT, labelled, MARGIN, type Paint, paintFor } from './page.ts';
import { table } from './table.ts';
import { visibleCopy } from './visible.ts';
import { displayWidth } from './width.ts';

const LONGEST = 120;
const MOST_SERVERS = 20;
const GAP = 3;

export interface MachinePageOptions {
  /** In columns. */
  readonly width: number;
  readonly color: boolean;
}

export function renderMachineFacts(given: MachineFacts, words: FactsWords, options: MachinePageOptions): string {
  const facts = visibleCopy(given, LONGEST, (characters) => words.shortened(grouped(characters)));
  const paint = paintFor(options.color);
  const { width } = options;
  const lines = [
    ...heading(titleOf(facts, words), width, paint.bold),
    '',
    ...verdicts(facts, words, width, paint),
    ...section(words.headings.facts, factLines(facts, words, width, paint), paint),
    ...section(words.headings.refused, refusalLines(facts.refusals, words, width), paint),
    ...section(words.headings.notRead, notReadLines(facts, words, width, paint), paint),
  ];
  return `${lines.join('\n')}\n`;
}

function titleOf({ computer, takenAt, takenBy }: MachineFacts, words: FactsWords): string {
  return [computer ?? words.unnamed, takenAt === null ? null : moment(takenAt), words.takenBy[takenBy]]
    .filter((part) => part !== null)
    .join('   ');
}

function verdicts(facts: MachineFacts, words: FactsWords, width: number, paint: Paint): readonly string[] {
  if (facts.takenBy === 'eventExport') return bullet('○', words.eventsOnly, width, (text) => text);
  const column = Math.max(displayWidth(words.asClient), displayWidth(words.asServer)) + GAP;
  const style = { margin: MARGIN, column, width, label: paint.bold, ink: (text: string) => text };
  const waits = facts.restartPending === true ? [words.restartFirst] : [];
  return [
    ...labelled(words.asClient, [clientSentence(clientStateOf(facts), words), ...waits].join(joint(words)), style),
    ...labelled(words.asServer, words.server(serverStateOf(facts)), style),
  ];
}

function clientSentence(reading: ClientReading, words: FactsWords): string {
  if (reading.kind === 'unknown') return words.unknownClient[reading.why];
  return [words.clients[reading.state], words.evidence[reading.by]].join(joint(words));
}

const joint = ({ language }: FactsWords): string => (language === 'ja' ? '' : ' ');

function section(title: string, lines: readonly string[], paint: Paint): readonly string[] {
  return lines.length === 0 ? [] : ['', `${' '.repeat(MARGIN)}${paint.bold(title)}`, ...lines];
}

/** What was not read stands below, not here. */
function factLines(facts: MachineFacts, words: FactsWords, width: number, paint: Paint): readonly string[] {
  const told = factTexts(facts, words).flatMap(([label, text]) => (text === null ? [] : [[label, text] as const]));
  const column = Math.max(0, ...told.map(([label]) => displayWidth(words.labels[label]))) + GAP;
  const style = { margin: INDENT, column, width, label: paint.dim, ink: (text: string) => text };
  return told.flatMap(([label, text]) => labelled(words.labels[label], text, style));
}

function factTexts(facts: MachineFacts, words: FactsWords): readonly (readonly [FactLabel, string | null])[] {
  const { windows, credssp, remoteDesktop, restartPending, domain } = facts;
  const deny = remoteDesktop.denyConnections;
  return [
    ['windows', windows === null ? null : windowsText(windows)],
    ['edition', windows === null || windows.edition === '' ? null : editionText(windows, words)],
    ['policy', policyText(facts, words)],
    ['tspkg', versionText(credssp.tspkg)],
    ['mstsc', versionText(credssp.mstsc)],
    ['restart', restartPending === null ? null : restartPending ? words.yes : words.no],
    ['domain', domain === null ? null : domain.joined ? words.joined(domain.name) : words.notJoined],
    ['connections', deny?.state === 'set' ? (deny.value === 0 ? words.allowed : words.denied) : null],
    ['nla', settingText(remoteDesktop.userAuthentication, remoteDesktop.policyUserAuthentication, String, words)],
    [
      'securityLayer',
      settingText(
        remoteDesktop.securityLayer,
        remoteDesktop.policySecurityLayer,
        (value) => named(words.securityLayers, value) ?? `${value} (${words.otherValue})`,
        words,
      ),
    ],
  ];
}

/** SEEN: ProductName says Windows 10 on Windows 11, too; the build tells better. */
function windowsText(windows: NonNullable<MachineFacts['windows']>): string {
  const { major, minor, build, ubr, productName } = windows;
  const number = [major, minor, build, ...(ubr === null ? [] : [ubr])].join('.');
  const names = releasesOf(windows).map(({ name }) => name);
  return [number, names.length === 0 ? productName : names.join(' / ')].filter((part) => part !== '').join('   ');
}

function editionText(windows: NonNullable<MachineFacts['windows']>, words: FactsWords): string {
  return isHomeEdition(windows) ? `${windows.edition} (${words.home})` : windows.edition;
}

function policyText({ credssp: { policy, policyFrom } }: MachineFacts, words: FactsWords): string | null {
  if (policy === null) return null;
  if (policy.state === 'absent') return words.unset;
  const level = named(words.levels, policy.value) ?? `${policy.value} (${words.otherValue})`;
  return `${level}   ${words.policyFrom[policyFrom ?? 'notTold']}`;
}

function settingText(
  setting: RegistryDword | null,
  policy: RegistryDword | null,
  show: (value: number) => string,
  words: FactsWords,
): string | null {
  const text = (dword: RegistryDword) => (dword.state === 'absent' ? words.unset : show(dword.value));
  const parts = [
    ...(setting === null ? [] : [words.setting(text(setting))]),
    ...(policy?.state === 'set' ? [words.overruledBy(text(policy))] : []),
  ];
  return parts.length === 0 ? null : parts.join('   ');
}

function named(names: Readonly<Record<0 | 1 | 2, string>>, value: number): string | undefined {
  return value === 0 || value === 1 || value === 2 ? names[value] : undefined;
}

function versionText(version: FileVersion | null): string | null {
  return version === null ? null : version.join('.');
}

function refusalLines(refusals: readonly OracleRefusal[] | null, words: FactsWords, width: number): readonly string[] {
  if (refusals === null) return [];
  if (refusals.length === 0) return [`${' '.repeat(INDENT)}${words.noRefusals}`];
  const rows = refusals
    .slice(0, MOST_SERVERS)
    .map((refusal) => [
      { text: refusal.service.toUpperCase() === 'TERMSRV' ? refusal.server : `${refusal.service}/${refusal.server}` },
      { text: words.offered(refusal.offeredVersion) },
      { text: words.times(refusal.count) },
      { text: spanText(refusal) },
    ]);
  const rest = refusals.length - MOST_SERVERS;
  return [...table([], rows, INDENT, width), ...(rest > 0 ? [`${' '.repeat(INDENT)}${words.moreServers(rest)}`] : [])];
}

function spanText({ firstAt, lastAt }: OracleRefusal): string {
  const moments = [firstAt, lastAt].filter((at) => at !== null).map((at) => moment(at).replace('T', ' '));
  return [...new Set(moments)].join(' – ');
}

function notReadLines(facts: MachineFacts, words: FactsWords, width: number, paint: Paint): readonly string[] {
  const told = facts.takenBy === 'eventExport' ? [] : facts.notRead;
  const rows = told.map(({ what, why }) => [{ text: what, paint: paint.dim }, { text: words.reasons[why] }]);
  return rows.length === 0 ? [] : table([], rows, INDENT, width);
}
