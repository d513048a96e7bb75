/**
 * From what a machine says of itself to how it acts: as a client, which of the states of the matrix it is in; as a server, whether it
 * takes connections, by NLA or without, and whether it has the fix. What its facts do not tell stays unknown, and says why.
 */
import type { ClientState } from '../diagnosis/prediction.ts';
import { findUpdateProduct, type UpdateProduct } from '../knowledge/update-products.ts';
import { findWindowsBuild, type WindowsRelease } from '../knowledge/windows-builds.ts';
import type { MachineFacts, RegistryDword, WindowsFacts } from '../observation/machine-facts.ts';
import { checkTspkg } from './tspkg-check.ts';

/** What a level of updates rests on. `refusal`: only a machine with the fix logs event 6041. */
export type PatchEvidence = 'revision' | 'tspkg' | 'release' | 'noUpdate' | 'refusal';

export type UnknownBecause =
  | 'windowsNotRead'
  | 'revisionNotRead'
  | 'tspkgNotRead'
  | 'tspkgBetween'
  | 'notListed'
  | 'policyNotRead'
  | 'policyOutOfRange'
  | 'defaultNotTold';

/** `march2018`: with the fix. `may2018`: and with the default Mitigated. `fixed`: one of both. */
type PatchLevel =
  | { readonly kind: 'unpatched' | 'march2018' | 'may2018' | 'fixed'; readonly by: PatchEvidence }
  | { readonly kind: 'unknown'; readonly why: UnknownBecause };

export type ClientReading =
  | { readonly kind: 'known'; readonly state: ClientState; readonly by: PatchEvidence }
  | { readonly kind: 'unknown'; readonly why: UnknownBecause };

/** Newer ones were released with the fix and its default. */
const LAST_WITHOUT_MAY_2018 = 17134;

/** The client state of a machine, for a prediction. */
export function clientStateOf(facts: MachineFacts): ClientReading {
  const level = patchLevelOf(facts);
  const { policy } = facts.credssp;
  if (level.kind === 'unknown') return level;
  if (level.kind === 'unpatched') return { kind: 'known', state: 'unpatched', by: level.by };
  if (policy === null) return { kind: 'unknown', why: 'policyNotRead' };
  if (policy.state === 'absent') return whileUnset(level.kind, level.by);
  const state = STATES[policy.value];
  return state === undefined ? { kind: 'unknown', why: 'policyOutOfRange' } : { kind: 'known', state, by: level.by };
}

/** By the value of AllowEncryptionOracle. */
const STATES: readonly (ClientState | undefined)[] = ['forceUpdatedClients', 'mitigated', 'vulnerable'];

function whileUnset(level: 'march2018' | 'may2018' | 'fixed', by: PatchEvidence): ClientReading {
  switch (level) {
    case 'may2018':
      return { kind: 'known', state: 'unsetSinceMay2018', by };
    case 'march2018':
      return { kind: 'known', state: 'unsetBeforeMay2018', by };
    case 'fixed':
      return { kind: 'unknown', why: 'defaultNotTold' };
    default:
      return level satisfies never;
  }
}

/** What the build, its revision and tspkg.dll say; failing these, an event that only a fixed machine logs. */
function patchLevelOf(facts: MachineFacts): PatchLevel {
  const level = facts.windows === null ? unknown('windowsNotRead') : levelOf(facts.windows, facts);
  const hasRefused = (facts.refusals ?? []).length > 0;
  return level.kind === 'unknown' && hasRefused ? { kind: 'fixed', by: 'refusal' } : level;
}

function levelOf(windows: WindowsFacts, { credssp }: MachineFacts): PatchLevel {
  const { major, minor, build, ubr } = windows;
  const product = findUpdateProduct(major, minor, build);
  if (product === undefined) {
    return major >= 10 && build > LAST_WITHOUT_MAY_2018 ? { kind: 'may2018', by: 'release' } : unknown('notListed');
  }
  if (product.fix === 'none') return { kind: 'unpatched', by: 'noUpdate' };
  if (ubr !== null && (product.fix === 'byRelease' || product.minimumUbr !== null))
    return levelByRevision(product, ubr);
  if (product.fix === 'byRelease') {
    return product.mitigatedUbr === null ? { kind: 'may2018', by: 'release' } : unknown('revisionNotRead');
  }
  if (credssp.tspkg === null) return unknown(product.minimumUbr === null ? 'tspkgNotRead' : 'revisionNotRead');
  return levelByFile(credssp.tspkg);
}

function levelByRevision({ fix, minimumUbr, mitigatedUbr }: UpdateProduct, ubr: number): PatchLevel {
  if (fix === 'byRelease' && mitigatedUbr === null) return { kind: 'may2018', by: 'release' };
  if (minimumUbr !== null && ubr < minimumUbr) return { kind: 'unpatched', by: 'revision' };
  if (mitigatedUbr === null) return { kind: 'fixed', by: 'revision' };
  return { kind: ubr >= mitigatedUbr ? 'may2018' : 'march2018', by: 'revision' };
}

function levelByFile(tspkg: NonNullable<MachineFacts['credssp']['tspkg']>): PatchLevel {
  const { kind } = checkTspkg(tspkg);
  switch (kind) {
    case 'fixed':
      return { kind: 'may2018', by: 'tspkg' };
    case 'below':
      return { kind: 'unpatched', by: 'tspkg' };
    case 'inconclusive':
      return unknown('tspkgBetween');
    case 'notListed':
      return unknown('notListed');
    default:
      return kind satisfies never;
  }
}

export interface ServerReading {
  readonly connections: 'allowed' | 'denied' | 'unknown';
  readonly nla: 'required' | 'notRequired' | 'unknown';
  /** Whether a policy decides on NLA rather than the setting of the listener. */
  readonly nlaByPolicy: boolean;
  readonly fix: 'there' | 'missing' | 'unknown';
}

/** A policy overrules the listener's own setting. */
export function serverStateOf(facts: MachineFacts): ServerReading {
  const { denyConnections, userAuthentication, policyUserAuthentication } = facts.remoteDesktop;
  const nlaByPolicy = policyUserAuthentication?.state === 'set';
  const deciding = nlaByPolicy
    ? policyUserAuthentication
    : policyUserAuthentication === null
      ? null
      : userAuthentication;
  const level = patchLevelOf(facts).kind;
  return {
    connections: choose(denyConnections, 'allowed', 'denied'),
    nla: choose(deciding, 'notRequired', 'required'),
    nlaByPolicy,
    fix: level === 'unknown' ? 'unknown' : level === 'unpatched' ? 'missing' : 'there',
  };
}

/** Releases that show this build, of the same kind as the edition where that is told. */
export function releasesOf({ major, minor, build, edition }: WindowsFacts): readonly WindowsRelease[] {
  const releases = findWindowsBuild(major, minor, build)?.releases ?? [];
  const ofKind = releases.filter(({ sku }) => edition !== '' && (sku === 'server') === edition.startsWith('Server'));
  return ofKind.length > 0 ? ofKind : releases;
}

/** Editions named Core are those for the home, which have no group policy editor. */
export function isHomeEdition({ edition }: WindowsFacts): boolean {
  return /^(?:Core|Home|Starter)/.test(edition);
}

function choose<T>(dword: RegistryDword | null, whenZero: T, otherwise: T): T | 'unknown' {
  if (dword === null || dword.state === 'absent') return 'unknown';
  return dword.value === 0 ? whenZero : otherwise;
}

function unknown(why: UnknownBecause): PatchLevel {
  return { kind: 'unknown', why };
}
