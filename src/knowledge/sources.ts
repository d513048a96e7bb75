/** Where the knowledge comes from: public documents only. Every row of every table names one of these. */
import { MICROSOFT_SOURCES } from './sources-microsoft.ts';
import { OTHER_SOURCES } from './sources-others.ts';

/** A public document. */
export interface Source {
  readonly title: string;
  readonly where: string;
}

const OPEN_SPECIFICATIONS = 'https://learn.microsoft.com/en-us/openspecs/windows_protocols';
const RFC_EDITOR = 'https://www.rfc-editor.org/rfc';

/** Every document that a row may name. */
export const SOURCES = {
  kb4093492: {
    title: 'Microsoft KB4093492: CredSSP updates for CVE-2018-0886',
    where: 'https://support.microsoft.com/help/4093492',
  },
  msCssp: {
    title: '[MS-CSSP] Credential Security Support Provider (CredSSP) Protocol',
    where: `${OPEN_SPECIFICATIONS}/ms-cssp/85f57821-40bb-46aa-bfcb-ba9590b8fc30`,
  },
  msNlmp: {
    title: '[MS-NLMP] NT LAN Manager (NTLM) Authentication Protocol',
    where: `${OPEN_SPECIFICATIONS}/ms-nlmp/b38c36ed-2804-4868-a9ff-8dd3182128e4`,
  },
  msRdpbcgr: {
    title: '[MS-RDPBCGR] Remote Desktop Protocol: Basic Connectivity and Graphics Remoting',
    where: `${OPEN_SPECIFICATIONS}/ms-rdpbcgr/5073f4ed-1e93-45e1-b039-6e30c385867c`,
  },
  msErref: {
    title: '[MS-ERREF] Windows Error Codes',
    where: `${OPEN_SPECIFICATIONS}/ms-erref/1bc92ddf-b79e-413c-bbaa-99a5281a6c90`,
  },
  msLifecycle: {
    title: 'Microsoft Lifecycle: Windows service packs',
    where: 'https://learn.microsoft.com/en-us/lifecycle/products/',
  },
  endOfLife: {
    title: 'endoflife.date: Windows, Windows Server, Windows Embedded',
    where: 'https://endoflife.date/windows-server',
  },
  pyspnego: {
    title: 'pyspnego: notes on the CredSSP protocol versions',
    where: 'https://github.com/jborean93/pyspnego',
  },
  freerdp: {
    title: 'FreeRDP issues 4449, 4502, 11234 and pull request 4510: versions seen from Windows servers',
    where: 'https://github.com/FreeRDP/FreeRDP/pull/4510',
  },
  rfc3279: { title: 'RFC 3279: Algorithms and Identifiers for X.509', where: `${RFC_EDITOR}/rfc3279` },
  rfc4055: { title: 'RFC 4055: RSA Algorithms and Identifiers for X.509', where: `${RFC_EDITOR}/rfc4055` },
  rfc5758: { title: 'RFC 5758: DSA and ECDSA Algorithms and Identifiers for X.509', where: `${RFC_EDITOR}/rfc5758` },
  rfc7465: { title: 'RFC 7465: Prohibiting RC4 Cipher Suites', where: `${RFC_EDITOR}/rfc7465` },
  rfc7568: { title: 'RFC 7568: Deprecating Secure Sockets Layer Version 3.0', where: `${RFC_EDITOR}/rfc7568` },
  rfc8017: { title: 'RFC 8017: PKCS #1, RSA Cryptography Specifications 2.2', where: `${RFC_EDITOR}/rfc8017` },
  rfc8410: { title: 'RFC 8410: Ed25519 and Ed448 Identifiers for X.509', where: `${RFC_EDITOR}/rfc8410` },
  rfc8446: { title: 'RFC 8446: TLS 1.3', where: `${RFC_EDITOR}/rfc8446` },
  rfc8996: { title: 'RFC 8996: Deprecating TLS 1.0 and TLS 1.1', where: `${RFC_EDITOR}/rfc8996` },
  ...MICROSOFT_SOURCES,
  ...OTHER_SOURCES,
  ianaTls: {
    title: 'IANA: Transport Layer Security parameters',
    where: 'https://www.iana.org/assignments/tls-parameters/tls-parameters.xhtml',
  },
} as const satisfies Readonly<Record<string, Source>>;

/** A key of `SOURCES`. */
export type SourceId = keyof typeof SOURCES;

/** What every row of knowledge carries. */
export interface Sourced {
  readonly source: SourceId;
  /** The day the row was last held against its source, YYYY-MM-DD. */
  readonly checkedOn: string;
}

/** What a row carries that rests on several documents, or on one that may be mistaken. */
export interface Attested {
  readonly sources: readonly [SourceId, ...SourceId[]];
  readonly confidence: 'high' | 'medium' | 'low';
  /** The day the row was last held against its sources, YYYY-MM-DD. */
  readonly checkedOn: string;
}
