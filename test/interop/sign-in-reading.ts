/** What Wireshark reads of whole sign-ins, in the shape in which our own decoder tells it, so that both can be compared. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decodeTsRequest, type TsRequest } from '../../src/protocol/index.ts';
import { type Capture, dissectWholly, startCapture, type WholeFrame } from './capture.ts';
import { COMPLAINT } from './dissection.ts';

/** What came from one side of one connection, message after message. */
export interface Side {
  readonly versions: readonly number[];
  /** How many there were of each field. */
  readonly fields: Readonly<Record<Field, number>>;
  /** MessageType of every NTLM message. */
  readonly ntlm: readonly number[];
  readonly users: readonly string[];
  readonly domains: readonly string[];
}

type Field = Exclude<keyof TsRequest, 'version'>;

/** Wireshark's names. */
const FIELDS: Readonly<Record<Field, string>> = {
  negoTokens: 'credssp.negoToken',
  authInfo: 'credssp.authInfo',
  pubKeyAuth: 'credssp.pubKeyAuth',
  errorCode: 'credssp.errorCode',
  clientNonce: 'credssp.clientNonce',
};
const PLACE = ['tcp.stream', 'tcp.srcport', 'tcp.dstport'];
const MESSAGE = ['credssp.version', 'ntlmssp.messagetype', 'ntlmssp.auth.username', 'ntlmssp.auth.domain'];

export interface SignInReading {
  /** Of one server, in the order of its connections. */
  connectionsOf(port: number): readonly { readonly client: Side; readonly server: Side }[];
  /** Whatever Wireshark calls malformed, or warns of, on the way to or from this port; and on that of all others. */
  complaintsOf(port: number): readonly WholeFrame[];
  complaintsBut(port: number): readonly WholeFrame[];
}

export interface SignInCapture {
  /** Ends it. `secrets` are the lines of the key logs, of either side's TLS. */
  read(secrets: readonly Buffer[]): Promise<SignInReading>;
  stop: Capture['stop'];
}

export async function startSignInCapture(ports: readonly number[], folder: string): Promise<SignInCapture> {
  const capture = await startCapture(ports, folder);
  const read = async (secrets: readonly Buffer[]) => {
    const file = await capture.finish();
    const keyLog = join(folder, 'sign-in-keys.log');
    await writeFile(keyLog, Buffer.concat(secrets));
    return await readSignIns(file, keyLog);
  };
  return { read, stop: capture.stop };
}

async function readSignIns(file: string, keyLog: string): Promise<SignInReading> {
  const options = ['-o', `tls.keylog_file:${keyLog}`];
  const asked = [...PLACE, ...MESSAGE, ...Object.values(FIELDS)];
  const [frames, complaints] = await Promise.all([
    dissectWholly({ file, options, filter: 'credssp', fields: asked }),
    dissectWholly({
      file,
      options,
      filter: COMPLAINT,
      fields: [...PLACE, 'frame.number', 'frame.protocols', '_ws.expert.message'],
    }),
  ]);
  return {
    connectionsOf: (port) => connectionsOf(String(port), frames),
    complaintsOf: (port) => complaints.filter((frame) => isAt(String(port), frame)),
    complaintsBut: (port) => complaints.filter((frame) => !isAt(String(port), frame)),
  };
}

function isAt(port: string, frame: WholeFrame): boolean {
  return [...valuesOf(frame, 'tcp.srcport'), ...valuesOf(frame, 'tcp.dstport')].includes(port);
}

function connectionsOf(port: string, frames: readonly WholeFrame[]) {
  const from = (frame: WholeFrame) => valuesOf(frame, 'tcp.srcport').includes(port);
  const to = (frame: WholeFrame) => valuesOf(frame, 'tcp.dstport').includes(port);
  const ours = frames.filter((frame) => from(frame) || to(frame));
  const streams = [...new Set(ours.map((frame) => valuesOf(frame, 'tcp.stream')[0]))];
  return streams.map((stream) => {
    const inStream = ours.filter((frame) => valuesOf(frame, 'tcp.stream')[0] === stream);
    return { client: sideOf(inStream.filter(to)), server: sideOf(inStream.filter(from)) };
  });
}

function sideOf(frames: readonly WholeFrame[]): Side {
  const all = (field: string) => frames.flatMap((frame) => valuesOf(frame, field));
  const counts = Object.entries(FIELDS).map(([field, name]) => [field, all(name).length]);
  return {
    versions: all('credssp.version').map(Number),
    fields: Object.fromEntries(counts) as Side['fields'],
    ntlm: all('ntlmssp.messagetype').map(Number),
    users: all('ntlmssp.auth.username'),
    domains: all('ntlmssp.auth.domain'),
  };
}

function valuesOf(frame: WholeFrame, field: string): readonly string[] {
  return frame[field] ?? [];
}

/** The same of messages as our own decoder reads them; of NTLM it is not asked. */
export function sideAsWeReadIt(messages: readonly Uint8Array[]): Pick<Side, 'versions' | 'fields'> {
  const requests = messages.map((message) => decodeTsRequest(message));
  const counts = Object.keys(FIELDS).map((field) => {
    return [field, requests.filter((request) => request[field as Field] !== undefined).length];
  });
  return { versions: requests.map(({ version }) => version), fields: Object.fromEntries(counts) as Side['fields'] };
}
