/**
 * xfreerdp, a client that nobody here wrote, against the lab: it negotiates, takes the lab's CHALLENGE and goes on to
 * authenticate, bound to the channel in the way that goes with the CredSSP version. Its password is wrong, and it is told so where
 * the version has a word for that.
 */
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Lab, startLab } from '../../src/lab/index.ts';
import { keepUntilTheEnd } from './keep.ts';
import { type Display, startDisplay } from './peers.ts';
import { describeWith, type Ran, run } from './programs.ts';

/** A signature of 16 bytes, then a SHA-256 hash or the server's public key of 2048 bits ([MS-CSSP] 2.2.1, pubKeyAuth). */
const HASH_BOUND = 16 + 32;
const KEY_BOUND = 16 + 270;

const WORKGROUP = '0xe28a8235';
const MEMBER = '0xe2898235';

const PATIENTS = [
  { name: 'windows7-unpatched', version: 2, flags: WORKGROUP, pubKeyAuth: KEY_BOUND },
  { name: 'server2012r2-unpatched', version: 3, flags: MEMBER, pubKeyAuth: KEY_BOUND },
  { name: 'server2016-unpatched', version: 4, flags: MEMBER, pubKeyAuth: KEY_BOUND },
  { name: 'server2008-patched', version: 5, flags: MEMBER, pubKeyAuth: HASH_BOUND },
  { name: 'server2019', version: 6, flags: WORKGROUP, pubKeyAuth: HASH_BOUND },
  { name: 'windows11', version: 6, flags: WORKGROUP, pubKeyAuth: HASH_BOUND },
  { name: 'server2025-long-name', version: 6, flags: MEMBER, pubKeyAuth: HASH_BOUND },
  { name: 'freerdp', version: 6, flags: '0xe28882b7', pubKeyAuth: HASH_BOUND },
];

/** What it ends with when it is told STATUS_LOGON_FAILURE, and when the server closes without a word. */
const LOGON_FAILURE = 134;
const TRANSPORT_CLOSED = 147;

describeWith(['xfreerdp', 'Xvfb', 'setpriv', 'stdbuf'], 'xfreerdp 2.11 and the lab', () => {
  const keep = keepUntilTheEnd();
  let home: string;
  let display: Display;
  let lab: Lab;

  beforeAll(async () => {
    home = await keep.folder({ foreign: true });
    display = await keep.running(startDisplay());
    lab = await keep.running(startLab({ only: PATIENTS.map(({ name }) => name) }));
  });

  /** Asks to sign in, and does no more. */
  const signIn = async (name: string): Promise<Ran> => {
    const patient = lab.patients.find((one) => one.name === name);
    if (!patient) throw new Error(`the lab has no ${name}`);
    const place = `/v:${patient.address}:${patient.port}`;
    const env = { DISPLAY: display.name, HOME: home, XDG_CONFIG_HOME: home, WLOG_LEVEL: 'DEBUG' };
    return await run('xfreerdp', [place, '/u:山田太郎', '/p:x', '/cert:ignore', '+auth-only'], { env, cwd: home });
  };

  describe.each(PATIENTS)('$name, CredSSP $version', ({ name, version, flags, pubKeyAuth }) => {
    let ran: Ran;

    beforeAll(async () => {
      ran = await signIn(name);
    });
    beforeEach(({ onTestFailed }) => onTestFailed(() => console.error(`${ran.stdout}${ran.stderr}`)));

    it('is asked for NLA and selects it', () => {
      expect(ran.stdout).toContain('RequestedProtocols: 3\n');
      expect(ran.stdout).toContain('selected_protocol: 2\n');
      expect(ran.stdout).toContain('Negotiated NLA security\n');
    });

    it('is understood: version, CHALLENGE and flags', () => {
      expect(ran.stdout).toContain(`CredSSP protocol support 6, peer supports ${version}\n`);
      expect(ran.stdout).toContain(`Read flags [${flags}]`);
      expect(ran.stdout).toContain('change state from NTLM_STATE_CHALLENGE to NTLM_STATE_AUTHENTICATE\n');
    });

    it('is sent an AUTHENTICATE with the binding of its version, and ends there', () => {
      const lengths = (field: string) =>
        [...ran.stdout.matchAll(new RegExp(`NLA\\.${field} \\(length = (\\d+)\\)`, 'g'))].map(([, length]) =>
          Number(length),
        );
      expect(lengths('negoToken')).toEqual([40, expect.any(Number)]);
      expect(lengths('pubKeyAuth')).toEqual([pubKeyAuth]);
      expect(ran.stdout).not.toContain('NLA.authInfo');
      // Versions 2 and 5 have no word for it, and FreeRDP's own server says none.
      const isSilent = version === 2 || version === 5 || name === 'freerdp';
      expect(ran.exitCode).toBe(isSilent ? TRANSPORT_CLOSED : LOGON_FAILURE);
    });
  });
});
