/**
 * FreeRDP 2.11's shadow server, in each of its security modes: what it answers to every offer, its certificate, its CredSSP and
 * its NTLM; and that it is taken for what it is, not for a Windows with or without an update.
 */
import { readFile } from 'node:fs/promises';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Diagnosis } from '../../src/diagnosis/diagnosis.ts';
import { judge } from '../../src/diagnosis/judge.ts';
import type { Examination } from '../../src/observation/examination.ts';
import { type AnswerRow, answersOf, foundCodes, look, mainConnection, responseFlagsOf } from './answers.ts';
import { readCertificate } from './certificates.ts';
import { lookAtPatient, traitsOf } from './imitation.ts';
import { keepUntilTheEnd } from './keep.ts';
import { type Peer, SHADOW_PROGRAMS, shadowCertificate, startShadow } from './peers.ts';
import { describeWith } from './programs.ts';
import { lookWithOpenSsl } from './tls-client.ts';

interface Mode {
  readonly name: string;
  readonly security?: 'nla' | 'tls' | 'rdp';
  readonly answers: AnswerRow;
  readonly hasTls: boolean;
  readonly found: readonly string[];
}

const MODES: readonly Mode[] = [
  {
    name: '/sec:nla',
    security: 'nla',
    answers: {
      0: 'fails with 5',
      1: 'fails with 5',
      2: 'selects 2',
      3: 'selects 2',
      8: 'fails with 5',
      11: 'selects 2',
    },
    hasTls: true,
    found: ['credssp/verdict-not-applicable', 'negotiation/nla-required'],
  },
  {
    name: '/sec:tls',
    security: 'tls',
    answers: {
      0: 'fails with 1',
      1: 'selects 1',
      2: 'fails with 1',
      3: 'selects 1',
      8: 'fails with 1',
      11: 'selects 1',
    },
    hasTls: true,
    found: ['negotiation/nla-absent'],
  },
  {
    name: '/sec:rdp',
    security: 'rdp',
    answers: {
      0: 'selects 0',
      1: 'fails with 2',
      2: 'fails with 2',
      3: 'fails with 2',
      8: 'fails with 2',
      11: 'fails with 2',
    },
    hasTls: false,
    found: ['negotiation/ssl-not-allowed'],
  },
  {
    name: 'no /sec',
    answers: { 0: 'selects 0', 1: 'selects 1', 2: 'fails with 2', 3: 'selects 1', 8: 'fails with 2', 11: 'selects 1' },
    hasTls: true,
    found: ['negotiation/nla-absent'],
  },
];

describeWith([...SHADOW_PROGRAMS, 'openssl'], 'FreeRDP 2.11 shadow server', () => {
  describe.each(MODES)('$name', ({ security, answers, hasTls, found }) => {
    const keep = keepUntilTheEnd();
    let peer: Peer;
    let examination: Examination;
    let diagnosis: Diagnosis;

    beforeAll(async () => {
      peer = await keep.running(startShadow(security));
      examination = await look(peer.target);
      diagnosis = judge(examination);
    });
    beforeEach(({ onTestFailed }) => onTestFailed(() => console.error(peer.log())));

    it('answers every offer as FreeRDP does', () => {
      expect(answersOf(examination)).toEqual(answers);
      expect(responseFlagsOf(examination)).toEqual([0x03]);
    });

    if (hasTls) {
      it('shows the certificate and the TLS that OpenSSL sees', async () => {
        const { tls } = mainConnection(examination);
        const [view, file] = await Promise.all([lookWithOpenSsl(peer), readFile(shadowCertificate(peer), 'utf8')]);
        const certificate = await readCertificate(file);
        expect(certificate.sha256).toMatch(/^[0-9a-f]{64}$/);
        expect(await readCertificate(view.pem)).toEqual(certificate);
        const { protocol, cipherSuite } = view;
        expect(tls).toMatchObject({ outcome: 'established', protocol, cipherSuite, certificate });
      });
    } else {
      it('is asked for no TLS', () => {
        expect(mainConnection(examination).tls).toBeUndefined();
      });
    }

    it('is found to be just that', () => {
      expect(foundCodes(diagnosis)).toEqual(found);
    });

    it('is not taken for Windows and gets no verdict on an update', () => {
      expect(diagnosis.stack.stack).not.toBe('windows');
      expect(diagnosis.stack.releases).toEqual([]);
      expect(foundCodes(diagnosis)).not.toContain('credssp/server-unpatched');
      expect(foundCodes(diagnosis)).not.toContain('credssp/server-patched');
    });

    if (security === 'nla') {
      it('is what the lab imitates', async () => {
        expect(traitsOf(await lookAtPatient('freerdp'))).toEqual(traitsOf(examination));
      });

      it('answers CredSSP 6 with a nonce and NTLM 6.1.7601, and is named FreeRDP', () => {
        expect(mainConnection(examination).credssp).toMatchObject({
          outcome: 'answered',
          version: 6,
          token: 'ntlm',
          errorCode: null,
          hasClientNonce: true,
          unexpectedFields: [],
          tolerated: [],
          challenge: { flags: 0xe28882b7, version: { major: 6, minor: 1, build: 7601, revision: 15 }, dnsForest: null },
        });
        expect(examination.connections.at(-1)).toMatchObject({
          purpose: 'secondLook',
          credssp: { announcedVersion: 2, version: 6 },
        });
        expect(diagnosis.stack).toMatchObject({ stack: 'freerdp', confidence: 'high' });
      });
    } else {
      it('is asked for no CredSSP', () => {
        expect(examination.connections.filter(({ credssp }) => credssp !== undefined)).toEqual([]);
      });
    }
  });
});
