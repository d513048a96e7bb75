/** Who the patients say they are, and the parts that most of them are put together from. */

import { STATUS } from '../../dialogue/accounts.ts';
import type { ServerNames } from '../../dialogue/server-challenge.ts';
import type { NegotiationPolicy } from '../../dialogue/server-negotiation.ts';
import { NEGOTIATE_FLAG, type NtlmVersion, PROTOCOL, RESPONSE_FLAG } from '../../protocol/index.ts';
import type { CertificateBehaviour, CredsspBehaviour, RdpServer, TlsBehaviour } from '../behaviour.ts';
import type { ExpectedSignIn, SignInExpectation } from '../patient.ts';

export interface Machine {
  readonly names: ServerNames;
  readonly isMember: boolean;
}

export interface Domain {
  readonly netbios: string;
  readonly dns: string;
}

const CORP: Domain = { netbios: 'CORP', dns: 'corp.example' };
export const KEIRI: Domain = { netbios: '経理部', dns: '経理部.example' };

/** A machine outside any domain repeats its own name in every place. */
export function workgroup(name: string): Machine {
  const names = { netbiosComputer: name, netbiosDomain: name, dnsComputer: name, dnsDomain: name };
  return { names, isMember: false };
}

export function member(host: string, domain: Domain = CORP): Machine {
  const dnsComputer = `${host}.${domain.dns}`;
  const names = {
    netbiosComputer: host.toUpperCase(),
    netbiosDomain: domain.netbios,
    dnsComputer,
    dnsDomain: domain.dns,
    dnsForest: domain.dns,
  };
  return { names, isMember: true };
}

function build(major: number, minor: number, number: number): NtlmVersion {
  return { major, minor, build: number, revision: 0x0f };
}

export const BUILD = {
  SERVER_2008: build(6, 0, 6003),
  WINDOWS_7: build(6, 1, 7601),
  SERVER_2012: build(6, 2, 9200),
  SERVER_2012_R2: build(6, 3, 9600),
  SERVER_2016: build(10, 0, 14_393),
  WINDOWS_10_1709: build(10, 0, 16_299),
  SERVER_2019: build(10, 0, 17_763),
  WINDOWS_10: build(10, 0, 19_041),
  SERVER_2022: build(10, 0, 20_348),
  WINDOWS_11: build(10, 0, 26_100),
} as const;

/** As Windows answers, [MS-NLMP] 2.2.2.5: SEEN E28A8235 of workgroup machines and E2898235 of members. */
const WINDOWS_FLAGS = 0xe2888235;

function windowsFlags({ isMember }: Machine): number {
  return (WINDOWS_FLAGS | (isMember ? NEGOTIATE_FLAG.TARGET_TYPE_DOMAIN : NEGOTIATE_FLAG.TARGET_TYPE_SERVER)) >>> 0;
}

/** Restricted admin came with 2012 R2 and its older sisters' updates, redirected authentication with 10. */
function responseFlags({ major }: NtlmVersion): number {
  return major < 10 ? 0x0f : 0x0f | RESPONSE_FLAG.REDIRECTED_AUTHENTICATION_MODE_SUPPORTED;
}

/** HYBRID_EX came with Windows 8. */
function nlaProtocols({ major, minor }: NtlmVersion): readonly number[] {
  return major === 6 && minor < 2 ? [PROTOCOL.HYBRID] : [PROTOCOL.HYBRID_EX, PROTOCOL.HYBRID];
}

/** Network Level Authentication and nothing else. */
function nlaRequired(version: NtlmVersion): NegotiationPolicy {
  return { accepts: nlaProtocols(version), responseFlags: responseFlags(version), otherwise: failure(5) };
}

/** Network Level Authentication first, and these as well. */
export function nlaOffered(version: NtlmVersion, others: readonly number[]): NegotiationPolicy {
  const accepts = [...nlaProtocols(version), ...others];
  return { accepts, responseFlags: responseFlags(version), otherwise: failure(1) };
}

export function failure(failureCode: number): NegotiationPolicy['otherwise'] {
  return { kind: 'failure', flags: 0, failureCode };
}

/** As Windows makes it for itself: half a year, the computer's full name. */
export function certificateOf({ names }: Machine): CertificateBehaviour {
  return { commonName: names.dnsComputer, key: 'rsa2048', digest: 'sha256', fromDays: -30, toDays: 150 };
}

export interface WindowsTraits {
  readonly machine: Machine;
  readonly version: NtlmVersion;
  readonly credssp: CredsspBehaviour['version'];
}

/** A Windows in good order, NLA required: what the ailments are added to. */
export function windows({ machine, version, credssp }: WindowsTraits): RdpServer & { tls: TlsBehaviour } {
  const maxVersion = version.build >= BUILD.SERVER_2022.build ? 'TLSv1.3' : 'TLSv1.2';
  return {
    kind: 'rdp',
    negotiation: nlaRequired(version),
    tls: { kind: 'library', minVersion: 'TLSv1', maxVersion, certificate: certificateOf(machine) },
    credssp: windowsCredssp({ machine, version, credssp }),
  };
}

export function windowsCredssp({ machine, version, credssp }: WindowsTraits): CredsspBehaviour {
  return {
    version: credssp,
    sendsNonce: false,
    clockOffsetSeconds: 0,
    ntlm: { flags: windowsFlags(machine), names: machine.names, version },
  };
}

export const CODE = {
  NLA_REQUIRED: 'negotiation/nla-required',
  NLA_OFFERED: 'negotiation/nla-offered',
  NLA_ABSENT: 'negotiation/nla-absent',
  PATCHED: 'credssp/server-patched',
  UNPATCHED: 'credssp/server-unpatched',
  NOT_APPLICABLE: 'credssp/verdict-not-applicable',
  NO_CHALLENGE: 'credssp/no-challenge',
  REFUSED: 'ntlm/apparently-refused',
  OUT_OF_SUPPORT: 'windows/out-of-support',
  STAND_IN: 'server/stand-in-suspected',
} as const;

/** What is found in a Windows in good order. */
export const SOUND: readonly string[] = [CODE.NLA_REQUIRED, CODE.PATCHED];

export const ACCEPTED: ExpectedSignIn = { kind: 'accepted' };
/** By our own policy, before anything that depends on the password. */
export const STOPPED: ExpectedSignIn = { kind: 'policyStop' };
/** Closed without a word. */
export const CUT_OFF: ExpectedSignIn = { kind: 'interrupted' };
export const LOGON_FAILURE: ExpectedSignIn = { kind: 'errorCode', errorCode: STATUS.LOGON_FAILURE };

/** A Windows in good order, by its CredSSP number: only some numbers have a word for a failed logon. */
export const SIGNS_IN: Readonly<Record<2 | 3 | 4 | 5 | 6, SignInExpectation>> = {
  2: { rightPassword: STOPPED, wrongPassword: STOPPED },
  3: { rightPassword: STOPPED, wrongPassword: STOPPED },
  4: { rightPassword: STOPPED, wrongPassword: STOPPED },
  5: { rightPassword: ACCEPTED, wrongPassword: CUT_OFF },
  6: { rightPassword: ACCEPTED, wrongPassword: LOGON_FAILURE },
};
