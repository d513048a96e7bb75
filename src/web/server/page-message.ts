/** What a page sends, checked field by field: whoever has the cookie may still send anything. */
import { z } from 'zod/mini';
import { isMeasureName, type MeasureName } from '../../remedy/measure.ts';
import type { FromPage } from '../wire/socket.ts';
import type { RevertRequest } from '../wire/treatments.ts';

/** Longer than any name, so that the person is told what is wrong with it. */
const LONGEST_HOST = 20_000;

const ID = z.string().check(z.minLength(1), z.maxLength(64));

const FROM_PAGE = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('examine'), id: ID, host: z.string().check(z.maxLength(LONGEST_HOST)) }),
  z.strictObject({ kind: z.literal('stop'), id: ID }),
]);

const MEASURE = z.custom<MeasureName>((value) => typeof value === 'string' && isMeasureName(value));
const REVERT = z.strictObject({ measure: MEASURE, forced: z.boolean() });

/** Undefined for anything that is no message. */
export function readPageMessage(text: string): FromPage | undefined {
  return read(FROM_PAGE, text);
}

/** Undefined for anything that is no request. */
export function readRevertRequest(text: string): RevertRequest | undefined {
  return read(REVERT, text);
}

function read<T>(schema: z.ZodMiniType<T>, text: string): T | undefined {
  try {
    return schema.safeParse(JSON.parse(text)).data;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
