/** Every patient that speaks RDP in order answers as its behaviour says: negotiation, TLS, certificate, TSRequest. */
import { X509Certificate } from 'node:crypto';
import type { TLSSocket } from 'node:tls';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toHex } from '../../src/bytes/hex.ts';
import type { Lab, Patient, RunningPatient } from '../../src/lab/index.ts';
import { PATIENTS, startLab } from '../../src/lab/index.ts';
import {
  AV,
  decodeNegTokenResp,
  decodeNtlmChallenge,
  decodeTsRequest,
  findText,
  findTimestamp,
  fromFiletime,
  measureTsRequest,
} from '../../src/protocol/index.ts';
import { decodeCertificate } from '../../src/protocol/x509/certificate.ts';
import { FIRST_REQUEST, KERBEROS_ONLY, tsRequest } from '../dialogue/server-plans.ts';
import { NEGOTIATE_OF_MSTSC } from '../vectors/ntlm.ts';
import { FIRST_TOKEN } from '../vectors/spnego.ts';
import { askForToken, endingOf, negotiate, receive, secure, spell } from './caller.ts';

let lab: Lab;
beforeAll(async () => {
  lab = await startLab();
});
afterAll(() => lab.stop());

function running(name: string): RunningPatient {
  const patient = lab.patients.find((candidate) => candidate.name === name);
  if (!patient) throw new Error(`no patient ${name}`);
  return patient;
}

type Rdp = Extract<Patient['behaviour'], { kind: 'rdp' }>;
interface Row {
  readonly name: string;
  readonly behaviour: Rdp;
}

const HEALTHY_ENOUGH: readonly Row[] = PATIENTS.flatMap(({ name, behaviour }) =>
  behaviour.kind === 'rdp' && !behaviour.fault ? [{ name, behaviour }] : [],
);
const WITH_TLS = HEALTHY_ENOUGH.filter(({ behaviour }) => behaviour.tls?.kind === 'library');
const CHALLENGING = WITH_TLS.filter(({ behaviour: { credssp } }) => {
  const harmless = ['otherVersion', 'spnegoChallenge', 'zeroToken'];
  return (
    credssp &&
    (!credssp.twist ||
      (harmless.includes(credssp.twist.kind) && !('when' in credssp.twist && credssp.twist.when === 'always')))
  );
});

describe('the negotiation', () => {
  const OFFERS = [0, 1, 2, 3, 8, 11];

  it.each([
    ['server2022', 'F5 F5 S2/1f S2/1f S8/1f S8/1f'],
    ['windows7-unpatched', 'F5 F5 S2/0f S2/0f F5 S2/0f'],
    ['freerdp', 'F5 F5 S2/03 S2/03 F5 S2/03'],
    ['gnome-remote-desktop', 'F5 F5 S2/03 S2/03 F5 S2/03'],
    ['xrdp', 'S0/01 S1/01 S0/01 S1/01 S0/01 S1/01'],
    ['weston', 'S0/01 S1/01 F2 S1/01 F2 S1/01'],
    ['nla-offered-tls', 'F1 S1/1f S2/1f S2/1f S8/1f S8/1f'],
    ['nla-offered-rdp', 'S0/1f F1 S2/1f S2/1f S8/1f S8/1f'],
    ['nla-offered-both', 'S0/1f S1/1f S2/1f S2/1f S8/1f S8/1f'],
    ['nla-absent-tls', 'F1 S1/1f F1 S1/1f F1 S1/1f'],
    ['nla-absent-rdp', 'S0/1f S0/1f S0/1f S0/1f S0/1f S0/1f'],
    ['nla-absent-silent', '- - - - - -'],
    ['rdp-security-only', 'S0/1f F2 F2 F2 F2 F2'],
    ['failure-ssl-required', 'F1 F1 F1 F1 F1 F1'],
    ['failure-ssl-not-allowed', 'F2 F2 F2 F2 F2 F2'],
    ['failure-no-certificate', 'F3 F3 F3 F3 F3 F3'],
    ['failure-inconsistent-flags', 'F4 F4 F4 F4 F4 F4'],
    ['failure-hybrid-required', 'F5 F5 F5 F5 F5 F5'],
    ['failure-user-auth-required', 'F6 F6 F6 F6 F6 F6'],
    ['failure-unknown', 'F9 F9 F9 F9 F9 F9'],
  ])('of %s', async (name, expected) => {
    const answers: string[] = [];
    for (const offer of OFFERS) {
      const { socket, answer } = await negotiate(running(name), offer);
      answers.push(spell(answer));
      socket.destroy();
    }
    expect(answers.join(' ')).toBe(expected);
  });

  it('that was refused ends in order', async () => {
    const { socket } = await negotiate(running('server2022'), 0);
    expect((await endingOf(receive(socket, () => undefined))).ending).toBe('closed');
  });
});

