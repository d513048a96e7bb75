/**
 * Records the observations of cases that are missing: the command line examines a patient of the lab, or nobody, in a network of
 * its own, so that addresses, names and ports are those of documentation and not of the machine it happens on. Needs root.
 */

import type { AilmentCode } from '../../src/diagnosis/ailment.ts';
import { LAB_ACCOUNTS } from '../../src/lab/accounts.ts';
import { PATIENTS } from '../../src/lab/index.ts';
import type { JsonReport } from '../../src/report/index.ts';
import { attemptEnding } from '../diagnosis/sign-ins.ts';
import {
  FORBIDDEN,
  HOST_UNREACHABLE,
  type Network,
  NOBODY,
  ONE_ADDRESS,
  openNetwork,
  SERVER,
  SERVFAIL,
  SILENT,
} from '../round-trip/namespace.ts';
import { type LogonCode, SIGN_IN_SCENES, type SignInScene } from '../round-trip/sign-in-scenes.ts';
import { writeRecorded } from './case-file.ts';

type Scene =
  | { readonly patient: string; readonly look?: 'quick' }
  /** Somebody signs in there, see `sign-in-scenes.ts`. */
  | { readonly signIn: SignInScene }
  /** Nobody there who could fall ill. */
  | { readonly host: string };

/** Quick where one connection shows it: the less there is to read, the better. */
const SCENES: { readonly [C in Exclude<AilmentCode, LogonCode>]: Scene } = {
  'name/not-found': { host: 'sv-keiri1.corp.example' },
  'name/lookup-failed': { host: SERVFAIL },
  'reach/refused': { host: NOBODY },
  'reach/timed-out': { host: SILENT },
  'reach/unreachable': { host: HOST_UNREACHABLE },
  'reach/failed': { host: FORBIDDEN },
  'negotiation/stalled': { patient: 'negotiation-stall' },
  'negotiation/closed': { patient: 'negotiation-close', look: 'quick' },
  'negotiation/reset': { patient: 'negotiation-reset', look: 'quick' },
  'negotiation/not-rdp': { patient: 'http-on-port' },
  'negotiation/malformed': { patient: 'negotiation-broken' },
  'negotiation/ssl-required': { patient: 'failure-ssl-required' },
  'negotiation/ssl-not-allowed': { patient: 'rdp-security-only' },
  'negotiation/no-certificate': { patient: 'failure-no-certificate', look: 'quick' },
  'negotiation/inconsistent-flags': { patient: 'failure-inconsistent-flags', look: 'quick' },
  'negotiation/hybrid-required': { patient: 'failure-hybrid-required', look: 'quick' },
  'negotiation/user-auth-required': { patient: 'failure-user-auth-required', look: 'quick' },
  'negotiation/unknown-failure': { patient: 'failure-unknown', look: 'quick' },
  'negotiation/nla-required': { patient: 'server2022' },
  'negotiation/nla-offered': { patient: 'nla-offered-both' },
  'negotiation/nla-absent': { patient: 'xrdp' },
  'tls/stalled': { patient: 'tls-stall', look: 'quick' },
  'tls/closed': { patient: 'tls-close', look: 'quick' },
  'tls/reset': { patient: 'tls-reset', look: 'quick' },
  'tls/handshake-failed': { patient: 'tls-handshake-alert' },
  'tls/no-common-suite': { patient: 'tls-3des-only' },
  'tls/version-too-old': { patient: 'tls-1-0', look: 'quick' },
  'tls/certificate-expired': { patient: 'certificate-expired', look: 'quick' },
  'tls/certificate-not-yet-valid': { patient: 'certificate-not-yet-valid', look: 'quick' },
  'tls/certificate-weak': { patient: 'certificate-weak', look: 'quick' },
  'tls/certificate-wrong-name': { patient: 'certificate-wrong-name', look: 'quick' },
  'credssp/server-unpatched': { patient: 'server2016-unpatched' },
  'credssp/server-patched': { patient: 'server2016-patched' },
  'credssp/version-mirrored': { patient: 'credssp-mirror' },
  'credssp/verdict-not-applicable': { patient: 'freerdp' },
  'credssp/no-challenge': { patient: 'credssp-invalid-token', look: 'quick' },
  'ntlm/apparently-refused': { patient: 'ntlm-not-supported', look: 'quick' },
  'clock/skewed': { patient: 'clock-ahead', look: 'quick' },
  'windows/out-of-support': { patient: 'server2012r2-patched', look: 'quick' },
  'server/stand-in-suspected': { patient: 'stand-in-certificate', look: 'quick' },
};

