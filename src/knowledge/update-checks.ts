/** How to see on a machine, or from outside, whether the fix for CVE-2018-0886 is there; as commands of Windows PowerShell. */
import type { Attested } from './sources.ts';

/** One way of looking, and how far it can be relied on. */
export interface UpdateCheck extends Attested {
  readonly name: 'revision' | 'tspkg' | 'tspkgRemote' | 'fromOutside' | 'hotfix' | 'packages' | 'restartPending';
  /** Null for what rdp-doctor does itself. */
  readonly command: string | null;
  /** `positive`: only a hit proves something. */
  readonly proves: 'both' | 'positive' | 'notActive';
}

const CHECKED = '2026-08-22';
const FILE = 'VersionInfo | Select-Object FileMajorPart,FileMinorPart,FileBuildPart,FilePrivatePart';

/** By how much they tell. */
export const UPDATE_CHECKS: readonly UpdateCheck[] = [
  {
    name: 'fromOutside',
    command: null,
    proves: 'both',
    sources: ['msCssp', 'pyspnego'],
    confidence: 'high',
    checkedOn: CHECKED,
  },
  {
    name: 'revision',
    command:
      "Get-ItemProperty 'HKLM:\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion' | Select-Object ProductName,CurrentBuild,UBR",
    proves: 'both',
    sources: ['mar2018Blog', 'generalKnowledge'],
    confidence: 'high',
    checkedOn: CHECKED,
  },
  {
    name: 'tspkg',
    command: `(Get-Item "$env:SystemRoot\\System32\\tspkg.dll").${FILE}`,
    proves: 'positive',
    sources: ['az4295591'],
    confidence: 'high',
    checkedOn: CHECKED,
  },
  {
    name: 'tspkgRemote',
    command: '(Get-Item "\\\\SERVER\\admin$\\System32\\tspkg.dll").VersionInfo.FileVersion',
    proves: 'positive',
    sources: ['az4295591', 'generalKnowledge'],
    confidence: 'medium',
    checkedOn: CHECKED,
  },
  {
    name: 'packages',
    command: 'dism /online /get-packages /format:table',
    proves: 'positive',
    sources: ['generalKnowledge'],
    confidence: 'medium',
    checkedOn: CHECKED,
  },
  {
    name: 'hotfix',
    command: 'Get-HotFix -ErrorAction SilentlyContinue -Id',
    proves: 'positive',
    sources: ['quickFixEngineering', 'wesng'],
    confidence: 'high',
    checkedOn: CHECKED,
  },
  {
    name: 'restartPending',
    command:
      "Test-Path 'HKLM:\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Component Based Servicing\\RebootPending'",
    proves: 'notActive',
    sources: ['generalKnowledge', 'rdsAuth'],
    confidence: 'medium',
    checkedOn: CHECKED,
  },
];
