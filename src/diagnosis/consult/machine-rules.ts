/** Rules for what was read on the machines themselves: the client's policy and its log, the server's files and its pending restart. */
import type { ErrorTextId } from '../../knowledge/error-texts.ts';
import { interoperability } from '../../knowledge/interoperability.ts';
import { levelOf } from '../predict.ts';
import type { ClientState } from '../prediction.ts';
import { type ConsultRules, rulesOut } from './consult-rule.ts';
import { type Heard, says } from './heard.ts';

const DIALOGS: readonly ErrorTextId[] = [
  'credssp-oracle',
  'credssp-oracle-ntlm-first',
  'unsupported-function',
  'token-invalid',
];

const clientIs = ({ client }: Heard, state: ClientState) => client?.state === state;

/** What the matrix says of this client at a server without the fix; undefined while its state is not known. */
function atOldServer({ client }: Heard): 'allowed' | 'blocked' | undefined {
  const state = client?.state;
  return state == null ? undefined : interoperability(levelOf(state), 'unpatched').outcome;
}

export const MACHINE_RULES = {
  'client-logged-the-refusal': {
    applies: ({ client, fix }) => client?.refusedThisServer === true && fix !== 'active',
    raises: [['credssp/server-unpatched', 98]],
    lowers: rulesOut('ntlm/blocked', 'credssp/package-disabled'),
  },
  'client-refuses-old-servers': {
    applies: (heard) => heard.fix === 'missing' && atOldServer(heard) === 'blocked',
    raises: [['credssp/server-unpatched', 97]],
    lowers: [['ntlm/blocked', 50]],
  },
  'client-accepts-old-servers': {
    applies: (heard) => heard.fix === 'missing' && atOldServer(heard) === 'allowed' && says(heard, DIALOGS),
    raises: [['ntlm/blocked', 45]],
    lowers: [['credssp/server-unpatched', 60]],
  },
  'client-is-set-to-force': {
    applies: (heard) => heard.fix === 'missing' && clientIs(heard, 'forceUpdatedClients'),
    raises: [['credssp/client-forces-updated', 40]],
  },
  'client-has-no-fix': {
    applies: (heard) => heard.fix === 'active' && clientIs(heard, 'unpatched'),
    raises: [['credssp/client-unpatched', 90]],
    lowers: [['ntlm/blocked', 50]],
  },
  'client-has-the-fix': {
    applies: (heard) => heard.client?.state != null && heard.client.state !== 'unpatched',
    raises: [],
    lowers: rulesOut('credssp/client-unpatched'),
  },
  'server-waits-for-its-restart': {
    applies: ({ server, fix }) => server?.restartPending === true && fix === 'missing',
    raises: [['credssp/restart-pending', 97]],
    lowers: [['credssp/server-unpatched', 60]],
  },
  'server-has-the-files': {
    applies: ({ server, fix }) => server?.fixInstalled === true && fix === 'missing',
    raises: [['credssp/restart-pending', 98]],
    lowers: [['credssp/server-unpatched', 40]],
  },
  'server-forces-updated-clients': {
    applies: (heard) => heard.server?.policy === 0 && heard.fix !== 'missing' && clientIs(heard, 'unpatched'),
    raises: [['credssp/client-unpatched', 97]],
    lowers: rulesOut('ntlm/blocked'),
  },
} as const satisfies ConsultRules;
