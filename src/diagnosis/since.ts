/**
 * What has changed between two examinations of a server: the proof that a cure worked, or that it did not. Both are judged by today's
 * rules, so that only the server can make the difference.
 */
import type { Connection, Examination } from '../observation/examination.ts';
import type { AilmentCode } from './ailment.ts';
import type { Diagnosis, Judged } from './diagnosis.ts';
import { type AnyFound, SEVERITIES } from './finding.ts';
import type { ClientState, Prediction } from './prediction.ts';

export interface Comparison {
  /** ISO 8601. */
  readonly before: string;
  readonly after: string;
  /** Whether the same machine answered, by its name in NTLM, and else by its certificate. */
  readonly sameServer: 'yes' | 'no' | 'unknown';
  /** Of the CredSSP numbers, those that were read. */
  readonly credssp: { readonly before: number | null; readonly after: number | null };
  readonly build: { readonly before: string | null; readonly after: string | null };
  readonly gone: readonly AilmentCode[];
  readonly come: readonly AilmentCode[];
  /** Clients whose lot has changed. */
  readonly clients: readonly ClientChange[];
  /**
   * `cured`: the worst trouble of then is gone, and nothing of its weight has come. `incomparable`: another machine answered, or one
   * of the two looks did not get so far.
   */
  readonly verdict: 'cured' | 'better' | 'same' | 'worse' | 'incomparable';
}

export interface ClientChange {
  readonly client: ClientState;
  readonly before: Prediction['outcome'];
  readonly after: Prediction['outcome'];
}

export function compareExaminations(before: Judged, after: Judged): Comparison {
  const [then, now] = [troublesIn(before), troublesIn(after)];
  const sameServer = isSameServer(before.examination, after.examination);
  return {
    before: before.examination.startedAt,
    after: after.examination.startedAt,
    sameServer,
    credssp: { before: numberIn(before.examination), after: numberIn(after.examination) },
    build: { before: before.diagnosis.stack.build, after: after.diagnosis.stack.build },
    gone: codesMissing(then, now),
    come: codesMissing(now, then),
    clients: changesFor(before.diagnosis, after.diagnosis),
    verdict:
      sameServer === 'no' || !before.diagnosis.examined || !after.diagnosis.examined
        ? 'incomparable'
        : weigh(then, now),
  };
}

/** Above a mere note. */
function troublesIn({ diagnosis }: Judged): readonly AnyFound[] {
  return diagnosis.findings.filter(
    (finding): finding is AnyFound => finding.verdict === 'found' && SEVERITIES.indexOf(finding.severity) > 0,
  );
}

function codesMissing(from: readonly AnyFound[], among: readonly AnyFound[]): readonly AilmentCode[] {
  return from.filter(({ code }) => among.every((other) => other.code !== code)).map(({ code }) => code);
}

function weigh(then: readonly AnyFound[], now: readonly AnyFound[]): Comparison['verdict'] {
  const [worstThen, worstNow] = [worst(then), worst(now)];
  const [gone, come] = [codesMissing(then, now).length, codesMissing(now, then).length];
  if (worstNow > worstThen) return 'worse';
  if (worstNow < worstThen) return gone > 0 && worstNow <= SEVERITIES.indexOf('low') ? 'cured' : 'better';
  if (gone === 0 && come === 0) return 'same';
  if (gone === come) return 'same';
  return gone > come ? 'better' : 'worse';
}

function worst(findings: readonly AnyFound[]): number {
  return Math.max(0, ...findings.map(({ severity }) => SEVERITIES.indexOf(severity)));
}

function changesFor(before: Diagnosis, after: Diagnosis): readonly ClientChange[] {
  return after.prediction.flatMap(({ client, outcome }) => {
    const then = before.prediction.find((each) => each.client === client)?.outcome;
    return then === undefined || then === outcome ? [] : [{ client, before: then, after: outcome }];
  });
}

function isSameServer(before: Examination, after: Examination): Comparison['sameServer'] {
  const [then, now] = [identityOf(before), identityOf(after)];
  if (then.name !== null && now.name !== null) return then.name === now.name ? 'yes' : 'no';
  if (then.certificate === null || now.certificate === null) return 'unknown';
  // A certificate may have been renewed in between, so another one proves nothing.
  return then.certificate === now.certificate ? 'yes' : 'unknown';
}

function identityOf(examination: Examination): {
  readonly name: string | null;
  readonly certificate: string | null;
} {
  const { credssp, tls } = mainOf(examination) ?? {};
  const name = credssp?.outcome === 'answered' ? (credssp.challenge?.netbiosComputer ?? null) : null;
  return { name, certificate: tls?.outcome === 'established' ? tls.certificate.sha256 : null };
}

function numberIn(examination: Examination): number | null {
  const { credssp } = mainOf(examination) ?? {};
  return credssp?.outcome === 'answered' ? credssp.version : null;
}

function mainOf({ connections }: Examination): Connection | undefined {
  return connections.find(({ purpose }) => purpose === 'main');
}
