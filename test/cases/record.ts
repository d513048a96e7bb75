/**
 * Records the observations of cases that are missing: the command line examines a patient of the lab, or nobody, in a network of
 * its own, so that addresses, names and ports are those of documentation and not of the machine it happens on. Needs root.
 */

import type { AilmentCode } from '../../src/diagnosis/ailment.ts';
import { PATIENTS } from '../../src/lab/index.ts';
import type { JsonReport } from '../../src/report/index.ts';
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
import { writeRecorded } from './case-file.ts';

type Scene =
  | { readonly patient: string; readonly look?: 'quick' }
  /** Nobody there who could fall ill. */
  | { readonly host: string };

/** Quick where one connection shows it: the less there is to read, the better. */
const SCENES: { readonly [C in AilmentCode]: Scene } = {
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
  const scene = SCENES[code];
  if ('host' in scene) return writeRecorded(code, 'a network without servers', await examine(network, scene.host));
  const { patient, look } = scene;
  const options = look === 'quick' ? ['--quick'] : [];
  const examination = await network.withPatient(patient, () => examine(network, hostFor(patient), ...options));
  return writeRecorded(code, `lab patient ${patient}, ${look ?? 'full'} look`, examination);
}

/** By name where the ailment lies in the name. */
function hostFor(patient: string): string {
  return PATIENTS.some(({ name, host }) => name === patient && host !== undefined) ? ONE_ADDRESS : SERVER;
}

async function examine(network: Network, ...args: readonly string[]): Promise<JsonReport['observations']> {
  const { stdout, stderr } = await network.doctor('check', ...args, '--json');
  if (stdout === '') throw new Error(stderr);
  return (JSON.parse(stdout) as JsonReport).observations;
}
