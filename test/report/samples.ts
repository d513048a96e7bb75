/** Examinations as they come from real servers of several kinds, and from hostile ones; each judged as the tool judges it. */

import { judge } from '../../src/diagnosis/judge.ts';
import type { Connection, Examination, Target } from '../../src/observation/examination.ts';
import type { SignInObservation, SignInOutcome } from '../../src/observation/sign-in.ts';
import { PROTOCOL } from '../../src/protocol/index.ts';
import type { CheckReport } from '../../src/report/check-report.ts';
import { attemptEnding, type SignInSketch } from '../diagnosis/sign-ins.ts';
import {
  certificate,
  challenged,
  DOMAIN_MEMBER,
  EVERYTHING,
  established,
  FREERDP_FLAGS,
  firstTsRequest,
  type Machine,
  NOW,
  nlaRequiredOffers,
  offer,
  received,
  refused,
  requestFrame,
  selected,
  sent,
} from './sample-parts.ts';

function tried(outcome: SignInOutcome, address: string, sketch: SignInSketch = {}): SignInObservation {
  return attemptEnding(outcome, { address, certificateSha256: certificate('').sha256, domain: 'EXAMPLE', ...sketch });
}

const text = (line: string): Uint8Array => new TextEncoder().encode(line);

const KEIRI: Machine = {
  version: 4,
  ntlm: { major: 10, minor: 0, build: 14393, revision: 15 },
  flags: DOMAIN_MEMBER,
  targetName: 'YAMADA',
  netbiosComputer: '経理サーバー',
  netbiosDomain: 'YAMADA',
  dnsComputer: '経理サーバー.yamada.example',
  dnsDomain: 'yamada.example',
  dnsForest: 'yamada.example',
  serverTime: '2026-11-23T02:30:02.000Z',
};

const FILES: Machine = {
  version: 6,
  ntlm: { major: 10, minor: 0, build: 20348, revision: 15 },
  flags: DOMAIN_MEMBER,
  targetName: 'EXAMPLE',
  netbiosComputer: 'FILES01',
  netbiosDomain: 'EXAMPLE',
  dnsComputer: 'files01.example.com',
  dnsDomain: 'example.com',
  dnsForest: 'corp.example.com',
  serverTime: '2026-11-23T02:29:59.000Z',
};

const SHADOW: Machine = {
  version: 6,
  ntlm: { major: 6, minor: 1, build: 7601, revision: 15 },
  flags: FREERDP_FLAGS,
  targetName: 'workstation',
  netbiosComputer: 'WORKSTATION',
  netbiosDomain: 'WORKSTATION',
  dnsComputer: 'workstation',
  dnsDomain: 'workstation',
  dnsForest: null,
  serverTime: '2026-11-23T02:30:00.000Z',
  nonce: true,
};

function named(host: string): Target {
  return { asGiven: host, host, hostKind: 'name', asciiHost: host, port: 3389 };
}

function addressed(host: string, hostKind: 'ipv4' | 'ipv6' = 'ipv4', port = 3389): Target {
  const asGiven = hostKind === 'ipv6' ? `[${host}]:${port}` : `${host}:${port}`;
  return { asGiven, host, hostKind, asciiHost: host, port };
}

type Looked = Partial<Omit<Examination, 'schemaVersion' | 'tool' | 'target'>>;

function examination(target: Target, address: string | null, looked: Looked): Examination {
  const byName = { outcome: 'resolved', addresses: [address ?? '192.0.2.7'], durationMs: 1.8 } as const;
  return {
    schemaVersion: 1,
    tool: { name: 'rdp-doctor', version: '0.1.0' },
    startedAt: NOW,
    durationMs: 118.4,
    mode: 'full',
    target,
    resolution: target.hostKind === 'name' ? byName : { outcome: 'notNeeded' },
    attempts: address === null ? [] : [{ address, durationMs: 1.4 }],
    connections: [],
    helloLooks: [],
    cutShort: false,
    ...looked,
  };
}

/** The main connection of a server with NLA, as far as its challenge. */
function mainWithNla(
  machine: Machine,
  address: string,
  tls = established(certificate(machine.dnsComputer)),
): Connection {
  const negotiated = selected(EVERYTHING, PROTOCOL.HYBRID_EX);
  const talk = challenged(machine);
  return {
    ...offer('main', EVERYTHING, negotiated, address),
    tls,
    ...talk,
    exchange: [...negotiated.exchange, ...talk.exchange],
  };
}

function secondLook(machine: Machine, address: string): Connection {
  const negotiated = selected(EVERYTHING, PROTOCOL.HYBRID_EX);
  const talk = challenged(machine, 2);
  return {
    ...offer('secondLook', EVERYTHING, negotiated, address),
    tls: established(certificate(machine.dnsComputer)),
    ...talk,
    exchange: [...negotiated.exchange, ...talk.exchange],
  };
}

