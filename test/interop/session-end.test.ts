/** Sessions that end at once, as software nobody here wrote meets them: it shows the reason, and knows who signed in. */
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { type Lab, startLab } from '../../src/lab/index.ts';
import { ERRINFO } from '../../src/protocol/index.ts';
import { makeCertificate } from './certificates.ts';
import { HYDRA_PROGRAMS, tryWithHydra } from './hydra.ts';
import { startIronRdp } from './iron-rdp.ts';
import { keepUntilTheEnd } from './keep.ts';
import type { Endpoint } from './loopback.ts';
import { type Account, type Display, startDisplay } from './peers.ts';
import { describeWith, type Ran, run } from './programs.ts';
import { RDESKTOP_PROGRAMS } from './rdesktop.ts';
import { type Farewell, type SessionServer, startSessionServer } from './session-server.ts';
import { signInWithXfreerdp, XFREERDP_EXIT, XFREERDP_PROGRAMS } from './xfreerdp.ts';

const YAMADA: Account = { user: 'yamada', password: 'Lab-2018-03-13' };
const TARO: Account = { user: '山田太郎', password: 'ひみつ𠮷2018' };
/** Has a right password, and may not use Remote Desktop. */
const VISITOR: Account = { ...YAMADA, user: 'visitor' };

