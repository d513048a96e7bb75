/** Steps of updating a server: what to do before, the update itself, the restart, and how one knows that it works. */
import type { WindowsVersion } from '../need.ts';
import type { Command, Step, Word } from '../step.ts';

const PACKAGE: Word = { fill: 'package' };
const FOLDER = 'C:\\temp\\';

const BEFORE: readonly Step[] = [
  {
    kind: 'run',
    on: 'server',
    say: 'backUp',
    shell: 'cmd',
    commands: [['wbadmin', 'start', 'systemstatebackup', '-backupTarget:E:', '-quiet']],
  },
  { kind: 'run', on: 'server', say: 'noteAddresses', shell: 'cmd', commands: [['ipconfig', '/all']] },
  { kind: 'tell', on: 'server', say: 'haveConsole' },
];

const RESTART: Step = {
  kind: 'run',
  on: 'server',
  say: 'restartServer',
  shell: 'cmd',
  commands: [['shutdown', '/r', '/t', '0']],
};

export const UPDATE_SERVER: readonly Step[] = [
  ...BEFORE,
  { kind: 'tell', on: 'server', say: 'installAll' },
  {
    kind: 'run',
    on: 'server',
    say: 'installAllCommands',
    shell: 'powershell',
    commands: [
      ['Install-Module', 'PSWindowsUpdate'],
      ['Install-WindowsUpdate', '-AcceptAll'],
    ],
  },
  RESTART,
];

export const PATCH_SERVER: readonly Step[] = [
  BEFORE[0] as Step,
  { kind: 'tell', on: 'administrator', say: 'fetchPackage' },
  {
    kind: 'run',
    on: 'server',
    say: 'comparePackage',
    shell: 'powershell',
    commands: [['Get-FileHash', PACKAGE]],
  },
  { kind: 'tell', on: 'server', say: 'installPrerequisites' },
  {
    kind: 'run',
    on: 'server',
    say: 'installMsu',
    shell: 'cmd',
    commands: [['wusa.exe', PACKAGE, '/quiet', '/norestart']],
  },
  { kind: 'run', on: 'server', say: 'installCabinet', shell: 'cmd', commands: cabinetCommands() },
  RESTART,
];

export const UPDATE_UNDO: readonly Step[] = [
  {
    kind: 'run',
    on: 'server',
    say: 'undoUpdate',
    shell: 'cmd',
    commands: [['wusa.exe', '/uninstall', { fill: 'kb', before: '/kb:' }, '/norestart']],
  },
];

export const RESTART_SERVER: readonly Step[] = [
  {
    kind: 'run',
    on: 'server',
    say: 'checkPending',
    shell: 'cmd',
    commands: [
      ['reg', 'query', 'HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Component Based Servicing\\RebootPending'],
    ],
  },
  RESTART,
];

/** By what the Windows there has: a revision from Windows 10 on, a file version before. */
export function fixProof(build: WindowsVersion | null): readonly Step[] {
  const unfit = build === null ? undefined : build.major >= 10 ? 'readTspkg' : 'readBuild';
  return FIX_PROOF.filter(({ say }) => say !== unfit);
}

/** The wire is the best witness: what is installed but sleeps does not answer with 5 or 6. */
export const FIX_PROOF: readonly Step[] = [
  {
    kind: 'run',
    on: 'administrator',
    say: 'probeAgain',
    shell: 'cmd',
    commands: [['rdp-doctor', 'check', { fill: 'endpoint' }]],
  },
  {
    kind: 'run',
    on: 'server',
    say: 'readBuild',
    shell: 'cmd',
    commands: [['reg', 'query', 'HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion', '/v', 'UBR']],
  },
  {
    kind: 'run',
    on: 'server',
    say: 'readTspkg',
    shell: 'powershell',
    commands: [[{ asIs: '(Get-Item "$env:SystemRoot\\System32\\tspkg.dll").VersionInfo.FileVersion' }]],
  },
];

/** Wusa does not work over PowerShell remoting; expanding the package and DISM do. */
function cabinetCommands(): readonly Command[] {
  return [
    ['expand', '-F:*', PACKAGE, FOLDER],
    ['dism', '/online', '/add-package', { fill: 'cabinet', before: '/packagepath:' }, '/norestart'],
  ];
}