function full(machine: Machine, address: string, tls?: Connection['tls']): readonly Connection[] {
  return [mainWithNla(machine, address, tls), ...nlaRequiredOffers(address), secondLook(machine, address)];
}

const unpatched2016: Examination = examination(named('sv-keiri01'), '192.168.10.21', {
  connections: full(KEIRI, '192.168.10.21'),
});

const patched2022: Examination = examination(named('files01.example.com'), '192.0.2.7', {
  connections: full(FILES, '192.0.2.7', established(certificate('files01.example.com'), 'TLSv1.3')),
});

const quickLook: Examination = examination(addressed('192.0.2.7'), '192.0.2.7', {
  mode: 'quick',
  durationMs: 61.2,
  connections: [mainWithNla(FILES, '192.0.2.7', established(certificate('files01.example.com'), 'TLSv1.3'))],
});

const mirrored: Examination = examination(named('gw.example.com'), '192.0.2.9', {
  connections: [
    mainWithNla(FILES, '192.0.2.9'),
    ...nlaRequiredOffers('192.0.2.9'),
    secondLook({ ...FILES, version: 2 }, '192.0.2.9'),
  ],
});

const freerdp: Examination = examination(addressed('127.0.0.1'), '127.0.0.1', {
  connections: full(SHADOW, '127.0.0.1', established(certificate('workstation'), 'TLSv1.3')),
});

const refusedConnection: Examination = examination(addressed('2001:db8::21', 'ipv6', 3390), null, {
  attempts: [{ address: '2001:db8::21', durationMs: 0.9, failure: { kind: 'refused', code: 'ECONNREFUSED' } }],
  durationMs: 3.2,
});

const nameNotFound: Examination = examination(named('経理サーバー'), null, {
  resolution: { outcome: 'notFound', code: 'ENOTFOUND', durationMs: 12.5 },
  durationMs: 13.1,
});

const timedOut: Examination = examination(named('old.example.com'), null, {
  resolution: { outcome: 'resolved', addresses: ['2001:db8::7', '192.0.2.44'], durationMs: 8.8 },
  attempts: [
    { address: '2001:db8::7', durationMs: 0.4, failure: { kind: 'networkUnreachable', code: 'ENETUNREACH' } },
    { address: '192.0.2.44', durationMs: 5000, failure: { kind: 'timedOut', afterMs: 5000, receivedBytes: 0 } },
  ],
  durationMs: 5009,
});

const onlyTls = selected(EVERYTHING, PROTOCOL.SSL, 0x01);

const tripleDesOnly: Examination = examination(addressed('198.51.100.8'), '198.51.100.8', {
  connections: [
    {
      ...offer('main', EVERYTHING, selected(EVERYTHING, PROTOCOL.HYBRID, 0x0f), '198.51.100.8'),
      tls: {
        outcome: 'interrupted',
        interruption: {
          kind: 'alert',
          description: 'handshake_failure',
          code: 'ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE',
        },
        durationMs: 7.7,
      },
    },
  ],
  helloLooks: [
    {
      offeredVersion: 0x0301,
      offeredSuites: [0x000a, 0x0005],
      answer: {
        outcome: 'accepted',
        version: 0x0301,
        cipherSuite: 0x000a,
        cipherSuiteName: 'TLS_RSA_WITH_3DES_EDE_CBC_SHA',
      },
      exchange: [],
    },
  ],
});

const xrdp: Examination = examination(addressed('192.0.2.30'), '192.0.2.30', {
  connections: [
    { ...offer('main', EVERYTHING, onlyTls, '192.0.2.30'), tls: established(certificate('xrdp')) },
    offer('offerRdp', PROTOCOL.RDP, selected(PROTOCOL.RDP, PROTOCOL.RDP, 0x01), '192.0.2.30'),
    offer('offerTls', PROTOCOL.SSL, selected(PROTOCOL.SSL, PROTOCOL.SSL, 0x01), '192.0.2.30'),
    offer('offerNla', PROTOCOL.HYBRID, selected(PROTOCOL.HYBRID, PROTOCOL.RDP, 0x01), '192.0.2.30'),
  ],
});

const noCertificate: Examination = examination(addressed('192.0.2.31'), '192.0.2.31', {
  connections: [offer('main', EVERYTHING, refused(EVERYTHING, 3), '192.0.2.31')],
});

const banner = text('SSH-2.0-OpenSSH_9.2p1 Debian-2\r\n');

