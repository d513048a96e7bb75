/** Everything the rules of a consultation listen to, gathered once from the examination's diagnosis, the text and the machines. */
import { findWindowsCredssp } from '../../knowledge/windows-credssp.ts';
import type { AilmentCode } from '../ailment.ts';
import type { Diagnosis } from '../diagnosis.ts';
import type { Symptom } from '../symptom/symptom.ts';
import type { ClientHeard, ServerHeard } from './consultation.ts';

export interface Heard {
  readonly found: ReadonlySet<AilmentCode>;
  readonly texts: ReadonlySet<Symptom['text']>;
  /** Whether the fix works on the server, as far as the number on the wire can be trusted. */
  readonly fix: 'missing' | 'active' | 'unknown';
  /** Windows builds from 1803 on shipped with it. */
  readonly shippedFixed: boolean;
  readonly build: number | null;
  /** TLS was established. */
  readonly tlsWorks: boolean;
  readonly client: ClientHeard | null;
  readonly server: ServerHeard | null;
}

export function hear(
  diagnosis: Diagnosis,
  symptoms: readonly Symptom[],
  client: ClientHeard | null,
  server: ServerHeard | null,
): Heard {
  const found = new Set(diagnosis.findings.filter(({ verdict }) => verdict === 'found').map(({ code }) => code));
  const ruledOut = new Set(diagnosis.findings.filter(({ verdict }) => verdict === 'ruledOut').map(({ code }) => code));
  const [major, minor, build] = numbersOf(diagnosis.stack.build);
  const row = findWindowsCredssp(major, minor, build);
  return {
    found,
    texts: new Set(symptoms.map(({ text }) => text)),
    fix: found.has('credssp/server-unpatched') ? 'missing' : found.has('credssp/server-patched') ? 'active' : 'unknown',
    shippedFixed: row !== undefined && row.unpatched.length === 0,
    build: diagnosis.stack.stack === 'windows' && build > 0 ? build : null,
    tlsWorks: ruledOut.has('tls/handshake-failed') && ruledOut.has('tls/closed'),
    client,
    server,
  };
}

/** Whether the person saw one of these. */
export function says({ texts }: Heard, known: readonly Symptom['text'][]): boolean {
  return known.some((text) => texts.has(text));
}

function numbersOf(version: string | null): readonly [number, number, number] {
  const [major = 0, minor = 0, build = 0] = (version ?? '').split('.').map(Number);
  return [major, minor, build];
}
