/** Parts that the shapes of observations have in common, checked at run time: numbers, hexadecimal text, interruptions. */
import * as z from 'zod/mini';

export const count = z.number().check(z.int(), z.nonnegative());
export const ms = z.number().check(z.nonnegative());
export const hex = z.string().check(z.regex(/^(?:[0-9a-f]{2})*$/));
export const text = z.string();
export const maybeText = z.nullable(z.string());
export const u32 = z.number().check(z.int(), z.gte(0), z.lte(0xffff_ffff));

export const interruption = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('timedOut'), afterMs: ms, receivedBytes: count }),
  z.object({ kind: z.literal('closed'), receivedBytes: count }),
  z.object({ kind: z.literal('reset'), code: text, receivedBytes: count }),
  z.object({
    kind: z.literal('malformed'),
    structure: text,
    field: text,
    offset: count,
    problem: text,
    receivedBytes: count,
    looksLike: z.enum(['http', 'ssh', 'tls', 'rdp', 'text', 'unknown']),
  }),
  z.object({ kind: z.literal('alert'), description: text, code: text }),
  z.object({ kind: z.literal('tlsFailed'), code: text, reason: text }),
  z.object({ kind: z.enum(['refused', 'hostUnreachable', 'networkUnreachable', 'forbidden', 'failed']), code: text }),
]);