const sshOnThePort: Examination = examination(addressed('192.0.2.22'), '192.0.2.22', {
  connections: [
    {
      ...offer('main', EVERYTHING, selected(EVERYTHING, 0), '192.0.2.22'),
      negotiation: {
        outcome: 'interrupted',
        interruption: {
          kind: 'malformed',
          structure: 'TPKT',
          field: 'version',
          offset: 0,
          problem: 'is 83, not 3',
          receivedBytes: banner.length,
          looksLike: 'ssh',
        },
        durationMs: 4.4,
      },
      exchange: [requestFrame(EVERYTHING), received('tcp', banner, 5, false)],
    },
  ],
});

const negotiatedNla = selected(EVERYTHING, PROTOCOL.HYBRID);

const ntlmRefused: Examination = examination(named('dc01.example.com'), '192.0.2.2', {
  connections: [
    {
      ...offer('main', EVERYTHING, negotiatedNla, '192.0.2.2'),
      tls: established(certificate('dc01.example.com')),
      credssp: {
        outcome: 'interrupted',
        announcedVersion: 6,
        interruption: { kind: 'closed', receivedBytes: 0 },
        durationMs: 2.2,
      },
      exchange: [...negotiatedNla.exchange, sent('tls', firstTsRequest(6), 52)],
    },
    ...nlaRequiredOffers('192.0.2.2'),
  ],
});

/** Escape sequences, an override of the writing direction, Markdown, HTML, a line separator, and great length. */
export const HOSTILE_NAME = '\u001b[2J\u001b[31m\u202emoc.elpmaxe\u2066| **x** <img src=x onerror=1> `a` \u2028\r\n# y';
const LONG_NAME = `${'あ'.repeat(5000)}${'x'.repeat(5000)}`;

const HOSTILE: Machine = {
  ...FILES,
  targetName: HOSTILE_NAME,
  netbiosComputer: 'A\u0301\u0301\u0301\u0301\u0301\u0301\u0301'.repeat(4),
  netbiosDomain: '\ud800lone\udc00 \u{e0041}\u{e0042}tag \ufe0fselector',
  dnsComputer: LONG_NAME,
  dnsDomain: 'https://evil.example/?a=1 www.evil.example x@evil.example',
  dnsForest: '',
};

const hostileNames: Examination = examination({ ...named('sv'), asGiven: 'sv; rm -rf ~' }, '192.0.2.66', {
  connections: [
    mainWithNla(
      HOSTILE,
      '192.0.2.66',
      established(
        certificate('sv', {
          subject: `O=\u009b31m${HOSTILE_NAME}\nCN=${LONG_NAME}`,
          issuer: `CN=| pipe | \\ back\nO=\u0007bell`,
          selfSigned: false,
          commonName: HOSTILE_NAME,
          alternativeNames: Array.from({ length: 300 }, (_, index) => `n${index}\u200b.example`),
          validTo: null,
        }),
      ),
    ),
  ],
});

const expiredPassword: Examination = {
  ...patched2022,
  signIn: tried({ kind: 'errorCode', errorCode: 0xc0000071, at: 'expectPubKeyAuth' }, '192.0.2.7', {
    user: '山田太郎',
    domain: 'EXAMPLE',
  }),
};

const wrongPassword: Examination = {
  ...patched2022,
  signIn: tried(
    { kind: 'interrupted', at: 'expectPubKeyAuth', interruption: { kind: 'closed', receivedBytes: 0 } },
    '192.0.2.7',
  ),
};

const stoppedByPolicy: Examination = {
  ...unpatched2016,
  signIn: tried({ kind: 'policyStop', serverVersion: 4, lowestAccepted: 5 }, '192.168.10.21', { serverVersion: 4 }),
};

const inTheMiddle: Examination = {
  ...patched2022,
  signIn: tried({ kind: 'bindingMismatch', how: 'otherKey' }, '192.0.2.7', { pinned: true }),
};

const signedIn: Examination = {
  ...patched2022,
  signIn: tried({ kind: 'accepted', authorization: 'granted' }, '192.0.2.7', {
    user: 'yamada@example.com',
    domain: '',
  }),
};

export const EXAMINATIONS = {
  unpatched2016,
  patched2022,
  quickLook,
  mirrored,
  freerdp,
  refusedConnection,
  nameNotFound,
  timedOut,
  tripleDesOnly,
  xrdp,
  noCertificate,
  sshOnThePort,
  ntlmRefused,
  hostileNames,
  expiredPassword,
  wrongPassword,
  stoppedByPolicy,
  inTheMiddle,
  signedIn,
} as const satisfies Readonly<Record<string, Examination>>;

export type SampleName = keyof typeof EXAMINATIONS;

export const SAMPLE_NAMES = Object.keys(EXAMINATIONS) as readonly SampleName[];

export function sampleReport(name: SampleName): CheckReport {
  return { examination: EXAMINATIONS[name], diagnosis: judge(EXAMINATIONS[name]) };
}