describe('TLS', () => {
  it.each([
    ['tls-1-0', 'TLSv1'],
    ['tls-1-1', 'TLSv1.1'],
    ['tls-1-2', 'TLSv1.2'],
    ['tls-1-3', 'TLSv1.3'],
    ['server2016-unpatched', 'TLSv1.2'],
    ['server2022', 'TLSv1.3'],
  ])('of %s is %s, without a ticket in TLS 1.2', async (name, version) => {
    const stream = await secure(running(name));
    expect(stream.getProtocol()).toBe(version);
    if (version !== 'TLSv1.3') expect(stream.getTLSTicket()).toBeUndefined();
    stream.destroy();
  });

  it.each(WITH_TLS)('of $name shows the certificate it should', async ({ name, behaviour: { tls } }) => {
    if (tls?.kind !== 'library') throw new Error('no certificate to expect');
    const stream = await secure(running(name));
    const certificate = peerCertificate(stream);
    stream.destroy();
    const { commonName, key, digest, fromDays, toDays } = tls.certificate;
    // The text of the subject is escaped by OpenSSL; its parts are not.
    expect(certificate.toLegacyObject().subject.CN).toBe(commonName);
    expect(certificate.subject).toBe(certificate.issuer);
    expect(certificate.verify(certificate.publicKey)).toBe(true);
    expect(certificate.publicKey.asymmetricKeyType).toBe(key === 'p256' ? 'ec' : 'rsa');
    expect(certificate.publicKey.asymmetricKeyDetails?.modulusLength).toBe(MODULUS[key]);
    expect(decodeCertificate(certificate.raw).signature).toBe(SIGNATURE[key === 'p256' ? 'ec' : 'rsa'][digest]);
    expect(daysFromNow(certificate.validFrom)).toBe(fromDays);
    expect(daysFromNow(certificate.validTo)).toBe(toDays);
  });

  it('has one key for all healthy ones', async () => {
    const keys = new Set<string>();
    for (const name of ['server2016-unpatched', 'server2022', 'certificate-expired', 'freerdp']) {
      const stream = await secure(running(name));
      keys.add(peerCertificate(stream).publicKey.export({ type: 'spki', format: 'der' }).toString('hex'));
      stream.destroy();
    }
    expect(keys.size).toBe(1);
  });
});

const MODULUS = { rsa2048: 2048, rsa1024: 1024, p256: undefined, crafted: 2111 };
const SIGNATURE = {
  rsa: { sha256: '1.2.840.113549.1.1.11', sha1: '1.2.840.113549.1.1.5' },
  ec: { sha256: '1.2.840.10045.4.3.2', sha1: '1.2.840.10045.4.1' },
};

function peerCertificate(stream: TLSSocket): X509Certificate {
  const certificate = stream.getPeerX509Certificate();
  if (!certificate) throw new Error('no certificate was shown');
  return new X509Certificate(certificate.raw);
}

function daysFromNow(date: string): number {
  return Math.round((Date.parse(date) - Date.now()) / 86_400_000);
}

