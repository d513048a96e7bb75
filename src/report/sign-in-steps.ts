/**
 * The messages of a sign-in in order, by kind, fields and length ([MS-CSSP] 2.2.1, [MS-RDPBCGR] 2.2.1.1). There are no bytes to
 * show: none were kept.
 */
import type { Words } from '../messages/words.ts';
import type { SignInObservation, SignInStep } from '../observation/sign-in.ts';
import { endpoint, interruptionInWords } from './outcome.ts';
import { accountInWords, inPairs } from './sign-in-facts.ts';
import type { Step } from './steps.ts';

export function stepsOfSignIn(signIn: SignInObservation | undefined, words: Words): readonly Step[] {
  if (!signIn) return [];
  const { why } = words.signIn;
  const begun = why.begun(endpoint(signIn.address, signIn.port), accountInWords(signIn, words));
  const messages = signIn.steps.flatMap((step) => [
    { direction: step.direction, text: `${messageInWords(step, words)} ${why.length(step.length)}` },
    ...(step.message === 'connectionConfirm' ? tlsStep(signIn, words) : []),
  ]);
  return [
    said(begun),
    ...messages,
    ...(signIn.steps.length === 0 ? [said(why.noMessage)] : []),
    ...ending(signIn, words),
  ];
}

function messageInWords({ message, fields }: SignInStep, words: Words): string {
  const { why } = words.signIn;
  if (message !== 'tsRequest') return why[message];
  return fields.length === 0 ? why.emptyTsRequest : why.tsRequest(fields.join(words.report.listComma));
}

function tlsStep({ certificateSha256 }: SignInObservation, words: Words): readonly Step[] {
  if (certificateSha256 === null) return [];
  return [{ direction: null, sign: 'tls', text: words.signIn.why.tls(`${inPairs(certificateSha256.slice(0, 16))}:…`) }];
}

function ending({ outcome }: SignInObservation, words: Words): readonly Step[] {
  if (outcome.kind !== 'interrupted') return [];
  const text = words.report.why.stopped(interruptionInWords(outcome.interruption, words));
  return [{ direction: null, sign: 'broken', text }];
}

function said(text: string): Step {
  return { direction: null, text };
}