/** What xfreerdp prints once for each time it is told. */
const reasonsIn = ({ stdout }: Ran): readonly string[] => {
  return [...new Set([...stdout.matchAll(/- (ERRINFO_\w+) \(0x/g)].map(([, name]) => name as string))];
};
/** It came to no session. */
const CONNECT_FAILED = 131;
const RDESKTOP_PROTOCOL_ERROR = 76;

interface Visit {
  readonly home: string;
  readonly display: Display;
}

async function xfreerdp(server: Endpoint, { user, password }: Account, { home, display }: Visit): Promise<Ran> {
  const env = { DISPLAY: display.name, HOME: home, XDG_CONFIG_HOME: home };
  const place = `/v:${server.address}:${server.port}`;
  return await run('xfreerdp', [place, `/u:${user}`, `/p:${password}`, '/cert:ignore'], { env, cwd: home });
}

describeWith([...XFREERDP_PROGRAMS], 'the lab after a sign-in', () => {
  const keep = keepUntilTheEnd();
  let visit: Visit;
  let lab: Lab;

  beforeAll(async () => {
    visit = { home: await keep.folder({ foreign: true }), display: await keep.running(startDisplay()) };
    const only = ['windows7-unpatched', 'server2019', 'nla-absent-tls', 'xrdp', 'weston'];
    lab = await keep.running(startLab({ only }));
  });

  const patient = (name: string): Endpoint => {
    const found = lab.patients.find((one) => one.name === name);
    if (!found) throw new Error(`the lab has no ${name}`);
    return found;
  };

  it.each([
    ['windows7-unpatched', YAMADA],
    ['server2019', YAMADA],
    ['server2019', TARO],
  ])('lets xfreerdp come to its session and be content: %s', async (name, account) => {
    const { exitCode } = await signInWithXfreerdp({ server: patient(name), account, ...visit });
    expect(exitCode).toBe(XFREERDP_EXIT.signedIn);
  });

  it('logs it off, which it shows and ends with', async () => {
    const ran = await xfreerdp(patient('server2019'), YAMADA, visit);
    expect(reasonsIn(ran)).toEqual(['ERRINFO_RPC_INITIATED_LOGOFF']);
    expect(ran.exitCode).toBe(ERRINFO.RPC_INITIATED_LOGOFF);
  });

  it('tells who may not use Remote Desktop', async () => {
    const ran = await xfreerdp(patient('server2019'), VISITOR, visit);
    expect(reasonsIn(ran)).toEqual(['ERRINFO_SERVER_INSUFFICIENT_PRIVILEGES']);
    expect(ran.exitCode).toBe(CONNECT_FAILED);
  });

  it.each(['nla-absent-tls', 'xrdp', 'weston'])('does not leave a client without NLA waiting: %s', async (name) => {
    const ran = await xfreerdp(patient(name), YAMADA, visit);
    expect(reasonsIn(ran)).toEqual(['ERRINFO_RPC_INITIATED_DISCONNECT']);
    expect(ran.exitCode).toBe(CONNECT_FAILED);
  });

  it('lets IronRDP come to its session, and tells it early who may not', async () => {
    const iron = await keep.running(startIronRdp());
    expect(await iron.signIn(patient('server2019'), TARO)).toEqual({ connected: true });
    expect(await iron.signIn(patient('windows7-unpatched'), YAMADA)).toEqual({ connected: true });
    const notHere = await iron.signIn(patient('server2019'), VISITOR);
    expect(notHere).toMatchObject({ connected: false, kind: 'AccessDenied' });
  });

  describeWith(HYDRA_PROGRAMS, 'and hydra', () => {
    it('has it call the right password valid, and no other', async () => {
      const { address, port } = patient('server2019');
      expect(await tryWithHydra({ address, port }, YAMADA, visit.home)).toMatchObject({ verdict: 'valid' });
      const wrong = await tryWithHydra({ address, port }, { ...YAMADA, password: 'x' }, visit.home);
      expect(wrong).not.toMatchObject({ verdict: 'valid' });
      const notHere = await tryWithHydra({ address, port }, VISITOR, visit.home);
      expect(notHere).not.toMatchObject({ verdict: 'valid' });
    });
  });
});

const ACTIVE = { becomesActive: true, lastsMs: 100 };
const REFUSED = { becomesActive: false, lastsMs: 0 };

describeWith([...XFREERDP_PROGRAMS, 'openssl'], 'a session with TLS alone', () => {
  const keep = keepUntilTheEnd();
  let visit: Visit;
  let server: SessionServer;

  beforeAll(async () => {
    visit = { home: await keep.folder({ foreign: true }), display: await keep.running(startDisplay()) };
    const certificate = await makeCertificate({
      folder: visit.home,
      key: 'rsa',
      subject: '/CN=lab',
      names: ['DNS:lab'],
    });
    server = await keep.running(startSessionServer(certificate, { ...REFUSED, errorInfo: 0 }));
  });
  beforeEach(({ onTestFailed }) => onTestFailed(() => console.error(server.outcomes)));

  const meet = async (farewell: Farewell): Promise<Ran> => {
    server.farewell = farewell;
    return await xfreerdp(server, YAMADA, visit);
  };

  it.each([
    ['ERRINFO_SERVER_DENIED_CONNECTION', ERRINFO.SERVER_DENIED_CONNECTION],
    ['ERRINFO_LOGON_TIMEOUT', ERRINFO.LOGON_TIMEOUT],
    ['ERRINFO_LOGOFF_BY_USER', ERRINFO.LOGOFF_BYUSER],
  ])('is refused to xfreerdp with a reason: %s', async (name, errorInfo) => {
    expect(reasonsIn(await meet({ ...REFUSED, errorInfo }))).toEqual([name]);
    expect(server.outcomes.at(-1)).toMatchObject({ kind: 'told', errorInfo });
  });

  it.each([
    ['ERRINFO_DISCONNECTED_BY_OTHER_CONNECTION', ERRINFO.DISCONNECTED_BY_OTHERCONNECTION],
    ['ERRINFO_LOGOFF_BY_USER', ERRINFO.LOGOFF_BYUSER],
  ])('is ended for xfreerdp with a reason, which is its exit code, too: %s', async (name, errorInfo) => {
    const ran = await meet({ ...ACTIVE, errorInfo });
    expect(reasonsIn(ran)).toEqual([name]);
    expect(ran.exitCode).toBe(errorInfo);
    expect(server.outcomes.at(-1)).toMatchObject({ kind: 'told', client: { desktopWidth: 1024, desktopHeight: 768 } });
  });

  it('may be left by xfreerdp while it lasts', async () => {
    server.farewell = { becomesActive: true, lastsMs: 60_000, errorInfo: 2 };
    const { exitCode } = await signInWithXfreerdp({ server, account: YAMADA, ...visit });
    expect(exitCode).toBe(XFREERDP_EXIT.signedIn);
    await expect.poll(() => server.outcomes.at(-1)).toEqual({ kind: 'left', at: 'active' });
  });

  describeWith(RDESKTOP_PROGRAMS, 'and rdesktop', () => {
    const meetRdesktop = async (farewell: Farewell): Promise<Ran> => {
      server.farewell = farewell;
      const { home, display } = visit;
      const env = { DISPLAY: display.name, HOME: home, XDG_DATA_HOME: home, XDG_CONFIG_HOME: home };
      const place = `${server.address}:${server.port}`;
      return await run('rdesktop', ['-u', 'yamada', '-p', 'x', place], { env, cwd: home, input: 'yes\nyes\n' });
    };

    it('is ended with a reason it shows, which is its exit code, too', async () => {
      const { exitCode, stderr } = await meetRdesktop({ ...ACTIVE, errorInfo: ERRINFO.RPC_INITIATED_LOGOFF });
      expect(stderr).toContain('disconnect: Administrator initiated logout.\n');
      expect(exitCode).toBe(ERRINFO.RPC_INITIATED_LOGOFF);
      expect(server.outcomes.at(-1)).toMatchObject({ kind: 'told', errorInfo: ERRINFO.RPC_INITIATED_LOGOFF });
    });

    /** SEEN: rdesktop 1.9 reads the reason and keeps it to itself when there was no session yet. */
    it('is refused, and ends without a word', async () => {
      const { exitCode, stderr } = await meetRdesktop({ ...REFUSED, errorInfo: ERRINFO.SERVER_DENIED_CONNECTION });
      expect(stderr).not.toContain('disconnect:');
      expect(exitCode).toBe(RDESKTOP_PROTOCOL_ERROR);
      expect(server.outcomes.at(-1)).toMatchObject({ kind: 'told', errorInfo: ERRINFO.SERVER_DENIED_CONNECTION });
    });
  });
});