describe('the challenge', () => {
  it.each(CHALLENGING)('of $name says who, which build and what time', async ({ name, behaviour: { credssp } }) => {
    if (!credssp) throw new Error('no challenge to expect');
    const reply = decodeTsRequest(await askForToken(running(name)));
    const token = reply.negoTokens?.[0] ?? new Uint8Array();
    const isWrapped = credssp.twist?.kind === 'spnegoChallenge';
    const challenge = decodeNtlmChallenge(isWrapped ? (decodeNegTokenResp(token).responseToken ?? token) : token);
    const { names, version, flags } = credssp.ntlm;
    expect(reply.version).toBe(credssp.version === 'mirror' ? 6 : credssp.version);
    expect(reply.clientNonce?.length).toBe(credssp.sendsNonce ? 32 : undefined);
    expect(challenge.flags.toString(16)).toBe(flags.toString(16));
    expect(challenge.version).toEqual(version);
    expect(findText(challenge.targetInfo, AV.NB_COMPUTER_NAME)).toBe(names.netbiosComputer);
    expect(findText(challenge.targetInfo, AV.NB_DOMAIN_NAME)).toBe(names.netbiosDomain);
    expect(findText(challenge.targetInfo, AV.DNS_COMPUTER_NAME)).toBe(names.dnsComputer);
    expect(findText(challenge.targetInfo, AV.DNS_DOMAIN_NAME)).toBe(names.dnsDomain);
    expect(findText(challenge.targetInfo, AV.DNS_TREE_NAME)).toBe(names.dnsForest);
    const skewMs = fromFiletime(findTimestamp(challenge.targetInfo) ?? 0n) - Date.now();
    expect(Math.abs(skewMs - 1_000 * credssp.clockOffsetSeconds)).toBeLessThan(30_000);
  });

  it('is another one every time', async () => {
    const challenges = new Set<string>();
    for (let i = 0; i < 3; i++) {
      const { negoTokens } = decodeTsRequest(await askForToken(running('server2022')));
      challenges.add(toHex(decodeNtlmChallenge(negoTokens?.[0] ?? new Uint8Array()).serverChallenge));
    }
    expect(challenges.size).toBe(3);
  });

  it.each([
    ['credssp-mirror', 2, 2],
    ['credssp-mirror', 6, 6],
    ['credssp-version-changes', 2, 4],
    ['credssp-version-changes', 6, 6],
    ['server2016-unpatched', 2, 4],
    ['server2022', 96, 6],
  ])('of %s to a client that announces %i comes with version %i', async (name, announced, answered) => {
    const first = tsRequest(NEGOTIATE_OF_MSTSC.bytes, { version: announced });
    expect(decodeTsRequest(await askForToken(running(name), first)).version).toBe(answered);
  });

  it('comes in SPNEGO to a client that came in SPNEGO, and to nobody else but from one patient', async () => {
    const tokenOf = async (name: string, first: Uint8Array) => {
      return decodeTsRequest(await askForToken(running(name), first)).negoTokens?.[0]?.[0];
    };
    expect(await tokenOf('server2022', tsRequest(FIRST_TOKEN.bytes))).toBe(0xa1);
    expect(await tokenOf('server2022', FIRST_REQUEST)).toBe(0x4e);
    expect(await tokenOf('spnego-challenge', FIRST_REQUEST)).toBe(0xa1);
  });

  it('is refused in words to a client without NTLM, and then the connection ends', async () => {
    const stream = await secure(running('server2022'));
    stream.write(tsRequest(KERBEROS_ONLY));
    const { negoTokens } = decodeTsRequest(await receive(stream, measureTsRequest));
    expect(decodeNegTokenResp(negoTokens?.[0] ?? new Uint8Array())).toEqual({ negState: 2 });
    expect((await endingOf(receive(stream, () => undefined))).ending).toBe('closed');
    stream.destroy();
  });

  it('is followed by the end when the client goes on to authenticate', async () => {
    const stream = await secure(running('server2022'));
    stream.write(FIRST_REQUEST);
    await receive(stream, measureTsRequest);
    stream.write(tsRequest(Buffer.from('4e544c4d5353500003000000', 'hex')));
    expect((await endingOf(receive(stream, () => undefined))).ending).toBe('closed');
    stream.destroy();
  });
});

describe('in place of the challenge', () => {
  it.each([
    ['ntlm-not-supported', { version: 6, errorCode: 0xc00000bb }],
    ['ntlm-unsupported-function', { version: 6, errorCode: 0x80090302 }],
    ['credssp-invalid-token', { version: 6, errorCode: 0x80090308 }],
    ['credssp-no-token', { version: 6 }],
    ['credssp-zero-token', { version: 6, negoTokens: [new Uint8Array(12_256)], errorCode: 0xc00700ea }],
  ])('%s sends it', async (name, reply) => {
    const decoded = decodeTsRequest(await askForToken(running(name)));
    expect({
      ...decoded,
      ...(decoded.negoTokens && { negoTokens: decoded.negoTokens.map((token) => Uint8Array.from(token)) }),
    }).toEqual(reply);
  });

  it('ntlm-rejected-in-spnego rejects', async () => {
    const { negoTokens } = decodeTsRequest(await askForToken(running('ntlm-rejected-in-spnego')));
    expect(decodeNegTokenResp(negoTokens?.[0] ?? new Uint8Array())).toEqual({ negState: 2 });
  });

  it('credssp-short-challenge sends 40 bytes of one', async () => {
    const { negoTokens } = decodeTsRequest(await askForToken(running('credssp-short-challenge')));
    expect(toHex(negoTokens?.[0] ?? new Uint8Array())).toMatch(/^4e544c4d5353500002000000[0-9a-f]{56}$/);
  });

  it('credssp-plain-rdp sends an MCS disconnect', async () => {
    const stream = await secure(running('credssp-plain-rdp'));
    stream.write(FIRST_REQUEST);
    const received = await receive(stream, ({ length }) => (length >= 9 ? 9 : undefined));
    expect(received.toString('hex')).toBe('0300000902f0802180');
    stream.destroy();
  });

  it('freerdp answers SPNEGO, which it can not read, with zeros and an error', async () => {
    const { errorCode, negoTokens } = decodeTsRequest(
      await askForToken(running('freerdp'), tsRequest(FIRST_TOKEN.bytes)),
    );
    expect(errorCode).toBe(0xc00700ea);
    expect(negoTokens?.[0]?.length).toBe(12_256);
  });
});
