/**
 * Every text and number by which a failed Remote Desktop connection is known to announce itself, and what each can mean. Weights are
 * judgement, not statistics: they order causes, and nothing more is read from them.
 */
import type { ErrorTextRow } from './error-text.ts';
import { ACCOUNT_TEXTS } from './error-texts-account.ts';
import { CONNECTION_TEXTS } from './error-texts-connection.ts';
import { CREDSSP_TEXTS } from './error-texts-credssp.ts';
import { OTHER_CLIENTS_TEXTS } from './error-texts-other-clients.ts';
import { SESSION_TEXTS } from './error-texts-session.ts';
import { SIGN_IN_TEXTS } from './error-texts-sign-in.ts';

/** Ids are stable for ever. */
export const ERROR_TEXTS = {
  ...CREDSSP_TEXTS,
  ...CONNECTION_TEXTS,
  ...SIGN_IN_TEXTS,
  ...ACCOUNT_TEXTS,
  ...SESSION_TEXTS,
  ...OTHER_CLIENTS_TEXTS,
} as const satisfies Readonly<Record<string, ErrorTextRow>>;

/** A key of `ERROR_TEXTS`. */
export type ErrorTextId = keyof typeof ERROR_TEXTS;
