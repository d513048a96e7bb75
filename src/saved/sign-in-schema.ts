/** The shape of one attempt to sign in, checked at run time: the twin of the types in `observation/sign-in.ts`. */
import * as z from 'zod/mini';
import type { SignInObservation } from '../observation/sign-in.ts';
import { count, hex, interruption, ms, text, u32 } from './schema-parts.ts';

const stage = z.enum([
  'connect',
  'expectConnectionConfirm',
  'expectTls',
  'expectToken',
  'expectPubKeyAuth',
  'expectVerdict',
]);

const step = z.object({
  direction: z.enum(['sent', 'received']),
  message: z.enum(['connectionRequest', 'connectionConfirm', 'tsRequest', 'earlyUserAuthorization', 'unreadable']),
  fields: z.array(text),
  length: count,
  atMs: ms,
});

const outcome = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('accepted'), authorization: z.enum(['granted', 'notAsked']) }),
  z.object({ kind: z.literal('authorizationDenied'), result: u32 }),
  z.object({ kind: z.literal('errorCode'), errorCode: u32, at: stage }),
  z.object({ kind: z.literal('policyStop'), serverVersion: count, lowestAccepted: count }),
  z.object({
    kind: z.literal('bindingMismatch'),
    how: z.enum(['echoed', 'missing', 'unsealable', 'otherKey', 'oldBinding']),
  }),
  z.object({ kind: z.literal('versionChanged'), from: count, to: count }),
  z.object({ kind: z.literal('mechanismRejected'), negState: count }),
  z.object({ kind: z.literal('ntlmRefused'), because: text }),
  z.object({ kind: z.literal('kerberosFailed'), problem: text, major: z.int(), minor: z.int() }),
  z.object({ kind: z.literal('certificateRefused'), expected: hex, presented: hex }),
  z.object({ kind: z.literal('nlaRefused'), failureCode: z.nullable(u32), selectedProtocol: z.nullable(u32) }),
  z.object({ kind: z.literal('plainRdp'), at: stage }),
  z.object({ kind: z.literal('unexpectedMessage'), at: stage, problem: text }),
  z.object({ kind: z.literal('interrupted'), at: stage, interruption }),
]);

export const signIn = z.object({
  user: text,
  domain: text,
  mechanism: z.enum(['ntlm', 'kerberos']),
  wrapping: z.enum(['bare', 'spnego']),
  policy: z.enum(['forceUpdatedClients', 'mitigated', 'vulnerable']),
  address: text,
  port: count,
  selectedProtocol: z.nullable(u32),
  announcedVersion: count,
  serverVersion: z.nullable(count),
  certificateSha256: z.nullable(hex),
  pinned: z.boolean(),
  sent: z.object({ authenticate: z.boolean(), pubKeyAuth: z.boolean(), credentials: z.boolean() }),
  binding: z.nullable(z.enum(['hash', 'key'])),
  steps: z.array(step),
  outcome,
  durationMs: ms,
}) satisfies z.ZodMiniType<SignInObservation>;
