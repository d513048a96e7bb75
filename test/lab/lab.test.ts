/** Starting and stopping: which patients, where, and that nothing is left behind. */
import { createServer, type Server } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Lab, type LabOptions, patientNames, startLab } from '../../src/lab/index.ts';
import { call, endingOf, negotiate, receive, secure } from './caller.ts';

const running: Lab[] = [];

async function start(options: LabOptions): Promise<Lab> {
  const lab = await startLab(options);
  running.push(lab);
  return lab;
}

async function only(name: string, options: LabOptions = {}) {
  const lab = await start({ ...options, only: [name] });
  const [patient] = lab.patients;
  if (!patient) throw new Error('no patient was started');
  return { lab, patient };
}

afterEach(async () => {
  await Promise.all(running.splice(0).map((lab) => lab.stop()));
});

/** Servers and sockets of this process; a handle counts until the event loop has closed it. */
function held(): readonly string[] {
  const kinds = ['TCPServerWrap', 'TCPSocketWrap', 'TCPConnectWrap', 'TLSWrap'];
  return process.getActiveResourcesInfo().filter((kind) => kinds.includes(kind));
}

beforeEach(() => expect.poll(held).toEqual([]));

describe('starting', () => {
  it('starts all patients on ports of their own and tells where', async () => {
    const { patients } = await start({});
    expect(patients.map(({ name }) => name)).toEqual(patientNames);
    expect(new Set(patients.map(({ port }) => port)).size).toBe(patients.length);
    for (const { address, port } of patients) {
      expect(address).toBe('127.0.0.1');
      expect(port).toBeGreaterThan(0);
    }
  });

  it('tells nothing of the behaviour, and everything else as plain JSON', async () => {
    const { patient } = await only('server2016-unpatched');
    expect(JSON.parse(JSON.stringify(patient))).toEqual(patient);
    const told = ['address', 'ailment', 'expected', 'expectedQuick', 'name', 'port', 'signIn'];
    expect(Object.keys(patient).sort()).toEqual(told);
  });

  it('starts only those asked for, each once', async () => {
    const { patients } = await start({ only: ['ssh-on-port', 'xrdp', 'ssh-on-port'] });
    expect(patients.map(({ name }) => name)).toEqual(['xrdp', 'ssh-on-port']);
  });

  it('refuses a name that no patient has, and says the nearest', async () => {
    const message = /no patient "server2016".*server2016-unpatched, server2016-patched/;
    await expect(startLab({ only: ['server2016'] })).rejects.toThrow(message);
    await expect(startLab({ only: ['tls-3des-olny'] })).rejects.toThrow(/tls-3des-only/);
    await expect(startLab({ only: ['経理サーバー'] })).rejects.toThrow(TypeError);
    await expect(startLab({ only: [] })).rejects.toThrow(TypeError);
  });

  it('listens on every loopback address when told 0.0.0.0', async () => {
    const { patient } = await only('failure-ssl-required', { address: '0.0.0.0' });
    expect(patient.address).toBe('0.0.0.0');
    for (const address of ['127.0.0.1', '127.0.0.2', '127.9.8.7']) {
      const { socket, answer } = await negotiate({ ...patient, address });
      expect(answer).toMatchObject({ kind: 'failure', failureCode: 1 });
      socket.destroy();
    }
  });
});

describe('a port of its own choosing', () => {
  const taken: Server[] = [];
  afterEach(async () => {
    await Promise.all(taken.splice(0).map((server) => new Promise((closed) => server.close(closed))));
  });

  function take(): Promise<number> {
    return new Promise((settle) => {
      const server = createServer().listen(0, '127.0.0.1', () => settle((server.address() as { port: number }).port));
      taken.push(server);
    });
  }

  it('is given to one patient', async () => {
    const { lab, patient } = await only('server2022');
    await lab.stop();
    const again = await only('server2022', { port: patient.port });
    expect(again.patient.port).toBe(patient.port);
  });

  it('is refused to several', async () => {
    await expect(startLab({ port: 3390 })).rejects.toThrow(TypeError);
    await expect(startLab({ only: ['xrdp', 'weston'], port: 3390 })).rejects.toThrow(/to one patient only, not to 2/);
  });

  it.each(['server2022', 'ssh-on-port', 'nobody-home', 'nobody-answers'])(
    'in use stops %s with the code',
    async (name) => {
      const port = await take();
      await expect(startLab({ only: [name], port })).rejects.toMatchObject({
        code: 'EADDRINUSE',
        message: `lab: port ${port} on 127.0.0.1 is already in use`,
      });
      // The server that has the port, and nothing of the lab's.
      await expect.poll(held).toEqual(['TCPServerWrap']);
    },
  );

  it('is not had on an address of another machine', async () => {
    await expect(startLab({ only: ['xrdp'], address: '192.0.2.1' })).rejects.toMatchObject({
      code: 'EADDRNOTAVAIL',
      message: 'lab: 192.0.2.1 is not an address of this machine',
    });
  });
});

describe('stopping', () => {
  it('closes every connection, in whatever stage it is, and leaves nothing behind', async () => {
    const lab = await startLab();
    const find = (name: string) => {
      const patient = lab.patients.find((candidate) => candidate.name === name);
      if (!patient) throw new Error(`no patient ${name}`);
      return patient;
    };
    const waiting = [
      await call(find('server2022')),
      (await negotiate(find('tls-stall'))).socket,
      await call(find('connect-drip')),
      await call(find('connect-oversize')),
      await call(find('ssh-on-port')),
      await secure(find('credssp-stall')),
    ];
    const endings = waiting.map((stream) => endingOf(receive(stream, () => undefined)));
    await lab.stop();
    await Promise.all(endings);
    for (const stream of waiting) stream.destroy();
    await Promise.all(waiting.map((stream) => stream.closed || new Promise((closed) => stream.once('close', closed))));
    for (const name of ['server2022', 'nobody-answers', 'nobody-home']) {
      await expect(call(find(name))).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    }
    await expect.poll(held).toEqual([]);
  });

  it('may be asked for twice', async () => {
    const { lab } = await only('server2022');
    await Promise.all([lab.stop(), lab.stop()]);
    await lab.stop();
  });
});

describe('the key log', () => {
  it('gets the secrets of a connection, in NSS format', async () => {
    const lines: string[] = [];
    const { patient } = await only('tls-1-3', { onKeylog: (line) => lines.push(line.toString()) });
    const stream = await secure(patient);
    stream.destroy();
    expect(lines.join('')).toMatch(/^SERVER_HANDSHAKE_TRAFFIC_SECRET [0-9a-f]{64} [0-9a-f]+\n/m);
  });
});
