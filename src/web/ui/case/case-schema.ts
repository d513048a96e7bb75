/**
 * The shape of a case, checked at run time: what comes in a link can come from anyone. The twin of `case.ts`, held to it by the compiler;
 * fields that it does not know are dropped.
 */
import * as z from 'zod/mini';
import { CLIENT_STATES } from '../../../diagnosis/prediction.ts';
import { QUESTION_CODES } from '../../../diagnosis/symptom/questions.ts';
import type { Situation } from '../../../remedy/situation.ts';
import { EXAMINATION } from '../../../saved/examination-schema.ts';
import { MACHINE_FACTS } from '../../../saved/machine-facts-schema.ts';
import { type Case, NEW_CASE } from './case.ts';

/** Goes up when a reader of links has to know. */
export const CASE_VERSION = 1;

/** As a field of the page takes it. */
const LONGEST_SYMPTOM = 1 << 20;
const LONGEST_HOST = 300;
const MOST_ANSWERS = 20;

const SITUATION = z.object({
  serverTouch: z.enum(['yes', 'settingsOnly', 'no', 'unknown']),
  serverRestart: z.enum(['now', 'tonight', 'rarely', 'never', 'unknown']),
  serverCare: z.enum(['maintained', 'neglected', 'unknown']),
  waysIn: z
    .array(z.enum(['console', 'hypervisor', 'winrm', 'remoteRegistry', 'azure', 'aws', 'otherClient', 'none']))
    .check(z.maxLength(8)),
  clients: z.nullable(z.number().check(z.int(), z.gte(0), z.lte(10_000_000))),
  clientDomain: z.enum(['joined', 'workgroup', 'unknown']),
  clientEdition: z.enum(['home', 'other', 'unknown']),
  exposed: z.enum(['internet', 'internal', 'unknown']),
}) satisfies z.ZodMiniType<Situation>;

const CASE = z.object({
  symptom: z.string().check(z.maxLength(LONGEST_SYMPTOM)),
  answers: z
    .array(z.object({ question: z.enum(QUESTION_CODES), answer: z.string().check(z.maxLength(60)) }))
    .check(z.maxLength(MOST_ANSWERS)),
  host: z.string().check(z.maxLength(LONGEST_HOST)),
  examination: z.nullable(EXAMINATION),
  before: z.nullable(EXAMINATION),
  client: z.nullable(z.union([z.enum(CLIENT_STATES), MACHINE_FACTS])),
  serverFacts: z.nullable(MACHINE_FACTS),
  situation: SITUATION,
}) satisfies z.ZodMiniType<Case>;

/** What a link holds besides the fields that are as in a new case. */
export function changedFields(all: Case): Partial<Case> {
  const changed = Object.entries(all).filter(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(NEW_CASE[key as keyof Case]),
  );
  return Object.fromEntries(changed);
}

/** Undefined for what is no case. */
export function readCaseFields(fields: unknown): Case | undefined {
  if (typeof fields !== 'object' || fields === null || Array.isArray(fields)) return undefined;
  const result = CASE.safeParse({ ...NEW_CASE, ...fields });
  return result.success ? result.data : undefined;
}
