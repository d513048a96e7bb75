/**
 * samba's ntlm_auth: NTLM without a network, as client or as server, on its standard input and output. One line asks, one line
 * answers. Both tell the session key, which the two sides of one exchange have to agree on.
 */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { inFolder } from './keep.ts';
import type { Account } from './peers.ts';
import { LOCALE, type Program, pathOf } from './programs.ts';

export const NTLM_AUTH_PROGRAMS: readonly Program[] = ['ntlm_auth'];

/** The name of the machine, which samba's server has for a domain. */
export const MACHINE = 'PATIENT';

export interface NtlmServer {
  /** NEGOTIATE to CHALLENGE. */
  challenge(negotiate: Uint8Array): Promise<Uint8Array>;
  /** What is made of an AUTHENTICATE: who it is, or the name of the NTSTATUS. */
  judge(authenticate: Uint8Array): Promise<NtlmVerdict>;
  /** After acceptance. */
  sessionKey(): Promise<Uint8Array>;
  stop(): Promise<void>;
}

export type NtlmVerdict =
  | { readonly accepted: true; readonly who: string }
  | { readonly accepted: false; readonly status: string };

export interface NtlmClient {
  negotiate(): Promise<Uint8Array>;
  /** CHALLENGE to AUTHENTICATE. */
  authenticate(challenge: Uint8Array): Promise<Uint8Array>;
  sessionKey(): Promise<Uint8Array>;
  stop(): Promise<void>;
}

/** What CredSSP needs on top of what NTLM always has. */
const FEATURES = 'NTLMSSP_FEATURE_SESSION_KEY,NTLMSSP_FEATURE_SIGN,NTLMSSP_FEATURE_SEAL';

export async function startNtlmServer(account: Account): Promise<NtlmServer> {
  return await inFolder(async (folder) => {
    const { ask, stop } = await startNtlmAuth(folder, 'squid-2.5-ntlmssp', account, [`--password=${account.password}`]);
    return {
      challenge: async (negotiate) => bytesOf(await ask(`YR ${base64(negotiate)}`), 'TT'),
      judge: async (authenticate) => verdictOf(await ask(`KK ${base64(authenticate)}`)),
      sessionKey: async () => bytesOf(await ask('GK'), 'GK'),
      stop,
    };
  });
}

export async function startNtlmClient(account: Account): Promise<NtlmClient> {
  return await inFolder(async (folder) => {
    const { ask, stop } = await startNtlmAuth(folder, 'ntlmssp-client-1', account, []);
    expectOk(await ask(`PW ${base64(Buffer.from(account.password))}`));
    return {
      negotiate: async () => bytesOf(await ask('YR'), 'YR'),
      authenticate: async (challenge) => bytesOf(await ask(`TT ${base64(challenge)}`), 'AF'),
      sessionKey: async () => bytesOf(await ask('GK'), 'GK'),
      stop,
    };
  });
}

/** SPNEGO around it, one program on either side: the answers have a second part, and the last one may hold a token, too. */
export interface SpnegoServer {
  readonly stop: () => Promise<void>;
  /** The client's next token to the server's, or to the end. */
  step(token: Uint8Array): Promise<SpnegoReply>;
  sessionKey(): Promise<Uint8Array>;
}

export type SpnegoReply =
  | { readonly kind: 'continue'; readonly token: Uint8Array }
  | { readonly kind: 'accepted'; readonly token: Uint8Array; readonly who: string }
  | { readonly kind: 'refused'; readonly status: string };

export interface SpnegoClient {
  readonly stop: () => Promise<void>;
  begin(): Promise<Uint8Array>;
  /** The server's next token to the client's; undefined when the client is content and has no more to say. */
  step(token: Uint8Array): Promise<Uint8Array | undefined>;
  sessionKey(): Promise<Uint8Array>;
}

