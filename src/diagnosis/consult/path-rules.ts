/** Rules for a server that is not reached, does not talk, or has trouble with TLS, its clock or its name: mostly not our dialog. */
import type { ErrorTextId } from '../../knowledge/error-texts.ts';
import type { AilmentCode } from '../ailment.ts';
import type { ConsultRules } from './consult-rule.ts';
import { type Heard, says } from './heard.ts';

const found =
  (...codes: readonly AilmentCode[]) =>
  (heard: Heard) =>
    codes.some((code) => heard.found.has(code));
const seen =
  (...texts: readonly ErrorTextId[]) =>
  (heard: Heard) =>
    says(heard, texts);

/** Where there is no way to the server, nobody can have been refused there by its CredSSP. */
const NOT_OURS = [
  ['credssp/server-unpatched', 20],
  ['credssp/restart-pending', 20],
  ['credssp/client-unpatched', 20],
  ['ntlm/blocked', 20],
] as const;

export const PATH_RULES = {
  'name-not-found': {
    applies: found('name/not-found', 'name/lookup-failed'),
    raises: [
      ['name/not-found', 90],
      ['name/mistyped', 60],
    ],
    lowers: NOT_OURS,
  },
  'port-refuses': {
    applies: found('reach/refused'),
    raises: [
      ['reach/refused', 90],
      ['server/remote-desktop-off', 60],
      ['server/home-edition', 10],
    ],
    lowers: NOT_OURS,
  },
  'nobody-answers': {
    applies: found('reach/timed-out', 'reach/unreachable', 'reach/failed'),
    raises: [
      ['reach/timed-out', 90],
      ['reach/unreachable', 60],
      ['name/stale', 10],
    ],
    lowers: NOT_OURS,
  },
  'listener-is-silent': {
    applies: found('negotiation/stalled', 'negotiation/closed', 'negotiation/reset', 'negotiation/malformed'),
    raises: [
      ['negotiation/stalled', 80],
      ['negotiation/not-rdp', 60],
      ['reach/timed-out', 20],
    ],
    lowers: NOT_OURS,
  },
  'something-else-listens': {
    applies: found('negotiation/not-rdp'),
    raises: [['negotiation/not-rdp', 95]],
    lowers: NOT_OURS,
  },
  'listener-has-no-certificate': {
    applies: found('negotiation/no-certificate'),
    raises: [['tls/listener-certificate', 95]],
    lowers: NOT_OURS,
  },
  'tls-fails': {
    applies: found('tls/handshake-failed', 'tls/closed', 'tls/reset', 'tls/stalled', 'tls/no-common-suite'),
    raises: [
      ['tls/no-common-suite', 85],
      ['tls/listener-certificate', 55],
      ['tls/key-not-readable', 35],
    ],
    lowers: NOT_OURS,
  },
  'certificate-expired': {
    applies: found('tls/certificate-expired', 'tls/certificate-not-yet-valid'),
    raises: [['tls/listener-certificate', 60]],
  },
  'clock-skewed': { applies: found('clock/skewed'), raises: [['clock/skewed', 60]] },
  'certificate-of-another-name': {
    applies: found('tls/certificate-wrong-name'),
    raises: [
      ['name/stale', 40],
      ['tls/another-machine-answers', 30],
    ],
  },
  'only-a-warning': {
    applies: seen('rdp-file-warning', 'identity-warning'),
    raises: [
      ['windows/rdp-file-warning', 50],
      ['tls/self-signed', 50],
    ],
  },
  'january-2026': {
    applies: seen('code-80080005'),
    raises: [['windows/update-of-january-2026', 90]],
  },
} as const satisfies ConsultRules;
