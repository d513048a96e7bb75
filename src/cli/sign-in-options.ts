/** The options of `check` that try a sign-in: who, how, by which policy, and where the password comes from. */
import type { SignInRequest } from '../app/sign-in.ts';
import type { OptionName } from './command-line.ts';
import { type Given, lastValue } from './parse.ts';
import { askPassword, readPassword } from './password.ts';
import type { Terminal } from './terminal.ts';
import { typed } from './typed.ts';
import { badValue, UsageProblem } from './usage-problem.ts';

type Account = Omit<SignInRequest, 'password'> & { readonly passwordFrom: 'stdin' | 'prompt' | 'ticket' };

const NEEDS_USER: readonly OptionName[] = ['domain', 'passwordStdin', 'kerberos', 'policy', 'pin'];
const POLICIES = { 0: 'forceUpdatedClients', 1: 'mitigated', 2: 'vulnerable' } as const;
/** In UTF-16 units; no directory has longer names, and an NTLM message could not hold twice as many bytes as 32,767. */
const LONGEST_NAME = 1_024;

/** Undefined when no sign-in was asked for. Throws `UsageProblem` before anything is connected. */
export function readAccount(given: Given, hosts: number): Account | undefined {
  const named = lastValue(given, 'user');
  if (named === undefined) {
    const lonely = NEEDS_USER.find((option) => given[option]);
    if (lonely) throw new UsageProblem(({ needsUser }) => needsUser(flagOf(lonely)));
    return undefined;
  }
  if (hosts > 1) throw new UsageProblem(({ oneServerToSignIn }) => oneServerToSignIn);
  const mechanism = given.kerberos ? 'kerberos' : 'ntlm';
  const passwordFrom = given.passwordStdin ? 'stdin' : given.kerberos ? 'ticket' : 'prompt';
  return {
    ...readName(named, lastValue(given, 'domain')),
    mechanism,
    passwordFrom,
    policy: readPolicy(given),
    pin: readPin(given),
  };
}

/** Asks for the password, or reads it. Undefined when the person at the terminal gives up. */
export async function completeAccount(
  { passwordFrom, ...account }: Account,
  { words, ask }: Pick<Terminal, 'words' | 'ask'>,
): Promise<SignInRequest | undefined> {
  if (passwordFrom === 'ticket') return { ...account, password: undefined };
  if (passwordFrom === 'stdin') return { ...account, password: await readPassword(process.stdin) };
  if (!process.stdin.isTTY) throw new UsageProblem(({ noTerminal }) => noTerminal);
  // Unseen before it is asked for: a quick hand would see its first letters otherwise.
  const typing = askPassword(process.stdin);
  ask(words.askPassword(typed(account.domain === '' ? account.user : `${account.domain}\\${account.user}`)));
  const password = await typing;
  ask('\n');
  return password && { ...account, password };
}

/** `DOMAIN\name`, `name@domain` or a bare name. */
function readName(named: string, domain: string | undefined): Pick<SignInRequest, 'user' | 'domain'> {
  const slash = named.indexOf('\\');
  if (slash >= 0 && domain !== undefined) throw new UsageProblem(({ domainTwice }) => domainTwice);
  const user = named.slice(slash + 1);
  const within = slash >= 0 ? named.slice(0, slash) : (domain ?? '');
  if (user === '' || user.length > LONGEST_NAME || within.length > LONGEST_NAME) {
    throw badValue('--user', named, 'NAME, DOMAIN\\NAME, NAME@DOMAIN');
  }
  return { user, domain: within === '.' ? '' : within };
}

function readPolicy(given: Given): SignInRequest['policy'] {
  const text = lastValue(given, 'policy') ?? '1';
  const policy = Object.hasOwn(POLICIES, text) ? POLICIES[text as unknown as keyof typeof POLICIES] : undefined;
  if (policy) return policy;
  throw badValue('--policy', text, '0, 1, 2');
}

/** SHA-256 as tools print it: with or without colons, in either case, perhaps with its name in front. */
function readPin(given: Given): string | undefined {
  const text = lastValue(given, 'pin');
  if (text === undefined) return undefined;
  const digits = text
    .replace(/^sha-?256[:=]/i, '')
    .replace(/[:\s]/g, '')
    .toLowerCase();
  if (/^[0-9a-f]{64}$/.test(digits)) return digits;
  throw new UsageProblem(({ badPin }) => badPin(typed(text)));
}

function flagOf(option: OptionName): string {
  return option === 'passwordStdin' ? '--password-stdin' : `--${option}`;
}
