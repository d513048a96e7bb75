/** English sentences for refusals by a code that has no ailment of its own; of some of them a cure is known. */
import type { OtherRefusal } from '../../diagnosis/logon-ailment.ts';
import type { SomeWords } from '../words.ts';
import { withSent } from './sent.ts';

export const logonOtherwise: SomeWords<'logon/refused-otherwise'> = {
  'logon/refused-otherwise': {
    finding: ({ code, early, meaning }) =>
      `The server refuses the sign-in${early ? ' before any proof of the password' : ''} with code ${code}${meaning === 'unknown' ? '' : `: ${MEANINGS[meaning].what}`}`,
    ruledOut: 'The server gave no other reason',
    inShort: ({ code, early, meaning, sent }) =>
      withSent(
        `The server refuses the sign-in${meaning === 'unknown' ? ` with ${code}` : `: ${MEANINGS[meaning].what}`}. Whether the password is right is not known.`,
        early ? 'nothing' : sent,
      ),
    advice: ({ meaning }) => (meaning === 'unknown' ? SEARCH : MEANINGS[meaning].advice),
    rule: 'The server answered with this code [MS-CSSP] 2.2.1, [MS-ERREF] 2.3.1. It is none of those that have a sentence of their own.',
    limits: ['The server gives no more than the code; several causes can stand behind it.'],
  },
};

const SEARCH =
  'Look up the code, and look into the System and Security logs of the server at this time. Do not try again and again: accounts lock.';

interface Meaning {
  readonly what: string;
  readonly advice: string;
}

const MEANINGS: Readonly<Record<Exclude<OtherRefusal, 'unknown'>, Meaning>> = {
  smartCardRequired: {
    what: 'this account needs a smart card',
    advice: 'Sign in with the smart card, in Remote Desktop itself. A password cannot take its place.',
  },
  logonsDisabled: {
    what: 'it takes no new sessions at the moment',
    advice:
      'Wait, or ask whoever runs the server: it is probably being emptied for maintenance (on the server, change logon /enable ends that).',
  },
  trustBroken: {
    what: 'its trust with the domain is broken',
    advice:
      'On the server, sign in with a local account and repair its membership in the domain (Test-ComputerSecureChannel -Repair). Nothing is to be done on this computer.',
  },
  tokenInvalid: {
    what: 'it cannot use our security token',
    advice:
      'Try without devices in between that open TLS. If it stays so, look into the System log of the server and update its software.',
  },
  internalError: {
    what: 'an internal error',
    advice:
      'Often the password has expired or must be changed, or the server reaches no domain controller: check these first, then the System log of the server.',
  },
  delegationForbidden: {
    what: 'a policy forbids handing over credentials',
    advice:
      'Have the policies on delegating credentials looked at, for this one server. Do not widen them to all servers.',
  },
};
