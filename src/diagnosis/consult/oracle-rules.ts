/**
 * Rules for a server that talks: what its CredSSP number makes of the dialogs of CVE-2018-0886. A number of 5 or 6 takes the missing fix
 * off the list, whatever the dialog says.
 */
import type { ErrorTextId } from '../../knowledge/error-texts.ts';
import { type ConsultRules, rulesOut } from './consult-rule.ts';
import { type Heard, says } from './heard.ts';

/** The dialogs that a refusal for CVE-2018-0886 can show. */
const ORACLE_DIALOGS: readonly ErrorTextId[] = [
  'credssp-oracle',
  'credssp-oracle-ntlm-first',
  'unsupported-function',
  'winrm-credssp-unsupported',
];
const NLA_WANTED: readonly ErrorTextId[] = ['nla-not-supported-by-client', 'freerdp-nego-hybrid', 'rdesktop-credssp'];
const WRONG_PASSWORD: readonly ErrorTextId[] = ['credentials-did-not-work', 'wrong-password-disguise'];
const VAGUE: readonly ErrorTextId[] = ['lsa-unreachable', 'internal-error', 'socket-closed-904'];

const OLD_CLIENTS = ['6.0', '6.1'];
const DUPLICATE_SID_BUILD = 26100;

const isOracle = (heard: Heard) => says(heard, ORACLE_DIALOGS);
const isToken = ({ texts }: Heard) => texts.has('token-invalid');

const isTlsWell = ({ tlsWorks, found }: Heard) =>
  tlsWorks && !found.has('tls/certificate-expired') && !found.has('tls/certificate-not-yet-valid');

const NO_FIX_MISSING = rulesOut('credssp/server-unpatched', 'credssp/restart-pending', 'credssp/client-forces-updated');

export const ORACLE_RULES = {
  'old-version-and-dialog': {
    applies: (heard) => heard.fix === 'missing' && (isOracle(heard) || isToken(heard)),
    raises: [
      ['credssp/server-unpatched', 95],
      ['credssp/restart-pending', 25],
    ],
    // A number below 5 is never refused by a server that forces updated clients: it would be updated itself.
    lowers: [
      ['ntlm/blocked', 40],
      ['credssp/client-unpatched', 10],
    ],
  },
  'old-version': {
    applies: (heard) => heard.fix === 'missing' && heard.texts.size === 0,
    raises: [
      ['credssp/server-unpatched', 70],
      ['credssp/restart-pending', 25],
    ],
  },
  'old-version-beside-another-text': {
    applies: (heard) => heard.fix === 'missing' && heard.texts.size > 0 && !isOracle(heard) && !isToken(heard),
    raises: [['credssp/server-unpatched', 40]],
  },
  'new-version-and-dialog': {
    applies: (heard) => heard.fix === 'active' && isOracle(heard),
    raises: [
      ['ntlm/blocked', 60],
      ['credssp/package-disabled', 20],
      ['credssp/client-unpatched', 10],
    ],
    lowers: NO_FIX_MISSING,
  },
  'new-version-and-token': {
    applies: (heard) => heard.fix === 'active' && isToken(heard),
    raises: [
      ['credssp/client-unpatched', 70],
      ['tls/intercepted', 20],
    ],
    lowers: NO_FIX_MISSING,
  },
  'new-version': {
    applies: (heard) => heard.fix === 'active' && !isOracle(heard) && !isToken(heard),
    raises: [],
    lowers: NO_FIX_MISSING,
  },
  'shipped-with-the-fix': {
    applies: (heard) => heard.shippedFixed && heard.fix !== 'missing' && isOracle(heard),
    raises: [
      ['ntlm/blocked', 65],
      ['credssp/package-disabled', 20],
    ],
    lowers: NO_FIX_MISSING,
  },
  'build-without-number': {
    applies: (heard) => heard.fix === 'unknown' && heard.build !== null && !heard.shippedFixed && isOracle(heard),
    raises: [
      ['credssp/server-unpatched', 85],
      ['credssp/restart-pending', 15],
    ],
  },
  'nla-required-and-not-offered': {
    applies: (heard) => heard.found.has('negotiation/nla-required') && says(heard, NLA_WANTED),
    raises: [['credssp/not-offered-by-client', 90]],
  },
  'nla-optional-and-dialog': {
    applies: (heard) => heard.fix === 'unknown' && heard.found.has('negotiation/nla-offered') && isOracle(heard),
    raises: [['credssp/server-unpatched', 80]],
  },
  'no-challenge': {
    applies: (heard) => heard.found.has('credssp/no-challenge') || heard.found.has('ntlm/apparently-refused'),
    raises: [
      ['ntlm/blocked', 80],
      ['negotiation/stalled', 10],
    ],
    lowers: [['credssp/server-unpatched', 60]],
  },
  'vague-text-and-all-is-well': {
    applies: (heard) => heard.fix === 'active' && isTlsWell(heard) && says(heard, VAGUE),
    raises: [
      ['logon/password-expired', 45],
      ['domain/controller-unreachable', 40],
      ['network/loss', 15],
    ],
    lowers: [
      ['tls/no-common-suite', 40],
      ['tls/listener-certificate', 40],
    ],
  },
  'old-client-told-of-a-password': {
    applies: (heard) =>
      heard.fix === 'missing' && says(heard, WRONG_PASSWORD) && OLD_CLIENTS.includes(heard.client?.windows ?? ''),
    raises: [
      ['credssp/server-unpatched', 50],
      ['logon/wrong-credentials', 40],
    ],
    lowers: [['logon/wrong-credentials', 60]],
  },
  'clones-with-one-sid': {
    applies: (heard) => heard.build === DUPLICATE_SID_BUILD && says(heard, WRONG_PASSWORD),
    raises: [
      ['logon/wrong-credentials', 50],
      ['windows/duplicate-sid', 30],
      ['ntlm/blocked', 10],
    ],
  },
} as const satisfies ConsultRules;
