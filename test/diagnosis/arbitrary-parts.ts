/** Arbitrary values that observations have in common. */
import fc from 'fast-check';
import type { Interruption } from '../../src/observation/interruption.ts';

export const text = fc.oneof(
  fc.constantFrom(
    '',
    'SV-KEIRI01',
    'sv-keiri01.corp.example',
    '*.corp.example',
    '経理サーバー',
    '𠮷野花子-PC',
    '10.0.0.1',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
export const count = fc.integer({ min: 0, max: 70_000 });
export const ms = fc.double({ min: 0, max: 100_000, noNaN: true });
export const u32 = fc.oneof(
  fc.constantFrom(0, 1, 2, 4, 8, 16, 0xc00000bb, 0x80090302),
  fc.integer({ min: 0, max: 0xffffffff }),
);
export const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });

const looksLike = fc.constantFrom('http', 'ssh', 'tls', 'rdp', 'text', 'unknown');

export const interruption = fc.oneof(
  fc.record({ kind: fc.constant('timedOut'), afterMs: ms, receivedBytes: count }),
  fc.record({ kind: fc.constant('closed'), receivedBytes: fc.constantFrom(0, 7) }),
  fc.record({ kind: fc.constant('reset'), code: text, receivedBytes: count }),
  fc.record({
    kind: fc.constant('malformed'),
    structure: fc.constantFrom('TPKT', 'ConnectionConfirm', 'TSRequest'),
    field: fc.constantFrom('version', 'code', 'length'),
    offset: fc.nat(100),
    problem: text,
    receivedBytes: count,
    looksLike,
  }),
  fc.record({ kind: fc.constant('alert'), description: text, code: text }),
  fc.record({ kind: fc.constant('tlsFailed'), code: text, reason: text }),
  fc.record({
    kind: fc.constantFrom('refused', 'hostUnreachable', 'networkUnreachable', 'forbidden', 'failed'),
    code: text,
  }),
) as fc.Arbitrary<Interruption>;
