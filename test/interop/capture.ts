/** What went over the loopback interface, as Wireshark's programs record and read it. */
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Daemon, startDaemon, untilReady } from './daemon.ts';
import { pathOf, runWell } from './programs.ts';

/** Why nothing can be recorded here, if that is so. Opening the interface is the only way to know. */
export function captureObstacle(): string | undefined {
  const { status, stderr } = spawnSync(pathOf('dumpcap'), ['-i', 'lo', '-L'], { encoding: 'utf8' });
  return status === 0 ? undefined : `needs leave to capture on lo (root, or CAP_NET_RAW): ${stderr.trim()}`;
}

export interface Capture {
  /** Ends the recording and gives its file, with everything in it that was sent before. */
  finish(): Promise<string>;
  stop(): Promise<void>;
}

/** Records these TCP ports from the moment this resolves. */
export async function startCapture(ports: readonly number[], folder: string): Promise<Capture> {
  const file = join(folder, 'capture.pcapng');
  const marking = createSocket('udp4').bind(0, '127.0.0.1');
  await once(marking, 'listening');
  const wanted = [...ports.map((port) => `tcp port ${port}`), `udp port ${marking.address().port}`];
  const daemon = startDaemon('dumpcap', ['-i', 'lo', '-f', wanted.join(' or '), '-w', file], { cwd: folder });
  let isMarking = true;
  const stop = async () => {
    if (isMarking) marking.close();
    isMarking = false;
    await daemon.stop('SIGINT');
  };
  try {
    // dumpcap names its file when the interface is open and the filter set.
    await untilReady(daemon, async () => (daemon.log().includes('File: ') ? true : undefined));
  } catch (error) {
    await stop();
    throw error;
  }
  const finish = async () => {
    await untilRecorded(file, marking, daemon);
    await stop();
    return file;
  };
  return { finish, stop };
}

/** dumpcap writes when it pleases. What is sent last is found last: once a mark is in the file, so is all before it. */
async function untilRecorded(file: string, marking: Socket, daemon: Daemon): Promise<void> {
  const mark = randomBytes(32);
  marking.send(mark, marking.address().port, '127.0.0.1');
  await untilReady(daemon, async () => ((await readFile(file)).includes(mark) ? true : undefined));
}

export interface Dissection {
  readonly file: string;
  readonly filter: string;
  readonly fields: readonly string[];
  readonly options?: readonly string[];
}

/** The first value of each field that was asked for and is there. */
export type Frame = Readonly<Record<string, string>>;

/** One record for each frame that the filter lets through. */
export async function dissect(wish: Dissection): Promise<readonly Frame[]> {
  const frames = await dissectWholly(wish);
  return frames.map((frame) => {
    return Object.fromEntries(Object.entries(frame).map(([field, [first = '']]) => [field, first]));
  });
}

/** All values of each field: a frame may hold several messages. */
export type WholeFrame = Readonly<Record<string, readonly string[]>>;

export async function dissectWholly(wish: Dissection): Promise<readonly WholeFrame[]> {
  const { file, filter, fields, options = [] } = wish;
  const asked = fields.flatMap((field) => ['-e', field]);
  const { stdout } = await runWell('tshark', ['-r', file, ...options, '-Y', filter, '-T', 'json', ...asked]);
  const frames = JSON.parse(stdout) as readonly TsharkFrame[];
  return frames.map(({ _source: { layers } }) => layers);
}

interface TsharkFrame {
  readonly _source: { readonly layers: WholeFrame };
}
