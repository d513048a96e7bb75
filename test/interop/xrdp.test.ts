/**
 * xrdp in each of its security layers. It has no Network Level Authentication at all, and yet answers an offer of nothing else
 * with a confirm that selects standard RDP security: whoever counts confirms calls it NLA-capable.
 */
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Diagnosis } from '../../src/diagnosis/diagnosis.ts';
import { judge } from '../../src/diagnosis/judge.ts';
import type { Examination } from '../../src/observation/examination.ts';
import { type AnswerRow, answersOf, foundCodes, look, mainConnection, responseFlagsOf } from './answers.ts';
import { type CertificateReading, makeCertificate, readCertificateFile } from './certificates.ts';
import { lookAtPatient, traitsOf } from './imitation.ts';
import { keepUntilTheEnd } from './keep.ts';
import { type Peer, startXrdp, XRDP_PROGRAMS } from './peers.ts';
import { describeWith } from './programs.ts';
import { lookWithOpenSsl } from './tls-client.ts';

interface Layer {
  readonly layer: 'negotiate' | 'tls' | 'rdp';
  readonly answers: AnswerRow;
  readonly selected: 'tls' | 'rdp';
}

const LAYERS: readonly Layer[] = [
  {
    layer: 'negotiate',
    answers: { 0: 'selects 0', 1: 'selects 1', 2: 'selects 0', 3: 'selects 1', 8: 'selects 0', 11: 'selects 1' },
    selected: 'tls',
  },
  {
    layer: 'tls',
    answers: {
      0: 'fails with 1',
      1: 'selects 1',
      2: 'fails with 1',
      3: 'selects 1',
      8: 'fails with 1',
      11: 'selects 1',
    },
    selected: 'tls',
  },
  {
    layer: 'rdp',
    answers: { 0: 'selects 0', 1: 'selects 0', 2: 'selects 0', 3: 'selects 0', 8: 'selects 0', 11: 'selects 0' },
    selected: 'rdp',
  },
];

describeWith(XRDP_PROGRAMS, 'xrdp 0.9.21', () => {
  describe.each(LAYERS)('security_layer=$layer', ({ layer, answers, selected }) => {
    const keep = keepUntilTheEnd();
    let peer: Peer;
    let certificate: CertificateReading;
    let examination: Examination;
    let diagnosis: Diagnosis;

    beforeAll(async () => {
      const folder = await keep.folder();
      const names = ['DNS:sv-keiri01.corp.example', 'IP:192.0.2.1'];
      const made = await makeCertificate({ folder, key: 'p256', subject: '/O=経理部/CN=山田太郎 𠮷', names });
      certificate = await readCertificateFile(made);
      peer = await keep.running(startXrdp(layer, made));
      examination = await look(peer.target);
      diagnosis = judge(examination);
    });
    beforeEach(({ onTestFailed }) => onTestFailed(() => console.error(peer.log())));

    it('answers every offer as xrdp does', () => {
      expect(answersOf(examination)).toEqual(answers);
      expect(responseFlagsOf(examination)).toEqual([0x01]);
    });

    it('is never said to have Network Level Authentication', () => {
      expect(diagnosis.findings).toContainEqual(
        expect.objectContaining({ code: 'negotiation/nla-absent', verdict: 'found', params: { selected } }),
      );
      expect(foundCodes(diagnosis)).toEqual(['negotiation/nla-absent']);
      expect(examination.connections.filter(({ credssp }) => credssp !== undefined)).toEqual([]);
    });

    it('is named xrdp', () => {
      expect(diagnosis.stack).toMatchObject({ stack: 'xrdp', releases: [], build: null });
    });

    if (layer === 'negotiate') {
      it('is what the lab imitates', async () => {
        expect(traitsOf(await lookAtPatient('xrdp'))).toEqual(traitsOf(examination));
      });
    }

    if (selected === 'tls') {
      it('shows the certificate it was given', async () => {
        const { protocol, cipherSuite, pem } = await lookWithOpenSsl(peer);
        expect(pem).not.toBe('');
        const { tls } = mainConnection(examination);
        expect(tls).toMatchObject({ outcome: 'established', protocol, cipherSuite, certificate });
      });
    } else {
      it('is asked for no TLS', () => {
        expect(mainConnection(examination).tls).toBeUndefined();
      });
    }
  });
});
