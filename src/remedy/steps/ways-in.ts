/**
 * Ways into a server whose Remote Desktop is closed to us. None of them needs CredSSP: plain WinRM with Kerberos or Negotiate is
 * untouched by CVE-2018-0886's policy, and so are consoles.
 */
import type { PlannedWayIn } from '../plan.ts';
import { USER_AUTHENTICATION } from '../registry-change.ts';
import type { Situation } from '../situation.ts';
import type { Command, Step, StepCode, Word } from '../step.ts';

type Way = PlannedWayIn['way'];

const SERVER: Word = { fill: 'server' };

const COMMANDS: Partial<Readonly<Record<Way, Extract<Step, { kind: 'run' }>['commands']>>> = {
  winrm: [['Enter-PSSession', '-ComputerName', SERVER, '-Credential', { fill: 'account' }]],
  remoteRegistry: [remoteQuery()],
  azure: [
    [
      ...['az', 'vm', 'run-command', 'invoke', '-g', { fill: 'resourceGroup' } as const],
      ...[
        '-n',
        { fill: 'machineName' } as const,
        '--command-id',
        'RunPowerShellScript',
        '--scripts',
        { fill: 'file', before: '@' } as const,
      ],
    ],
  ],
  aws: [['aws', 'ssm', 'start-session', '--target', { fill: 'machineName' }]],
  otherClient: [['xfreerdp', { fill: 'endpoint', before: '/v:' }]],
};

const SENTENCES: Readonly<Record<Way, StepCode>> = {
  console: 'wayConsole',
  hypervisor: 'wayHypervisor',
  winrm: 'wayWinrm',
  remoteRegistry: 'wayRemoteRegistry',
  azure: 'wayAzure',
  aws: 'wayAws',
  otherClient: 'wayOtherClient',
};

/** When nobody said which there are: those that most servers have. */
const USUAL: readonly Way[] = ['console', 'winrm', 'otherClient'];

export function waysInto({ waysIn }: Situation): readonly PlannedWayIn[] {
  const ways = waysIn.length === 0 ? USUAL : waysIn.filter((way) => way !== 'none');
  return ways.map((way) => ({ way, steps: [stepInto(way)] }));
}

function stepInto(way: Way): Step {
  const commands = COMMANDS[way];
  const place = { on: 'administrator', say: SENTENCES[way] } as const;
  return commands === undefined
    ? { kind: 'tell', ...place }
    : { kind: 'run', ...place, shell: way === 'winrm' ? 'powershell' : 'cmd', commands };
}

function remoteQuery(): Command {
  const { key, name } = USER_AUTHENTICATION;
  return ['reg', 'query', { fill: 'server', before: '\\\\', after: `\\HKLM\\${key}` }, '/v', name];
}
