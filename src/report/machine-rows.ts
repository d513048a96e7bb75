/** The facts of a machine in words, row by row: how it acts as a client and as a server, and what that rests on. */
import type { FactLabel, FactsWords } from '../messages/facts/facts-words.ts';
import type { FileVersion, MachineFacts, RegistryDword } from '../observation/machine-facts.ts';
import {
  type ClientReading,
  clientStateOf,
  isHomeEdition,
  releasesOf,
  serverStateOf,
} from '../remedy/machine-state.ts';

/** Empty for an export of events, which tells neither. The facts have to be safe to show. */
export function machineVerdicts(
  facts: MachineFacts,
  words: FactsWords,
): readonly (readonly ['asClient' | 'asServer', string])[] {
  if (facts.takenBy === 'eventExport') return [];
  const waits = facts.restartPending === true ? [words.restartFirst] : [];
  return [
    ['asClient', [clientSentence(clientStateOf(facts), words), ...waits].join(joint(words))],
    ['asServer', words.server(serverStateOf(facts))],
  ];
}

function clientSentence(reading: ClientReading, words: FactsWords): string {
  if (reading.kind === 'unknown') return words.unknownClient[reading.why];
  return [words.clients[reading.state], words.evidence[reading.by]].join(joint(words));
}

const joint = ({ language }: FactsWords): string => (language === 'ja' ? '' : ' ');

/** What was not read is left out. The facts have to be safe to show. */
export function machineRows(facts: MachineFacts, words: FactsWords): readonly (readonly [FactLabel, string])[] {
  return factTexts(facts, words).flatMap(([label, text]) => (text === null ? [] : [[label, text] as const]));
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
