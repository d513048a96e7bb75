/**
 * A backup of a group policy object, for “Import Settings” of the Group Policy Management Console: manifest, the object's folder and its
 * registry.pol ([MS-GPREG]). Undone by unlinking it. The layout is that of backups Windows makes; the console was never there to take it.
 */
import type { TimedMeasure } from '../measure.ts';
import { baseName, type FormContext } from './form-context.ts';
import { encodeUtf8, type FormFile, utf8File } from './form-file.ts';
import { oneLine } from './one-line.ts';
import { policyChanges } from './policy-changes.ts';
import { encodeRegistryPol } from './registry-pol.ts';
import { stableGuid } from './stable-guid.ts';
import { cdata } from './xml-quoting.ts';

export function writeGpo(measure: TimedMeasure, context: FormContext): readonly FormFile[] {
  const { words } = context;
  const identity = identify(measure, context);
  const folder = `${baseName(measure)}-gpo`;
  const inside = `${folder}/${identity.backup}`;
  const inst = instance(identity);
  const readme = [
    ...words.head(measure),
    ...words.tried.gpo,
    ...words.noExpiry(measure.expiresAt),
    ...words.gpo.readme({ folder, name: identity.name }),
  ];
  return [
    utf8File(`${folder}-readme.txt`, readme, 'windows'),
    xml(
      `${folder}/manifest.xml`,
      `<Backups xmlns="${MANIFEST}" xmlns:mfst="${MANIFEST}" mfst:version="1.0"><BackupInst>${inst}</BackupInst></Backups>`,
    ),
    xml(`${inside}/bkupInfo.xml`, `<BackupInst xmlns="${MANIFEST}">${inst}</BackupInst>`),
    xml(`${inside}/Backup.xml`, backupScheme(identity)),
    {
      path: `${inside}/DomainSysvol/GPO/Machine/registry.pol`,
      bytes: encodeRegistryPol(policyChanges(measure)),
      text: null,
    },
  ];
}

const MANIFEST = 'http://www.microsoft.com/GroupPolicy/GPOOperations/Manifest';
const OPERATIONS = 'http://www.microsoft.com/GroupPolicy/GPOOperations';
/** The client-side extension for registry values, and the tool that edits administrative templates ([MS-GPREG] 1.9). */
const REGISTRY_EXTENSION = '{35378EAC-683F-11D2-A89A-00C04FBBCFA2}';
const TEMPLATES_TOOL = '{D02B1F72-3407-48AE-BA88-E8213C6761F1}';

interface Identity {
  readonly name: string;
  readonly domain: string;
  readonly object: string;
  readonly backup: string;
  readonly domainId: string;
  readonly time: string;
}

/** The same measure, time and domain give the same backup. */
function identify(measure: TimedMeasure, { words, domain, writtenAt }: FormContext): Identity {
  const seed = [measure.name, measure.expiresAt, writtenAt, domain].join('|');
  return {
    name: words.gpo.displayName(words.titles[measure.name]),
    domain: oneLine(domain ?? 'example.invalid'),
    object: stableGuid(`object|${seed}`),
    backup: stableGuid(`backup|${seed}`),
    domainId: stableGuid(`domain|${domain}`),
    time: `${writtenAt}:00`,
  };
}

function instance({ name, domain, object, backup, domainId, time }: Identity): string {
  const fields = {
    GPOGuid: object,
    GPODomain: domain,
    GPODomainGuid: domainId,
    GPODomainController: domain,
    BackupTime: time,
    ID: backup,
    Comment: 'rdp-doctor',
    GPODisplayName: name,
  };
  return elements(fields);
}

function backupScheme({ name, domain, object }: Identity): string {
  const core = elements({
    ID: object,
    Domain: domain,
    SecurityDescriptor: null,
    DisplayName: name,
    Options: '0',
    UserVersionNumber: '0',
    MachineVersionNumber: '65537',
    MachineExtensionGuids: `[${REGISTRY_EXTENSION}${TEMPLATES_TOOL}]`,
    UserExtensionGuids: null,
    WMIFilter: null,
  });
  const file = 'bkp:Path="%GPO_MACH_FSPATH%\\registry.pol" bkp:Location="DomainSysvol\\GPO\\Machine\\registry.pol"';
  return [
    `<GroupPolicyBackupScheme bkp:version="2.0" bkp:type="GroupPolicyBackupTemplate" xmlns:bkp="${OPERATIONS}" xmlns="${OPERATIONS}">`,
    `<GroupPolicyObject><SecurityGroups/><FilePaths/><GroupPolicyCoreSettings>${core}</GroupPolicyCoreSettings>`,
    `<GroupPolicyExtension bkp:ID="${REGISTRY_EXTENSION}" bkp:DescName="Registry"><FSObjectFile ${file}/></GroupPolicyExtension>`,
    '</GroupPolicyObject></GroupPolicyBackupScheme>',
  ].join('');
}

function elements(fields: Readonly<Record<string, string | null>>): string {
  return Object.entries(fields)
    .map(([name, text]) => (text === null ? `<${name}/>` : `<${name}>${cdata(text)}</${name}>`))
    .join('');
}

function xml(path: string, text: string): FormFile {
  const whole = `<?xml version="1.0" encoding="utf-8"?>${text}\r\n`;
  return { path, bytes: encodeUtf8(whole), text: whole };
}
