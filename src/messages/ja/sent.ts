/** Japanese: how much of the password left this computer, said behind every answer on a sign-in. */
import type { Sent } from '../../diagnosis/logon-ailment.ts';

const SENT: Readonly<Record<Sent, string>> = {
  nothing: 'パスワードも、それを元にした情報も、送っていません。',
  proof: 'パスワードそのものは送らず、計算した証明だけを送りました。',
  ticket: 'パスワードは送らず、Kerberos のチケットだけを送りました。',
  credentials: 'パスワードは、鍵を確かめた相手に、暗号化して送りました。',
};

export function withSent(answer: string, sent: Sent): string {
  return answer + SENT[sent];
}

/** ` (0xC0000071)`, or nothing. */
export function inBrackets(detail: string): string {
  return detail === '' ? '' : ` (${detail})`;
}