export async function startSpnegoServer(account: Account): Promise<SpnegoServer> {
  return await inFolder(async (folder) => {
    const { ask, stop } = await startNtlmAuth(folder, 'gss-spnego', account, [`--password=${account.password}`]);
    let command = 'YR';
    const step = async (token: Uint8Array) => {
      const answer = await ask(`${command} ${base64(token)}`);
      command = 'KK';
      return replyOf(answer);
    };
    return { step, sessionKey: async () => bytesOf(await ask('GK'), 'GK'), stop };
  });
}

export async function startSpnegoClient(account: Account): Promise<SpnegoClient> {
  return await inFolder(async (folder) => {
    const { ask, stop } = await startNtlmAuth(folder, 'gss-spnego-client', account, [`--password=${account.password}`]);
    const step = async (token: Uint8Array) => {
      const answer = await ask(`TT ${base64(token)}`);
      return answer === 'AF' ? undefined : bytesOf(answer, 'KK');
    };
    return {
      begin: async () => bytesOf(await ask('YR'), 'YR'),
      step,
      sessionKey: async () => bytesOf(await ask('GK'), 'GK'),
      stop,
    };
  });
}

const ACCESS_DENIED = 'NT_STATUS_ACCESS_DENIED';

function replyOf(answer: string): SpnegoReply {
  const [kind, token = '', ...rest] = answer.split(' ');
  const bytes = token === '*' ? new Uint8Array() : Buffer.from(token, 'base64');
  if (kind === 'TT') return { kind: 'continue', token: bytes };
  if (kind === 'AF') return { kind: 'accepted', token: bytes, who: rest.join(' ') };
  if (kind === 'NA') return { kind: 'refused', status: rest.join(' ') };
  // SEEN: what a wrong MIC is called, by samba 4.17.
  if (answer.startsWith(`BH ${ACCESS_DENIED}`)) return { kind: 'refused', status: ACCESS_DENIED };
  throw new Error(`ntlm_auth: ${answer}`);
}

async function startNtlmAuth(folder: string, protocol: string, account: Account, more: readonly string[]) {
  const settings = join(folder, 'smb.conf');
  await writeFile(settings, smbSettings(folder));
  const { user, domain = MACHINE } = account;
  const who = [`--username=${user}`, `--domain=${domain}`, ...more];
  const args = [`--helper-protocol=${protocol}`, `--configfile=${settings}`, ...who];
  const child = spawn(pathOf('ntlm_auth'), args, { cwd: folder, env: { ...process.env, ...LOCALE } });
  const ask = questioner(child);
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const exit = once(child, 'exit');
    child.stdin.end();
    await exit;
  };
  expectOk(await ask(`SF ${FEATURES}`));
  return { ask, stop };
}

function questioner(child: ChildProcessWithoutNullStreams): (line: string) => Promise<string> {
  const complaints: string[] = [];
  child.stderr.on('data', (text) => void complaints.push(String(text)));
  child.stdin.on('error', () => undefined);
  const answers = createInterface(child.stdout)[Symbol.asyncIterator]();
  return async (line) => {
    child.stdin.write(`${line}\n`);
    const { value, done } = await answers.next();
    if (done) throw new Error(`ntlm_auth ended\n${complaints.join('')}`);
    return value;
  };
}

function smbSettings(folder: string): string {
  const folders = ['private', 'lock', 'state', 'cache', 'pid'].map((kind) => `${kind} directory = ${folder}\n`);
  return `[global]\nworkgroup = ${MACHINE}\nnetbios name = ${MACHINE}\nsecurity = user\n${folders.join('')}`;
}

function verdictOf(answer: string): NtlmVerdict {
  if (answer.startsWith('AF ')) return { accepted: true, who: answer.slice(3) };
  if (answer.startsWith('NA ')) return { accepted: false, status: answer.slice(3) };
  throw new Error(`ntlm_auth: ${answer}`);
}

function bytesOf(answer: string, expected: string): Uint8Array {
  const [kind, text = ''] = answer.split(' ');
  if (kind !== expected) throw new Error(`ntlm_auth: ${answer}`);
  return Buffer.from(text, 'base64');
}

function expectOk(answer: string): void {
  if (answer !== 'OK') throw new Error(`ntlm_auth: ${answer}`);
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}
