/** English: how much of the password left this computer, said behind every answer on a sign-in. */
import type { Sent } from '../../diagnosis/logon-ailment.ts';

const SENT: Readonly<Record<Sent, string>> = {
  nothing: 'Nothing made from the password left this computer.',
  proof: 'The password itself was not sent, only a proof computed from it.',
  ticket: 'The password was not sent, only a Kerberos ticket.',
  credentials: 'The password was sent, encrypted, to a server that had proved its key.',
};

export function withSent(answer: string, sent: Sent): string {
  return `${answer} ${SENT[sent]}`;
}

/** ` (0xC0000071)`, or nothing. */
export function inBrackets(detail: string): string {
  return detail === '' ? '' : ` (${detail})`;
}
