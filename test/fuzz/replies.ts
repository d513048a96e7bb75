/**
 * The whole way from a server's bytes to a judged report, in memory: the real channel, dialogue, observations, rules and
 * renderers, with mutated replies in small pieces and no network.
 */
import { Duplex } from 'node:stream';
import { judge } from '../../src/diagnosis/judge.ts';
import { planProbe } from '../../src/dialogue/probe-client.ts';
import type { Connection, Examination } from '../../src/observation/examination.ts';
import type { TlsObservation } from '../../src/observation/tls.ts';
import { type LookContext, look } from '../../src/probe/look.ts';
import { startStopwatch } from '../../src/probe/stopwatch.ts';
import { parseTarget } from '../../src/probe/target.ts';
import type { CheckReport } from '../../src/report/index.ts';
import { mutate, type Random, split } from './mutation.ts';

const PLAN = planProbe(0x0b, 'serverToken');
const TARGET = parseTarget('192.0.2.10');

const TLS: TlsObservation = {
  outcome: 'established',
  protocol: 'TLSv1.2',
  cipherSuite: 'TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384',
  certificate: {
    subject: 'CN=SV-KEIRI01',
    issuer: 'CN=SV-KEIRI01',
    commonName: 'SV-KEIRI01',
    alternativeNames: [],
    serialNumber: '01',
    validFrom: '2026-01-01T00:00:00.000Z',
    validTo: '2027-01-01T00:00:00.000Z',
    keyType: 'rsa',
    keyBits: 2048,
    curve: null,
    signatureAlgorithm: '1.2.840.113549.1.1.11',
    sha256: '00'.repeat(32),
    selfSigned: true,
    der: '',
  },
  durationMs: 1,
};

/** Answers the first thing written to it with the given pieces, then ends. */
class Replier extends Duplex {
  readonly #pieces: readonly Buffer[];

  constructor(pieces: readonly Buffer[]) {
    super({ autoDestroy: false });
    this.#pieces = pieces;
  }

  override _read(): void {}

  override _write(_: Buffer, __: BufferEncoding, done: () => void): void {
    for (const piece of this.#pieces) this.push(piece);
    this.push(null);
    done();
  }
}

/** One examination of a server that sends these two replies, mutated. */
export async function examineMutated(confirm: Buffer, reply: Buffer, random: Random): Promise<CheckReport> {
  const hitsNegotiation = random() < 0.3;
  const outer = new Replier(split(hitsNegotiation ? mutate(confirm, random) : confirm, random));
  const inner = new Replier(split(mutate(reply, random), random));
  const watch = startStopwatch(5_000);
  const upgrade: LookContext['upgrade'] = async () => ({ observation: TLS, stream: inner });
  const context: LookContext = { target: TARGET, address: TARGET.host, watch, stageMs: 2_000, upgrade };
  const request = { purpose: 'main', plan: PLAN } as const;
  const connection = await look({ socket: outer, address: TARGET.host, connectMs: 0 }, request, context);
  watch.stop();
  const examination = examinationOf(connection);
  return { examination, diagnosis: judge(examination) };
}

function examinationOf(connection: Connection): Examination {
  return {
    schemaVersion: 1,
    tool: { name: 'rdp-doctor', version: '0.0.0' },
    startedAt: '2026-11-23T00:00:00.000Z',
    durationMs: 1,
    mode: 'quick',
    target: TARGET,
    resolution: { outcome: 'notNeeded' },
    attempts: [{ address: TARGET.host, durationMs: 0 }],
    connections: [connection],
    helloLooks: [],
    cutShort: false,
  };
}
