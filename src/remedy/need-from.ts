/** What an examination says a cure is needed for. A saved one gives the same need as on its own day. */
import type { AilmentCode } from '../diagnosis/ailment.ts';
import { CAUSES_FOUND } from '../diagnosis/consult/causes-found.ts';
import type { Diagnosis } from '../diagnosis/diagnosis.ts';
import { type AnyFound, SEVERITIES } from '../diagnosis/finding.ts';
import type { ClientState } from '../diagnosis/prediction.ts';
import type { CauseCode } from '../knowledge/index.ts';
import type { Examination } from '../observation/examination.ts';
import type { Need, ServerNeed, WindowsVersion } from './need.ts';

export function needFrom(diagnosis: Diagnosis, examination: Examination, client: ClientState | null = null): Need {
  return {
    causes: causesFound(diagnosis),
    server: serverFound(diagnosis, examination),
    client: { state: client },
    on: /^\d{4}-\d\d-\d\d/.exec(examination.startedAt)?.[0] ?? null,
  };
}

const USUAL_PORT = 3389;

/** The finding that leads the report leads here as well. Where only notes were found, nothing needs a cure. */
function causesFound({ findings, inShort }: Diagnosis): readonly CauseCode[] {
  const troubles = foundIn(findings).filter(
    ({ severity }) => SEVERITIES.indexOf(severity) > SEVERITIES.indexOf('info'),
  );
  const leading = troubles.filter(({ code }) => code === inShort.code);
  const codes = [...leading, ...troubles].map(({ code }) => code);
  return [...new Set(codes.flatMap((code) => CAUSES_FOUND[code]))];
}

function serverFound({ stack, findings, predictionWithheld }: Diagnosis, { target }: Examination): ServerNeed {
  const found = new Map(foundIn(findings).map((finding) => [finding.code, finding]));
  const unpatched = found.get('credssp/server-unpatched');
  const patched = found.get('credssp/server-patched');
  const verdict = unpatched ?? patched;
  const trusted = predictionWithheld === null && verdict !== undefined && 'version' in verdict.params;
  return {
    host: target.host,
    port: target.port === USUAL_PORT ? null : target.port,
    stack: stack.stack === 'windows' || stack.stack === 'unknown' ? stack.stack : 'other',
    build: stack.stack === 'windows' ? versionIn(stack.build) : null,
    credsspVersion: trusted ? (verdict.params as { readonly version: number }).version : null,
    fix: unpatched ? 'missing' : patched ? 'active' : 'unknown',
    nla: nlaFound(found),
    restartPending: null,
  };
}

function nlaFound(found: ReadonlyMap<AilmentCode, AnyFound>): ServerNeed['nla'] {
  if (found.has('negotiation/nla-required')) return 'required';
  if (found.has('negotiation/nla-offered')) return 'optional';
  return found.has('negotiation/nla-absent') ? 'absent' : 'unknown';
}

/** `10.0.14393`, and `10.0.14393.2248` where somebody knows it to the last number. */
export function versionIn(text: string | null): WindowsVersion | null {
  const parts = /^(\d{1,2})\.(\d{1,2})\.(\d{1,6})(?:\.(\d{1,6}))?$/.exec(text ?? '');
  if (parts === null) return null;
  const [major, minor, build] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  return { major, minor, build, ubr: parts[4] === undefined ? null : Number(parts[4]) };
}

function foundIn(findings: Diagnosis['findings']): readonly AnyFound[] {
  return findings.filter((finding) => finding.verdict === 'found');
}