/** The recorded part of each case asked for. */
export async function recordCases(codes: readonly AilmentCode[]): Promise<ReadonlyMap<AilmentCode, string>> {
  const recorded = new Map<AilmentCode, string>();
  const network = await openNetwork();
  try {
    for (const code of codes) recorded.set(code, await recordCase(code, network));
  } finally {
    await network.close();
  }
  return recorded;
}

async function recordCase(code: AilmentCode, network: Network): Promise<string> {
  const scene = sceneFor(code);
  if ('signIn' in scene) return await recordSignIn(code, scene.signIn, network);
  if ('host' in scene) return writeRecorded(code, 'a network without servers', await examine(network, '', scene.host));
  const { patient, look } = scene;
  const options = look === 'quick' ? ['--quick'] : [];
  const examination = await network.withPatient(patient, () => examine(network, '', hostFor(patient), ...options));
  return writeRecorded(code, `lab patient ${patient}, ${look ?? 'full'} look`, examination);
}

function sceneFor(code: AilmentCode): Scene {
  if (!isLogonCode(code)) return SCENES[code];
  const signIn = SIGN_IN_SCENES.find((scene) => scene.code === code);
  if (!signIn) throw new TypeError(`nobody signs in for ${code}`);
  return { signIn };
}

function isLogonCode(code: AilmentCode): code is LogonCode {
  return code.startsWith('logon/');
}

async function recordSignIn(code: AilmentCode, scene: SignInScene, network: Network): Promise<string> {
  const { patient, user, policy, pin, kerberos, version } = scene;
  const own = LAB_ACCOUNTS.find((account) => account.user === user)?.password;
  const options = [
    ...['--quick', '--user', user],
    ...(kerberos ? ['--kerberos'] : ['--password-stdin']),
    ...(policy ? ['--policy', policy] : []),
    ...(pin ? ['--pin', pin] : []),
  ];
  const input = kerberos ? '' : (scene.password ?? own ?? '');
  const examination = await network.withPatient(patient, () => examine(network, input, SERVER, ...options));
  const source = `lab patient ${patient}, signing in as ${user}`;
  if (version === undefined) return writeRecorded(code, source, examination);
  return writeRecorded(code, `${source} with CredSSP ${version}, by hand`, withVersion(examination, version));
}

/** By name where the ailment lies in the name. */
function hostFor(patient: string): string {
  return PATIENTS.some(({ name, host }) => name === patient && host !== undefined) ? ONE_ADDRESS : SERVER;
}

/** No option makes the command line so old a client: its sign-in is written as `play-sign-in.ts` sees it. */
function withVersion(examination: JsonReport['observations'], announcedVersion: number): JsonReport['observations'] {
  const outcome = { kind: 'errorCode', errorCode: 0xc00000bb, at: 'expectToken' } as const;
  const who = { address: SERVER, policy: 'vulnerable', announcedVersion, serverVersion: 6, far: 'announced' } as const;
  return { ...examination, signIn: attemptEnding(outcome, who) };
}

async function examine(
  network: Network,
  input: string,
  ...args: readonly string[]
): Promise<JsonReport['observations']> {
  const { stdout, stderr } = await network.doctorTold(input, 'check', ...args, '--json');
  if (stdout === '') throw new Error(stderr);
  return (JSON.parse(stdout) as JsonReport).observations;
}
