/** Steps of the remedies that change a value of the registry: setting it, taking it back, reading it. */
import { ENCRYPTION_ORACLE, type RegistryValue, SECURITY_LAYER, USER_AUTHENTICATION } from '../registry-change.ts';
import type { Situation } from '../situation.ts';
import type { Command, Step } from '../step.ts';

/** By policy where there is an editor for it, and by the registry always. */
export function clientVulnerable({ clientEdition, clientDomain, clients }: Situation): readonly Step[] {
  const hasEditor = clientEdition !== 'home';
  const byDomain = clientDomain === 'joined' && clients !== null && clients > 1;
  return [
    { kind: 'tell', on: 'client', say: 'limitToAdmins' },
    ...(hasEditor ? [oraclePolicy('client', byDomain ? 'setPolicyFleet' : 'setPolicy', 'vulnerable')] : []),
    setValue('client', 2),
    { kind: 'tell', on: 'client', say: 'writeExpiry' },
  ];
}

export function clientVulnerableUndo({ clientEdition }: Situation): readonly Step[] {
  const hasEditor = clientEdition !== 'home';
  return [
    { kind: 'registry', on: 'client', say: 'removeValue', value: ENCRYPTION_ORACLE, to: null },
    ...(hasEditor ? [oraclePolicy('client', 'putPolicyBack', 'notConfigured')] : []),
  ];
}

export const CLIENT_VULNERABLE_PROOF: readonly Step[] = [
  readValue('client'),
  { kind: 'tell', on: 'client', say: 'connectWorks' },
  { kind: 'tell', on: 'client', say: 'connectAfterUndo' },
];

export const SERVER_MITIGATED: readonly Step[] = [
  oraclePolicy('server', 'setPolicy', 'mitigated'),
  setValue('server', 1),
  { kind: 'tell', on: 'server', say: 'restartIfAsked' },
  { kind: 'tell', on: 'server', say: 'writeExpiry' },
];

export const SERVER_MITIGATED_UNDO: readonly Step[] = [setValue('server', 0)];
export const SERVER_MITIGATED_PROOF: readonly Step[] = [
  readValue('server'),
  { kind: 'tell', on: 'client', say: 'connectWorks' },
];

export const SERVER_NLA_OFF: readonly Step[] = [
  {
    kind: 'run',
    on: 'server',
    say: 'readListener',
    shell: 'cmd',
    commands: [query(USER_AUTHENTICATION), query(SECURITY_LAYER)],
  },
  { kind: 'registry', on: 'server', say: 'setListener', value: USER_AUTHENTICATION, to: 0 },
  { kind: 'registry', on: 'server', say: 'setListener', value: SECURITY_LAYER, to: 0 },
  { kind: 'policy', on: 'server', say: 'groupPolicyWins', policy: 'requireNla', to: 'disabled' },
  { kind: 'policy', on: 'server', say: 'groupPolicyWins', policy: 'securityLayer', to: 'rdpLayer' },
  { kind: 'tell', on: 'server', say: 'writeExpiry' },
];

export const SERVER_NLA_OFF_UNDO: readonly Step[] = [
  { kind: 'registry', on: 'server', say: 'putListenerBack', value: USER_AUTHENTICATION, to: 1 },
  { kind: 'registry', on: 'server', say: 'putListenerBack', value: SECURITY_LAYER, to: 2 },
  { kind: 'policy', on: 'server', say: 'putPolicyBack', policy: 'requireNla', to: 'notConfigured' },
  { kind: 'policy', on: 'server', say: 'putPolicyBack', policy: 'securityLayer', to: 'notConfigured' },
];

function oraclePolicy(
  on: 'client' | 'server',
  say: 'setPolicy' | 'setPolicyFleet' | 'putPolicyBack',
  to: 'vulnerable' | 'mitigated' | 'notConfigured',
): Step {
  return { kind: 'policy', on, say, policy: 'encryptionOracle', to };
}

function setValue(on: 'client' | 'server', to: 0 | 1 | 2): Step {
  return { kind: 'registry', on, say: 'setValue', value: ENCRYPTION_ORACLE, to };
}

function readValue(on: 'client' | 'server'): Step {
  return { kind: 'run', on, say: 'readValue', shell: 'cmd', commands: [query(ENCRYPTION_ORACLE)] };
}

function query({ key, name }: RegistryValue): Command {
  return ['reg', 'query', `HKLM\\${key}`, '/v', name];
}
