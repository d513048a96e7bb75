/** Steps of the remedies that change one connection or its names, and nothing on the server. */
import type { Step } from '../step.ts';

/** Lines of an .rdp file: no CredSSP, and a warning where the server can not be recognised. */
export const RDP_FILE: readonly Step[] = [
  { kind: 'lines', on: 'client', say: 'editRdpFile', lines: ['enablecredsspsupport:i:0', 'authentication level:i:2'] },
  { kind: 'tell', on: 'client', say: 'writeExpiry' },
];

export const RDP_FILE_UNDO: readonly Step[] = [
  { kind: 'lines', on: 'client', say: 'removeRdpLine', lines: ['enablecredsspsupport:i:0'] },
];

export const UPDATE_CLIENT: readonly Step[] = [
  { kind: 'tell', on: 'client', say: 'updateClientSoftware' },
  { kind: 'tell', on: 'client', say: 'restartIfAsked' },
];

export const KERBEROS_NAME: readonly Step[] = [
  {
    kind: 'run',
    on: 'client',
    say: 'useFullName',
    shell: 'cmd',
    commands: [['mstsc', { fill: 'endpoint', before: '/v:' }]],
  },
  {
    kind: 'run',
    on: 'client',
    say: 'listTicket',
    shell: 'cmd',
    commands: [['klist', 'get', { fill: 'server', before: 'TERMSRV/' }]],
  },
];

const READ_NTLM_LOG: Step = {
  kind: 'run',
  on: 'client',
  say: 'readNtlmLog',
  shell: 'cmd',
  commands: [['wevtutil', 'qe', 'Microsoft-Windows-NTLM/Operational', '/c:5', '/rd:true', '/f:text']],
};

export const NTLM_EXCEPTION: readonly Step[] = [
  READ_NTLM_LOG,
  { kind: 'policy', on: 'client', say: 'exceptServer', policy: 'ntlmServerExceptions', to: 'thisServer' },
  { kind: 'policy', on: 'server', say: 'exceptServer', policy: 'ntlmIncoming', to: 'allow' },
  {
    kind: 'run',
    on: 'client',
    say: 'refreshPolicy',
    shell: 'cmd',
    commands: [['gpupdate', '/target:computer', '/force']],
  },
  { kind: 'tell', on: 'both', say: 'writeExpiry' },
];

export const NTLM_EXCEPTION_UNDO: readonly Step[] = [
  { kind: 'policy', on: 'client', say: 'putPolicyBack', policy: 'ntlmServerExceptions', to: 'notConfigured' },
  { kind: 'policy', on: 'server', say: 'putPolicyBack', policy: 'ntlmIncoming', to: 'notConfigured' },
];

export const CONNECT_WORKS: readonly Step[] = [{ kind: 'tell', on: 'client', say: 'connectWorks' }];

/** No credentials are sent for it. */
export const PROBE_ACCEPTS: readonly Step[] = [
  {
    kind: 'run',
    on: 'administrator',
    say: 'probeAccepts',
    shell: 'cmd',
    commands: [['rdp-doctor', 'check', { fill: 'endpoint' }]],
  },
];
