/** weston's RDP backend: TLS and standard RDP security, no Network Level Authentication, and no login at all. */
import { beforeAll, beforeEach, expect, it } from 'vitest';
import type { Diagnosis } from '../../src/diagnosis/diagnosis.ts';
import { judge } from '../../src/diagnosis/judge.ts';
import type { Examination } from '../../src/observation/examination.ts';
import { answersOf, foundCodes, look, mainConnection, responseFlagsOf } from './answers.ts';
import { type CertificateReading, makeCertificate, readCertificateFile } from './certificates.ts';
import { lookAtPatient, traitsOf } from './imitation.ts';
import { keepUntilTheEnd } from './keep.ts';
import { type Peer, startWeston, WESTON_PROGRAMS } from './peers.ts';
import { describeWith } from './programs.ts';
import { lookWithOpenSsl } from './tls-client.ts';

describeWith(WESTON_PROGRAMS, 'weston 10 with the RDP backend', () => {
  const keep = keepUntilTheEnd();
  let peer: Peer;
  let certificate: CertificateReading;
  let examination: Examination;
  let diagnosis: Diagnosis;

  beforeAll(async () => {
    const folder = await keep.folder();
    const names = ['DNS:経理サーバー.corp.example'];
    const made = await makeCertificate({ folder, key: 'rsa', subject: '/C=JP/O=株式会社山田/CN=経理サーバー', names });
    certificate = await readCertificateFile(made);
    peer = await keep.running(startWeston(made));
    examination = await look(peer.target);
    diagnosis = judge(examination);
  });
  beforeEach(({ onTestFailed }) => onTestFailed(() => console.error(peer.log())));

  it('answers every offer as weston does', () => {
    const refused = 'fails with 2';
    expect(answersOf(examination)).toEqual({
      0: 'selects 0',
      1: 'selects 1',
      2: refused,
      3: 'selects 1',
      8: refused,
      11: 'selects 1',
    });
    expect(responseFlagsOf(examination)).toEqual([0x01]);
  });

  it('has no Network Level Authentication', () => {
    expect(foundCodes(diagnosis)).toEqual(['negotiation/nla-absent']);
    expect(diagnosis.findings).toContainEqual(
      expect.objectContaining({ code: 'negotiation/nla-absent', verdict: 'found', params: { selected: 'tls' } }),
    );
    expect(examination.connections.filter(({ credssp }) => credssp !== undefined)).toEqual([]);
  });

  it('is named weston', () => {
    expect(diagnosis.stack).toMatchObject({ stack: 'weston', releases: [], build: null });
  });

  it('is what the lab imitates', async () => {
    expect(traitsOf(await lookAtPatient('weston'))).toEqual(traitsOf(examination));
  });

  it('shows the certificate it was given', async () => {
    const { protocol, cipherSuite, pem } = await lookWithOpenSsl(peer);
    expect(pem).not.toBe('');
    expect(mainConnection(examination).tls).toMatchObject({
      outcome: 'established',
      protocol,
      cipherSuite,
      certificate,
    });
  });
});
