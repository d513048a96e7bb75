/**
 * Signs that the server does not want NTLM: STATUS_NOT_SUPPORTED or SEC_E_UNSUPPORTED_FUNCTION instead of a challenge, as when
 * NTLM is blocked by policy ([MS-NLMP] 3.2.5.1.1); a SPNEGO reject (RFC 4178, section 4.2.2); or a line closed the moment NTLM
 * was offered. Each has other explanations, hence "apparently".
 */
import type { Interruption } from '../../observation/interruption.ts';
import { cite, type Path } from '../evidence.ts';
import type { Answered, Facts } from '../facts.ts';
import { statusHex } from '../figures.ts';
import { type Answer, found, notJudged, type Rule, ruledOut } from '../rule.ts';

const STATUS_NOT_SUPPORTED = 0xc00000bb;
const SEC_E_UNSUPPORTED_FUNCTION = 0x80090302;
/** NegTokenResp negState. */
const REJECT = 2;

export const ntlmApparentlyRefused: Rule<'ntlm/apparently-refused'> = (facts) => {
  const stage = facts.credssp;
  if (!stage.reached) return stage.answer;
  const { seen, at } = stage;
  return seen.outcome === 'interrupted'
    ? judgeInterruption(facts, seen.interruption, [...at, 'interruption'])
    : judgeReply(facts, seen, at);
};

function judgeReply({ examination }: Facts, reply: Answered, at: Path): Answer<'ntlm/apparently-refused'> {
  const { challenge, errorCode, negState } = reply;
  if (challenge) return ruledOut('high', cite(examination, ...at, 'challenge', 'flags'));
  const code = cite(examination, ...at, 'errorCode');
  if (errorCode === STATUS_NOT_SUPPORTED || errorCode === SEC_E_UNSUPPORTED_FUNCTION) {
    return found('high', 'medium', { sign: 'errorCode', detail: statusHex(errorCode) }, code);
  }
  const state = cite(examination, ...at, 'negState');
  if (negState === REJECT) return found('high', 'medium', { sign: 'reject', detail: `negState ${negState}` }, state);
  return notJudged('factMissing', code, state);
}

/** Only an end without a single byte of an answer: a reply that breaks off says nothing about NTLM. */
function judgeInterruption(
  { examination }: Facts,
  interruption: Interruption,
  at: Path,
): Answer<'ntlm/apparently-refused'> {
  const evidence = cite(examination, ...at, 'kind');
  if (interruption.kind === 'alert') {
    return found('medium', 'low', { sign: 'closed', detail: interruption.description }, evidence);
  }
  if (interruption.kind === 'closed' && interruption.receivedBytes === 0) {
    return found('medium', 'low', { sign: 'closed', detail: '' }, evidence);
  }
  return notJudged('stageNotReached', evidence);
}
