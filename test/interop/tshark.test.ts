/**
 * Our bytes as Wireshark reads them: the probe against the lab, recorded on the loopback interface and dissected. Every CredSSP
 * version, TLS 1.2 and 1.3, NTLM with and without SPNEGO.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type RunningPatient, startLab } from '../../src/lab/index.ts';
import type { Examination } from '../../src/observation/examination.ts';
import { look, mainConnection } from './answers.ts';
import { captureObstacle, startCapture } from './capture.ts';
import {
  challengeRead,
  offersRead,
  offersSeen,
  type Reading,
  readCapture,
  sentFrom,
  sentTo,
  timeRead,
} from './dissection.ts';
import { keepUntilTheEnd } from './keep.ts';
import { describeWith } from './programs.ts';
import { KERBEROS_FIRST, NTLM_FIRST, offerInSpnego } from './spnego-client.ts';

const WITH_NLA = [
  { name: 'windows7-unpatched', version: 2, protocol: 'TLSv1.2' },
  { name: 'server2012r2-unpatched', version: 3, protocol: 'TLSv1.2' },
  { name: 'server2016-unpatched', version: 4, protocol: 'TLSv1.2' },
  { name: 'server2008-patched', version: 5, protocol: 'TLSv1.2' },
  { name: 'windows11', version: 6, protocol: 'TLSv1.3' },
  { name: 'server2025-long-name', version: 6, protocol: 'TLSv1.3' },
  { name: 'freerdp', version: 6, protocol: 'TLSv1.3' },
];
const WITHOUT_NLA = ['failure-inconsistent-flags', 'nla-absent-rdp'];
const NAMES = [...WITH_NLA.map(({ name }) => name), ...WITHOUT_NLA];
/** The probe does not: it sends NTLM as it is. */
const SPOKEN_TO_IN_SPNEGO = 'server2019';

/** As Wireshark names it. */
const NTLM = '1.3.6.1.4.1.311.2.2.10';

interface Recorded {
  readonly patient: RunningPatient;
  readonly examination: Examination;
}

describeWith(['dumpcap', 'tshark', 'setpriv', 'stdbuf'], 'Wireshark', readsUs, captureObstacle);

function readsUs(): void {
  const keep = keepUntilTheEnd();
  let reading: Reading;
  let windows: RunningPatient;
  const recorded = new Map<string, Recorded>();

  beforeAll(async () => {
    const folder = await keep.folder();
    const secrets: Buffer[] = [];
    const only = [...NAMES, SPOKEN_TO_IN_SPNEGO];
    const lab = await keep.running(startLab({ only, onKeylog: (line) => void secrets.push(line) }));
    const ports = lab.patients.map(({ port }) => port);
    const capture = await keep.running(startCapture(ports, folder));
    for (const patient of lab.patients) await talkTo(patient);
    const file = await capture.finish();
    const keyLog = join(folder, 'keys.log');
    await writeFile(keyLog, Buffer.concat(secrets));
    reading = await readCapture(file, keyLog);
  });

  const talkTo = async (patient: RunningPatient): Promise<void> => {
    if (patient.name === SPOKEN_TO_IN_SPNEGO) {
      await offerInSpnego(patient, NTLM_FIRST);
      await offerInSpnego(patient, KERBEROS_FIRST);
      windows = patient;
    } else {
      const examination = await look(`${patient.address}:${patient.port}`);
      recorded.set(patient.name, { patient, examination });
    }
  };

  const find = (name: string): Recorded => {
    const one = recorded.get(name);
    if (!one) throw new Error(`the lab has no ${name}`);
    return one;
  };

  it('finds nothing malformed and nothing to warn of', () => {
    expect(reading.complaints).toEqual([]);
  });

  it.each(NAMES)('reads the same offers and answers: %s', (name) => {
    const { patient, examination } = find(name);
    expect(offersRead(patient.port, reading)).toEqual(offersSeen(examination.connections));
    expect(examination.connections.length).toBeGreaterThanOrEqual(6);
  });

  describe.each(WITH_NLA)('$name, CredSSP $version in $protocol', ({ name, version, protocol }) => {
    it('reads our NEGOTIATE, announcing 6 and then 2', () => {
      const { patient, examination } = find(name);
      expect(mainConnection(examination).tls).toMatchObject({ outcome: 'established', protocol });
      const sent = sentTo(patient.port, reading.credssp);
      expect(sent.map((frame) => frame['credssp.version'])).toEqual(['6', '2']);
      for (const frame of sent) {
        expect(frame).toMatchObject({ 'ntlmssp.messagetype': '0x00000001', 'ntlmssp.negotiateflags': '0xe20882b7' });
      }
    });

    it("reads the lab's CHALLENGE as we do", () => {
      const { patient, examination } = find(name);
      const observed = examination.connections.flatMap(({ credssp }) => (credssp ? [credssp] : []));
      const frames = sentFrom(patient.port, reading.credssp);
      expect(frames).toHaveLength(2);
      for (const [i, frame] of frames.entries()) {
        const seen = observed[i];
        if (seen?.outcome !== 'answered' || !seen.challenge?.clock) throw new Error('no challenge was observed');
        expect(frame).toMatchObject({ 'credssp.version': String(version), 'ntlmssp.messagetype': '0x00000002' });
        expect(seen.version).toBe(version);
        expect(challengeRead(frame)).toEqual({ ...seen.challenge, clock: null });
        expect(timeRead(frame)).toBe(seen.challenge.clock.serverTime);
        expect(frame['credssp.clientNonce'] !== undefined).toBe(seen.hasClientNonce);
        expect(frame['frame.protocols']).toMatch(/:credssp:gss-api:ntlmssp$/);
        expect(frame['credssp.errorCode']).toBeUndefined();
      }
    });
  });

  it('reads SPNEGO as the lab speaks it to a client that speaks it', () => {
    const answers = sentFrom(windows.port, reading.credssp).map((frame) => ({
      isNtlm: frame['ntlmssp.messagetype'] === '0x00000002',
      netbiosComputer: challengeRead(frame).netbiosComputer,
      chosen: frame['spnego.supportedMech'],
      negResult: frame['spnego.negResult'],
    }));
    const challenge = { isNtlm: true, netbiosComputer: '経理サーバー', negResult: '1' };
    expect(answers).toEqual([
      { ...challenge, chosen: NTLM },
      { isNtlm: false, netbiosComputer: null, chosen: NTLM, negResult: '3' },
      { ...challenge, chosen: undefined },
    ]);
  });
}
