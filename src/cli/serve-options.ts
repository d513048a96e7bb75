/** The options of `serve`, read and checked before anything listens: what others can reach needs a certificate and a password. */
import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { isIP } from 'node:net';
import { createSecureContext } from 'node:tls';
import { type Range, readRange } from '../web/server/allowed-targets.ts';
import type { Tls } from '../web/server/listening.ts';
import { isLoopback } from '../web/server/own-names.ts';
import { type PasswordCheck, sealPassword } from '../web/server/password.ts';
import { type Given, lastValue } from './parse.ts';
import { askPassword, readPassword } from './password.ts';
import type { Terminal } from './terminal.ts';
import { typed } from './typed.ts';
import { badValue, EXIT, UsageProblem } from './usage-problem.ts';

/** In UTF-16 units. */
const FEWEST = 8;

export function readPort(given: Given): number | undefined {
  const text = lastValue(given, 'servePort');
  if (text === undefined) return undefined;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : -1;
  if (port >= 0 && port <= 65_535) return port;
  throw badValue('--port', text, '0 – 65535');
}

export function readAddress(given: Given): string {
  const text = lastValue(given, 'serveAddress') ?? '127.0.0.1';
  if (isIP(text) !== 0) return text;
  throw badValue('--address', text, '127.0.0.1, ::1, 192.0.2.10, 0.0.0.0');
}

export function readAllowed(given: Given): readonly Range[] {
  return (given.allow ?? []).map((value) => {
    const range = typeof value === 'string' ? readRange(value) : undefined;
    if (range) return range;
    throw badValue('--allow', String(value), '10.0.0.0/8, 192.0.2.10, 2001:db8::/32');
  });
}

/** Undefined when none is asked for and none is needed. */
export async function readTls(given: Given, address: string): Promise<Tls | undefined> {
  const [certFile, keyFile] = [lastValue(given, 'tlsCert'), lastValue(given, 'tlsKey')];
  if (certFile === undefined && keyFile === undefined) {
    if (isLoopback(address)) return undefined;
    throw new UsageProblem((say) => say.serve.needsTls(address));
  }
  if (certFile === undefined || keyFile === undefined) throw new UsageProblem((say) => say.serve.certWithoutKey);
  const [cert, key] = await Promise.all([readPem(certFile), readPem(keyFile)]);
  try {
    createSecureContext({ cert, key });
    if (!new X509Certificate(cert).checkPrivateKey(createPrivateKey(key)))
      throw new Error('key of another certificate');
  } catch (error) {
    const reason = typed(error instanceof Error ? error.message : String(error));
    throw new UsageProblem((say) => say.serve.badCertificate(typed(certFile), reason), EXIT.notExamined);
  }
  return { cert, key };
}

async function readPem(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'UNKNOWN';
    throw new UsageProblem((say) => say.serve.unreadable(typed(file), code), EXIT.notExamined);
  }
}

/** `gaveUp` when the person at the terminal does; undefined when none is asked for and none is needed. */
export async function choosePassword(
  given: Given,
  address: string,
  { words, ask }: Pick<Terminal, 'words' | 'ask'>,
): Promise<PasswordCheck | 'gaveUp' | undefined> {
  if (!given.passwordStdin && isLoopback(address)) return undefined;
  const fromTerminal = async () => {
    if (!process.stdin.isTTY) throw new UsageProblem((say) => say.serve.needsPassword(address));
    // Unseen before it is asked for: a quick hand would see its first letters otherwise.
    const typing = askPassword(process.stdin);
    ask(words.serve.askPassword);
    const password = await typing;
    ask('\n');
    return password;
  };
  const password = given.passwordStdin ? await readPassword(process.stdin) : await fromTerminal();
  if (!password) return 'gaveUp';
  try {
    if (password.length < FEWEST * 2) throw new UsageProblem((say) => say.serve.shortPassword(FEWEST));
    return password.reveal(sealPassword);
  } finally {
    password.wipe();
  }
}
