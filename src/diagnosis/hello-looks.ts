/**
 * What the raw ClientHello looks after a failed handshake say together. A version and suite that any current library speaks,
 * taken in one and the same answer, mean that the failure had another cause.
 */
import { findOldCipherSuite, findTlsVersion } from '../knowledge/index.ts';
import type { Examination } from '../observation/examination.ts';
import type { HelloLook } from '../observation/tls.ts';
import { cite } from './evidence.ts';
import type { Evidence } from './finding.ts';

export type BehindTls =
  | { readonly kind: 'notLooked' }
  | { readonly kind: 'nothingAccepted'; readonly evidence: readonly Evidence[] }
  | (Accepted & { readonly kind: 'modern' | 'onlyOld' });

interface Accepted {
  /** The best version taken, by name. */
  readonly version: string;
  /** True when that is SSL 3.0, TLS 1.0 or TLS 1.1. */
  readonly versionIsOld: boolean;
  readonly suites: readonly string[];
  readonly evidence: readonly Evidence[];
}

type Acceptance = Extract<HelloLook['answer'], { outcome: 'accepted' }>;

export function lookBehindTls(examination: Examination): BehindTls {
  const { helloLooks } = examination;
  if (helloLooks.length === 0) return { kind: 'notLooked' };
  const answers = helloLooks.map(({ answer }) => answer);
  const accepted = answers.filter((answer) => answer.outcome === 'accepted');
  const best = accepted.toSorted((a, b) => b.version - a.version)[0];
  if (!best) {
    const evidence = answers.map((_, index) => cite(examination, 'helloLooks', index, 'answer', 'outcome'));
    return { kind: 'nothingAccepted', evidence };
  }
  return {
    kind: accepted.some(isModern) ? 'modern' : 'onlyOld',
    version: versionName(best.version),
    versionIsOld: isOldVersion(best.version),
    suites: [...new Set(accepted.map(({ cipherSuiteName }) => cipherSuiteName))],
    evidence: acceptedEvidence(examination),
  };
}

function isModern({ version, cipherSuite }: Acceptance): boolean {
  return !isOldVersion(version) && findOldCipherSuite(cipherSuite) === undefined;
}

function isOldVersion(version: number): boolean {
  return findTlsVersion(version)?.old ?? false;
}

function versionName(version: number): string {
  return findTlsVersion(version)?.name ?? `0x${version.toString(16).padStart(4, '0')}`;
}

function acceptedEvidence(examination: Examination): readonly Evidence[] {
  return examination.helloLooks.flatMap(({ answer }, index) => {
    if (answer.outcome !== 'accepted') return [];
    const at = ['helloLooks', index, 'answer'];
    return [cite(examination, ...at, 'version'), cite(examination, ...at, 'cipherSuiteName')];
  });
}
