/** Servers as plans, and what their clients say: the fixed inputs of the dialogue's tests. */

import { PORTABLE_HASHES } from '../../src/crypto/hashes.ts';
import type { CredsspPlan, CredsspSession } from '../../src/dialogue/credssp-server-state.ts';
import {
  beginServer,
  receiveAsServer,
  type ServerPlan,
  type ServerState,
  tlsAccepted,
} from '../../src/dialogue/server.ts';
import type { NegotiationPolicy } from '../../src/dialogue/server-negotiation.ts';
import { encodeConnectionRequest, encodeTsRequest, type TsRequest } from '../../src/protocol/index.ts';
import { NEGOTIATE_OF_MSTSC } from '../vectors/ntlm.ts';
import { wire } from '../vectors/vector.ts';

/** The machine of the worked example `CHALLENGE_OF_DOMAIN_MEMBER`. */
export const DOMAIN_MEMBER: CredsspPlan = {
  version: 6,
  sendsNonce: false,
  ntlm: {
    flags: 0xe2898235,
    names: {
      netbiosComputer: 'SERVER',
      netbiosDomain: 'EXAMPLE',
      dnsComputer: 'server.example.test',
      dnsDomain: 'example.test',
      dnsForest: 'example.test',
    },
    version: { major: 10, minor: 0, build: 20_348, revision: 15 },
  },
};

/** Knows nobody. */
const NOBODY = {
  accounts: { find: () => undefined },
  hashes: PORTABLE_HASHES,
  subjectPublicKey: new Uint8Array(270),
} as const;

export const FRESH_OF_DOMAIN_MEMBER: CredsspSession = {
  ...NOBODY,
  serverChallenge: wire('0123456789abcdef'),
  filetime: 133_500_096_000_000_000n,
};

const DESKTOP = 'DESKTOP-KMDT420';

/** The machine of the capture `CHALLENGE_OF_WORKGROUP`. */
export const WORKGROUP: CredsspPlan = {
  version: 6,
  sendsNonce: false,
  ntlm: {
    flags: 0xe28a8235,
    names: { netbiosComputer: DESKTOP, netbiosDomain: DESKTOP, dnsComputer: DESKTOP, dnsDomain: DESKTOP },
    version: { major: 10, minor: 0, build: 16_299, revision: 15 },
  },
};

export const FRESH_OF_WORKGROUP: CredsspSession = {
  ...NOBODY,
  serverChallenge: wire('6e803bb7f8b9f65c'),
  filetime: 131_968_708_481_697_397n,
};

export const NLA_REQUIRED: NegotiationPolicy = {
  accepts: [8, 2],
  responseFlags: 0x1f,
  otherwise: { kind: 'failure', flags: 0, failureCode: 5 },
};

export const WINDOWS: ServerPlan = { negotiation: NLA_REQUIRED, credssp: DOMAIN_MEMBER };

export function request(requestedProtocols: number): Uint8Array {
  return encodeConnectionRequest({ negotiation: { flags: 0, requestedProtocols } });
}

export function tsRequest(token: Uint8Array, rest: Partial<TsRequest> = {}): Uint8Array {
  return encodeTsRequest({ version: 6, negoTokens: [token], ...rest });
}

export const FIRST_REQUEST = tsRequest(NEGOTIATE_OF_MSTSC.bytes);

/** The state in which a server of this plan has TLS and waits for NEGOTIATE. */
export function secured(credssp: CredsspPlan = DOMAIN_MEMBER, fresh = FRESH_OF_DOMAIN_MEMBER): ServerState {
  const plan = { negotiation: NLA_REQUIRED, credssp };
  return tlsAccepted(receiveAsServer(beginServer(plan), request(0x0b)).state, fresh);
}

/** Kerberos wanted most, with a token of it; NTLM second. */
export const KERBEROS_FIRST = wire(
  '60 2f', // [APPLICATION 0], 47 bytes
  '06 06 2b0601050502', // thisMech: SPNEGO
  'a0 25 30 23', // [0] NegTokenInit
  'a0 19 30 17', // [0] mechTypes
  '06 09 2a864886f712010202', // Kerberos
  '06 0a 2b06010401823702020a', // NTLM
  'a2 06 04 04 6e820000', // [2] mechToken, the beginning of an AP-REQ
);

export const KERBEROS_ONLY = wire(
  '60 1b', // [APPLICATION 0], 27 bytes
  '06 06 2b0601050502', // thisMech: SPNEGO
  'a0 11 30 0f', // [0] NegTokenInit
  'a0 0d 30 0b', // [0] mechTypes
  '06 09 2a864886f712010202', // Kerberos
);

/** NegTokenResp with a NEGOTIATE in it. */
export const NEGOTIATE_IN_RESPONSE = wire(
  'a1 2e 30 2c', // [1] NegTokenResp
  'a2 2a 04 28', // [2] responseToken, 40 bytes
  Array.from(NEGOTIATE_OF_MSTSC.bytes, (byte) => byte.toString(16).padStart(2, '0')).join(''),
);

/** A dialogue in a state of its own, which a message moves on, and a right message for it. */
export interface Expectant {
  readonly name: string;
  readonly state: () => ServerState;
  readonly message: Uint8Array;
}

/** One of each kind that expects a message. */
export const EXPECTANTS: readonly Expectant[] = [
  { name: 'the connection request', state: () => beginServer(WINDOWS), message: request(0x0b) },
  { name: 'the first token', state: () => secured(), message: FIRST_REQUEST },
  {
    name: 'the chosen mechanism',
    state: () => receiveAsServer(secured(), tsRequest(KERBEROS_FIRST)).state,
    message: tsRequest(NEGOTIATE_IN_RESPONSE),
  },
  {
    name: 'AUTHENTICATE',
    state: () => receiveAsServer(secured(), FIRST_REQUEST).state,
    message: tsRequest(wire('4e544c4d5353500003000000')),
  },
];
