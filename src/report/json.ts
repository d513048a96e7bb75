/**
 * The report for programs: codes and facts without language, and all observations. Its shape is published as
 * docs/schema/report.schema.json and changes only with `schemaVersion`.
 */

import type { Consultation } from '../diagnosis/consult/consultation.ts';
import type { Diagnosis, StackGuess } from '../diagnosis/diagnosis.ts';
import type { Confidence, Evidence, Finding, NotJudgedReason, Severity } from '../diagnosis/finding.ts';
import { type PasswordKnown, passwordIn } from '../diagnosis/logon/password.ts';
import { sentIn } from '../diagnosis/logon/verdict.ts';
import type { Sent } from '../diagnosis/logon-ailment.ts';
import type { Prediction } from '../diagnosis/prediction.ts';
import type { Comparison } from '../diagnosis/since.ts';
import type { Examination } from '../observation/examination.ts';
import type { Plan } from '../remedy/plan.ts';
import { type CheckReport, predictionShown } from './check-report.ts';
import { type JsonConsultation, jsonConsultation } from './consulted-json.ts';
import type { Decoded } from './decoded.ts';
import { signInFinding } from './sign-in-facts.ts';

/** Goes up when a program that reads reports has to know. */
export const REPORT_SCHEMA_VERSION = 1;

/** What `--json` prints; docs/schema/report.schema.json describes it. */
export interface JsonReport {
  readonly schemaVersion: typeof REPORT_SCHEMA_VERSION;
  readonly tool: Examination['tool'];
  /** ISO 8601, UTC. */
  readonly examinedAt: string;
  readonly target: Examination['target'];
  readonly inShort: Diagnosis['inShort'];
  readonly stack: StackGuess;
  readonly findings: readonly JsonFinding[];
  readonly prediction: readonly Prediction[];
  readonly predictionWithheld: Diagnosis['predictionWithheld'];
  /** Absent when no sign-in was made. */
  readonly signIn?: JsonSignIn;
  /** Absent unless a text or the facts of machines were given. */
  readonly consultation?: JsonConsultation;
  /** Absent unless an earlier examination was given. */
  readonly since?: Comparison;
  readonly observations: Examination;
}

/** What was heard besides the wire. */
export interface HeardBesides {
  readonly consultation?: Consultation;
  readonly plan?: Plan;
  readonly comparison?: Comparison;
}

/** What one attempt to sign in came to. */
export interface JsonSignIn {
  readonly code: string;
  /** Whether the password is known to be right. */
  readonly password: PasswordKnown;
  /** How much of it left the examining computer. */
  readonly sent: Sent;
}

/** `severity` with *found* only, `reason` with *not judged* only. */
export interface JsonFinding {
  readonly code: string;
  readonly verdict: Finding['verdict'];
  readonly severity?: Severity;
  readonly confidence: Confidence | null;
  readonly reason?: NotJudgedReason;
  readonly params: object;
  readonly evidence: readonly Evidence[];
}

/** Plain data, ready for `stringifyJson`. */
export function toJson(report: CheckReport, { consultation, plan, comparison }: HeardBesides = {}): JsonReport {
  const { examination, diagnosis } = report;
  return {
    schemaVersion: REPORT_SCHEMA_VERSION,
    tool: examination.tool,
    examinedAt: examination.startedAt,
    target: examination.target,
    inShort: diagnosis.inShort,
    stack: diagnosis.stack,
    findings: diagnosis.findings.map(jsonFinding),
    prediction: predictionShown(report),
    predictionWithheld: diagnosis.predictionWithheld,
    ...jsonSignIn(report),
    ...(consultation && { consultation: jsonConsultation(consultation, plan) }),
    ...(comparison && { since: comparison }),
    observations: examination,
  };
}

/** The form of `rdp-doctor decode --json`, which changes only with this number. */
const DECODED_SCHEMA_VERSION = 1;

export function toDecodedJson(decoded: Decoded): Decoded & { readonly schemaVersion: number } {
  return { schemaVersion: DECODED_SCHEMA_VERSION, ...decoded };
}

function jsonSignIn(report: CheckReport): Pick<JsonReport, 'signIn'> {
  const { signIn } = report.examination;
  const finding = signInFinding(report);
  if (!signIn || !finding) return {};
  return { signIn: { code: finding.code, password: passwordIn(finding), sent: sentIn(signIn) } };
}

/**
 * JSON text that can be shown: what a terminal would obey or hide is `\u`-escaped, so that it reads back as it was
 * ([RFC8259] 7).
 */
export function stringifyJson(value: unknown, indent = 2): string {
  return JSON.stringify(value, null, indent).replace(UNSEEN_IN_JSON, escapeUnits);
}

/** As in `visible`, but for the line feeds between the lines of JSON itself; those within strings are escaped already. */
const UNSEEN_IN_JSON = /(?!\n)[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;

function escapeUnits(character: string): string {
  return character
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
}

function jsonFinding(finding: Finding): JsonFinding {
  const { code, verdict, confidence, params, evidence } = finding;
  return {
    code,
    verdict,
    ...(finding.verdict === 'found' && { severity: finding.severity }),
    confidence,
    ...(finding.verdict === 'notJudged' && { reason: finding.reason }),
    params,
    evidence,
  };
}
