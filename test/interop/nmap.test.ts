/**
 * nmap's scripts as a second pair of eyes: whatever they can tell about a server, our report tells too, in both languages; and
 * the lab's servers are ones that they can read.
 */
import { beforeAll, describe, it } from 'vitest';
import { type Lab, startLab } from '../../src/lab/index.ts';
import { look } from './answers.ts';
import { keepUntilTheEnd } from './keep.ts';
import { type NmapScan, type NmapScript, scan } from './nmap.ts';
import { SHADOW_PROGRAMS, startShadow } from './peers.ts';
import { describeWith } from './programs.ts';
import {
  expectComplete,
  expectInJson,
  expectInReport,
  expectNoComplaint,
  expectSameAnswers,
  type TwoViews,
} from './told-alike.ts';

/** Each with something of its own: Japanese and rare characters, a long name, SPNEGO, TLS 1.3, an EC key, a wrong clock. */
const PATIENTS = [
  'windows7-unpatched',
  'server2008-patched',
  'server2012r2-unpatched',
  'server2016-unpatched',
  'server2019',
  'windows11',
  'server2025-long-name',
  'credssp-mirror',
  'spnego-challenge',
  'freerdp',
  'tls-1-3',
  'certificate-ec',
  'clock-ahead',
  'clock-behind',
];

const SCRIPTS: readonly NmapScript[] = ['rdp-ntlm-info', 'rdp-enum-encryption'];

function itIsToldAlike(views: () => TwoViews): void {
  it('tells nmap its names, its version and its clock', () => expectComplete(views()));
  it('tells us the same, as JSON shows', () => expectInJson(views()));
  it('tells us the same, as the report shows in both languages', () => expectInReport(views()));
  it('answers offers to nmap as to us', () => expectSameAnswers(views()));
}

describeWith(['nmap'], 'nmap and the lab', () => {
  const keep = keepUntilTheEnd();
  let lab: Lab;
  let scanned: NmapScan;

  beforeAll(async () => {
    lab = await keep.running(startLab({ only: PATIENTS }));
    scanned = await scan(lab.patients, SCRIPTS);
  });

  it('reads the lab without a complaint', () => expectNoComplaint(scanned));

  describe.each(PATIENTS)('%s', (name) => {
    let views: TwoViews;

    beforeAll(async () => {
      const patient = lab.patients.find((one) => one.name === name);
      if (!patient) throw new Error(`the lab has no ${name}`);
      const { address, port } = patient;
      views = { port, scan: scanned, examination: await look(`${address}:${port}`) };
    });

    itIsToldAlike(() => views);
  });
});

describeWith(['nmap', ...SHADOW_PROGRAMS], 'nmap and FreeRDP', () => {
  const keep = keepUntilTheEnd();
  let views: TwoViews;

  beforeAll(async () => {
    const peer = await keep.running(startShadow('nla'));
    const scanned = await scan([peer], SCRIPTS);
    views = { port: peer.port, scan: scanned, examination: await look(peer.target) };
  });

  it('is read without a complaint', () => expectNoComplaint(views.scan));
  itIsToldAlike(() => views);
});
