/** What written forms say, in English. */
import type { FormWords } from '../../remedy/forms/form-words.ts';
import { changeWords } from './form-change.ts';
import { remedyTitles } from './remedy-titles.ts';

export const formWords: FormWords = {
  language: 'en',
  titles: {
    'client-vulnerable': remedyTitles['client-vulnerable'],
    'server-mitigated': remedyTitles['server-mitigated'],
    'server-nla-off': remedyTitles['server-nla-off'],
  },
  head: ({ name, machine, loosens, expiresAt }) => [
    `rdp-doctor: ${remedyTitles[name]} (on the ${machine})`,
    ...(loosens
      ? ['CAUTION: this LOWERS security (CVE-2018-0886). It is a bridge until the servers are updated.']
      : []),
    expiresAt === null ? 'It has NO expiry.' : `It is to end at ${expiresAt}, local time of the machine.`,
  ],
  tried: {
    cmd: [
      'Applied, verified and undone under Wine 8.0, and so were the commands of its task.',
      'Never seen on real Windows: that the Task Scheduler takes the task and runs it at its time.',
    ],
    reg: ['Imported and undone under Wine 8.0. Not tried on real Windows.'],
    powershell: ['Read by a PowerShell grammar only. It has never been run, not on any Windows.'],
    gpo: [
      'registry.pol was read back by Samba. The backup has never been imported: no Group Policy Management Console was there.',
    ],
    gpoCmdlets: ['Read by a PowerShell grammar only. It has never been run in a domain.'],
    startupScript: ['Run repeatedly under Wine 8.0. Never distributed by a real group policy.'],
    intune: ['Written after the Policy CSP documentation. It has never been sent to Intune or to a device.'],
    ansible: ["Passes ansible-playbook's syntax check. It has never been run against Windows."],
    dsc: ['Read by a PowerShell grammar only. It has never been compiled or applied.'],
    changeRequest: ['The batch file it uses was applied, verified and undone under Wine 8.0, never on real Windows.'],
  },
  noExpiry: (at) => [
    'This form can NOT end by itself, and does not remember what was there before.',
    `${at === null ? 'Undo it by hand' : `Put ${at} into a calendar and undo it then`}; or use the .cmd, which ends by itself (--form cmd).`,
  ],
  batch: (path, form) => [
    ...(form === 'startupScript'
      ? [
          'Computer Configuration > Policies > Windows Settings > Scripts (Startup/Shutdown) > Startup: add this file.',
          'Not as a logon script of users: they may not write these values.',
          'It runs at every start and does nothing when all is as asked, or when its time is over.',
          'To undo everywhere: keep the file and give it the script parameter undo; remove it when all have started once.',
        ]
      : []),
    `As administrator: ${path} apply; ${path} verify; ${path} undo`,
    'Exit codes: 0 done, 1 not as asked, 2 usage, 3 not allowed, 4 a value is no REG_DWORD,',
    '5 changed by somebody else since, 6 expired, 7 the task can not be registered and nothing was changed.',
  ],
  writtenFor: ({ computer, server }) => [
    ...(computer === null ? [] : [`Written for: ${computer}`]),
    ...(server === null ? [] : [`Server: ${server}`]),
  ],
  assumed: (value, previous) => `Puts ${value} back to: ${previous}. Check that this is what it was.`,
  regUndo: 'rdp-doctor: undoes the file of the same name that ends in -apply.reg.',
  says: {
    expired: 'This file expired at {2}. Nothing was changed.',
    otherType: '{0} is no REG_DWORD: nothing was changed.',
    changedSince: '{0} is {1}: changed by somebody else since. Run -Do Undo first, then look.',
    alreadySo: 'It was so already: nothing was changed, and nothing will be put back.',
    applied: 'Applied. -Do Undo ends it; by itself it ends at: {2}',
    valueNow: '{0}: now {1}',
    asAsked: 'As asked.',
    notAsAsked: 'NOT as asked.',
    taskThere: 'The task that ends it at {2} is there.',
    taskMissing: 'The task that ends it is MISSING: nothing will put the values back.',
    leftAlone: '{0} is {1}: changed by somebody else since, left as it is.',
    nothingToUndo: 'Nothing of this file is in force: nothing to undo.',
    undone: 'Undone.',
    needsController:
      'The expiry needs a domain controller: run it there, or say -WithoutExpiry and put the date into a calendar.',
  },
  usage: {
    powershell:
      'As administrator: powershell -ExecutionPolicy Bypass -File THIS.ps1 -Do Apply, then -Do Verify; -Do Undo',
    ansible:
      'ansible-playbook THIS.yml -e do=apply, do=verify or do=undo; the hosts are the inventory group rdp_doctor',
    dsc: 'Dot-source this file, run the configuration that ends in _Apply or _Undo, then Start-DscConfiguration; verify with Test-DscConfiguration',
  },
  gpo: {
    displayName: (title) => `rdp-doctor: ${title}`,
    readme: ({ folder, name }) => [
      `Apply: in the Group Policy Management Console make a GPO, "Import Settings", choose the folder ${folder}, "${name}"; link it.`,
      'Verify on a machine: gpupdate /target:computer /force, then gpresult /h result.html',
      'Undo: unlink or delete the GPO. Its values lie below Policies keys and are taken out at the next refresh, absent again.',
    ],
    script: [
      'The way without a backup file: Set-GPRegistryValue, and Remove-GPRegistryValue to undo. As a domain administrator.',
      '-Target links it, such as OU=PCs,DC=example,DC=com. The values go at the next refresh after the undo.',
    ],
  },
  intune: {
    displayName: (title) => `rdp-doctor: ${title}`,
    readme: ({ uri, value, resultUri }) => [
      'Needs Windows 10 2004, 20H2 or 21H1 with KB5005101, or Windows 11.',
      'Apply: Devices > Configuration > Create > Windows 10 and later > Templates > Custom; add a row:',
      `  OMA-URI: ${uri}`,
      '  Data type: String',
      `  Value: ${value}`,
      '  or POST the .json to https://graph.microsoft.com/v1.0/deviceManagement/deviceConfigurations',
      `Verify: the device answers at ${resultUri} (SyncML in the file that ends in -verify.xml).`,
      'Undo: remove the assignment; the device then deletes the value (SyncML in the file that ends in -undo.xml).',
    ],
  },
  change: changeWords,
};
