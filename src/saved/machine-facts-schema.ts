/** The shape of a machine's facts, checked at run time: the twin of `observation/machine-facts.ts`, held to it by the compiler. */
import * as z from 'zod/mini';
import type { MachineFacts } from '../observation/machine-facts.ts';
import { count, maybeText, text, u32 } from './schema-parts.ts';

const part = count.check(z.lte(0xffff));
const fileVersion = z.nullable(z.readonly(z.tuple([part, part, part, part])));
const dword = z.nullable(
  z.discriminatedUnion('state', [
    z.object({ state: z.literal('absent') }),
    z.object({ state: z.literal('set'), value: u32 }),
  ]),
);

const refusal = z.object({
  service: text,
  server: text,
  offeredVersion: count,
  count,
  firstAt: maybeText,
  lastAt: maybeText,
});

export const MACHINE_FACTS = z.object({
  schemaVersion: z.literal(1),
  kind: z.literal('machineFacts'),
  takenAt: maybeText,
  takenBy: z.enum(['rdp-doctor', 'collect.cmd', 'eventExport']),
  computer: maybeText,
  domain: z.nullable(z.object({ joined: z.boolean(), name: text })),
  windows: z.nullable(
    z.object({
      major: count,
      minor: count,
      build: count,
      ubr: z.nullable(count),
      edition: text,
      productName: text,
    }),
  ),
  credssp: z.object({
    policy: dword,
    policyFrom: z.nullable(z.enum(['groupPolicy', 'localMachine'])),
    tspkg: fileVersion,
    mstsc: fileVersion,
  }),
  remoteDesktop: z.object({
    denyConnections: dword,
    userAuthentication: dword,
    securityLayer: dword,
    policyUserAuthentication: dword,
    policySecurityLayer: dword,
  }),
  restartPending: z.nullable(z.boolean()),
  refusals: z.nullable(z.array(refusal)),
  notRead: z.array(
    z.object({
      what: text,
      why: z.enum(['notFound', 'accessDenied', 'commandFailed', 'unreadable', 'notAsked']),
    }),
  ),
}) satisfies z.ZodMiniType<MachineFacts>;
