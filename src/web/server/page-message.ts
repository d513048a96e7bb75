/** What a page sends over the socket, checked field by field: whoever has the cookie may still send anything. */
import { z } from 'zod/mini';
import type { FromPage } from '../wire/socket.ts';

/** Longer than any name, so that the person is told what is wrong with it. */
const LONGEST_HOST = 20_000;

const ID = z.string().check(z.minLength(1), z.maxLength(64));

const FROM_PAGE = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('examine'), id: ID, host: z.string().check(z.maxLength(LONGEST_HOST)) }),
  z.strictObject({ kind: z.literal('stop'), id: ID }),
]);

/** Undefined for anything that is no message. */
export function readPageMessage(text: string): FromPage | undefined {
  try {
    return FROM_PAGE.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
