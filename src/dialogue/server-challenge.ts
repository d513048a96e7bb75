/**
 * The CHALLENGE a server answers NEGOTIATE with ([MS-NLMP] 3.2.5.1.1): who it is, what time it has, and the flags that both
 * sides know.
 */
import type { Unfinished } from '../bytes/unfinished.ts';
import {
  AV,
  type AvPair,
  avText,
  avTimestamp,
  encodeNtlmChallenge,
  NEGOTIATE_FLAG,
  type NtlmChallenge,
  type NtlmNegotiate,
  type NtlmVersion,
} from '../protocol/index.ts';

/** What a server calls itself in its CHALLENGE ([MS-NLMP] 2.2.2.1). */
export interface ServerNames {
  readonly netbiosComputer: string;
  /** Of a workgroup machine, its own name again. */
  readonly netbiosDomain: string;
  readonly dnsComputer: string;
  readonly dnsDomain: string;
  /** Only members of a domain have one. */
  readonly dnsForest?: string;
}

/** What a server says of itself in its CHALLENGE ([MS-NLMP] 2.2.1.2). */
export interface NtlmPlan {
  /** NegotiateFlags for a client that knows all of them. */
  readonly flags: number;
  readonly names: ServerNames;
  readonly version: NtlmVersion;
}

/** What is new with every connection, and comes from outside. */
export interface Freshness {
  /** Eight random bytes. */
  readonly serverChallenge: Uint8Array;
  /** The server's clock, as FILETIME. */
  readonly filetime: bigint;
  /** 32 random bytes, for a server that sends a nonce of its own. */
  readonly nonce?: Uint8Array;
}

/** A server sets these only if the client did; the others are its own to say. */
const NEGOTIABLE =
  NEGOTIATE_FLAG.OEM |
  NEGOTIATE_FLAG.SIGN |
  NEGOTIATE_FLAG.SEAL |
  NEGOTIATE_FLAG.LM_KEY |
  NEGOTIATE_FLAG.EXTENDED_SESSIONSECURITY |
  NEGOTIATE_FLAG.VERSION |
  NEGOTIATE_FLAG.KEY_128 |
  NEGOTIATE_FLAG.KEY_EXCH |
  NEGOTIATE_FLAG.KEY_56;

export function composeChallenge(plan: NtlmPlan, negotiate: NtlmNegotiate, fresh: Freshness): Uint8Array {
  const flags = (plan.flags & (negotiate.flags | ~NEGOTIABLE)) >>> 0;
  const challenge: Unfinished<NtlmChallenge> = {
    flags,
    serverChallenge: fresh.serverChallenge,
    targetName: targetName(plan),
    targetInfo: [...pairsOf(plan.names), avTimestamp(fresh.filetime)],
  };
  if ((flags & NEGOTIATE_FLAG.VERSION) !== 0) challenge.version = plan.version;
  return encodeNtlmChallenge(challenge);
}

function targetName({ flags, names }: NtlmPlan): string {
  return (flags & NEGOTIATE_FLAG.TARGET_TYPE_DOMAIN) === 0 ? names.netbiosComputer : names.netbiosDomain;
}

/** Encoded once for however many clients. */
const encodedNames = new WeakMap<ServerNames, readonly AvPair[]>();

function pairsOf(names: ServerNames): readonly AvPair[] {
  const known = encodedNames.get(names);
  if (known) return known;
  const pairs = namePairs(names);
  encodedNames.set(names, pairs);
  return pairs;
}

/** SEEN: domain before computer, in replies of Windows builds 16299 and 17763 and of FreeRDP 2.11. */
function namePairs(names: ServerNames): readonly AvPair[] {
  const pairs = [
    avText(AV.NB_DOMAIN_NAME, names.netbiosDomain),
    avText(AV.NB_COMPUTER_NAME, names.netbiosComputer),
    avText(AV.DNS_DOMAIN_NAME, names.dnsDomain),
    avText(AV.DNS_COMPUTER_NAME, names.dnsComputer),
  ];
  return names.dnsForest === undefined ? pairs : [...pairs, avText(AV.DNS_TREE_NAME, names.dnsForest)];
}
