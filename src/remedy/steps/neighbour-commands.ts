/**
 * Commands of the other remedies. Some only look; which of them a person needs, the sentence of the remedy says. Names that are to
 * be filled in stay open here.
 */
import type { RemedyName } from '../../knowledge/index.ts';
import type { Command, Shell, Word } from '../step.ts';

export interface Commands {
  readonly shell: Shell;
  readonly commands: readonly Command[];
}

const SERVER: Word = { fill: 'server' };
const ACCOUNT: Word = { fill: 'account' };
const FIPS = 'HKLM\\SYSTEM\\CurrentControlSet\\Control\\Lsa\\FIPSAlgorithmPolicy';
const LISTENER = 'HKLM\\SYSTEM\\CurrentControlSet\\Control\\Terminal Server\\WinStations\\RDP-Tcp';
const TERMINAL_SERVER = 'HKLM\\SYSTEM\\CurrentControlSet\\Control\\Terminal Server';
const SCHANNEL = 'HKLM\\SYSTEM\\CurrentControlSet\\Control\\SecurityProviders\\SCHANNEL\\Protocols';

const cmd = (...commands: readonly Command[]): Commands => ({ shell: 'cmd', commands });
const powershell = (...commands: readonly Command[]): Commands => ({ shell: 'powershell', commands });
const dword = (key: string, name: string, value: number): Command => [
  ...['reg', 'add', key, '/v', name, '/t', 'REG_DWORD', '/d', String(value), '/f'],
];
const latest = (log: string): Command => ['wevtutil', 'qe', log, '/c:20', '/rd:true', '/f:text'];

export const NEIGHBOUR_COMMANDS: Partial<Readonly<Record<RemedyName, Commands>>> = {
  'fix-tls': cmd(
    ['reg', 'query', `${SCHANNEL}\\TLS 1.2\\Server`, '/v', 'Enabled'],
    [
      'reg',
      'query',
      'HKLM\\SOFTWARE\\Policies\\Microsoft\\Cryptography\\Configuration\\SSL\\00010002',
      '/v',
      'Functions',
    ],
  ),
  'renew-listener-cert': powershell(['certlm.msc'], ['Restart-Service', 'TermService', '-Force']),
  'disable-audio-service': cmd(['sc', 'config', 'Audiosrv', 'start=', 'disabled']),
  'check-credentials': cmd(['cmdkey', { fill: 'server', before: '/delete:TERMSRV/' }]),
  'reset-password': cmd(['net', 'user', ACCOUNT, '*']),
  'test-secure-channel': powershell(
    ['Test-ComputerSecureChannel', '-Verbose'],
    ['Test-ComputerSecureChannel', '-Repair'],
  ),
  'open-port': powershell(
    ['Test-NetConnection', SERVER, '-Port', '3389'],
    ['netsh', 'advfirewall', 'firewall', 'set', 'rule', 'group=remote desktop', 'new', 'enable=Yes'],
  ),
  'enable-rdp': cmd(dword(TERMINAL_SERVER, 'fDenyTSConnections', 0), ['qwinsta']),
  'restart-termservice': powershell(['Restart-Service', 'TermService', '-Force']),
  'check-port-owner': cmd(['netstat', '-ano', '-p', 'TCP'], ['tasklist', '/svc']),
  'add-remote-users': cmd(['net', 'localgroup', 'Remote Desktop Users', ACCOUNT, '/add']),
  'disable-udp': cmd(
    dword('HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows NT\\Terminal Services\\Client', 'fClientDisableUDP', 1),
  ),
  'fix-dns': cmd(['ipconfig', '/flushdns'], ['nslookup', SERVER]),
  'fix-spn': cmd(['setspn', '-Q', { fill: 'server', before: 'TERMSRV/' }]),
  'sync-time': cmd(['net', 'time', { fill: 'server', before: '\\\\' }], ['w32tm', '/resync']),
  'unlock-account': powershell(['Unlock-ADAccount', ACCOUNT]),
  'enable-account': powershell(['Enable-ADAccount', ACCOUNT]),
  'extend-account': powershell(['Clear-ADAccountExpiration', ACCOUNT]),
  'fix-account-limits': powershell(['Get-ADUser', ACCOUNT, '-Properties', { asIs: 'logonHours,userWorkstations' }]),
  'set-password': cmd(['net', 'user', ACCOUNT, '*']),
  'allow-restricted-admin': cmd(dword('HKLM\\SYSTEM\\CurrentControlSet\\Control\\Lsa', 'DisableRestrictedAdmin', 0)),
  'delegation-policies': cmd(['gpresult', '/scope', 'computer', '/v']),
  'relax-fips': cmd(dword(FIPS, 'Enabled', 0), dword(LISTENER, 'MinEncryptionLevel', 2)),
  'mstsc-admin': cmd(['mstsc', { fill: 'endpoint', before: '/v:' }, '/admin']),
  sysprep: cmd(['sysprep', '/generalize', '/oobe', '/shutdown']),
  'sign-rdp-file': cmd(['rdpsign', '/sha256', { fill: 'thumbprint' }, { fill: 'file' }]),
  'use-freerdp': cmd(['xfreerdp', { fill: 'endpoint', before: '/v:' }, '/sec:nla']),
  'collect-more': cmd(latest('Microsoft-Windows-TerminalServices-RDPClient/Operational')),
  'read-server-log': cmd(
    latest('Microsoft-Windows-RemoteDesktopServices-RdpCoreTS/Operational'),
    latest('Microsoft-Windows-TerminalServices-RemoteConnectionManager/Operational'),
    latest('Microsoft-Windows-TerminalServices-LocalSessionManager/Operational'),
  ),
};

/** What takes back what such a remedy changed, where a command does. */
export const NEIGHBOUR_UNDO: Partial<Readonly<Record<RemedyName, Commands>>> = {
  'disable-audio-service': cmd(['sc', 'config', 'Audiosrv', 'start=', 'auto']),
  'enable-rdp': cmd(dword(TERMINAL_SERVER, 'fDenyTSConnections', 1)),
  'add-remote-users': cmd(['net', 'localgroup', 'Remote Desktop Users', ACCOUNT, '/delete']),
  'disable-udp': cmd([
    ...['reg', 'delete', 'HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows NT\\Terminal Services\\Client'],
    ...['/v', 'fClientDisableUDP', '/f'],
  ]),
  'relax-fips': cmd(dword(FIPS, 'Enabled', 1), dword(LISTENER, 'MinEncryptionLevel', 4)),
};
