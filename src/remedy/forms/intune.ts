/**
 * A custom profile for Intune: the body for Microsoft Graph, which is also what one types into the console. Assigning it applies; taking
 * the assignment away undoes. Policy CSP, ADMX_CredSsp/AllowEncryptionOracle.
 */
import type { TimedMeasure } from '../measure.ts';
import { baseName, type FormContext } from './form-context.ts';
import { type FormFile, utf8File } from './form-file.ts';

const POLICY = 'ADMX_CredSsp/AllowEncryptionOracle';
const URI = `./Device/Vendor/MSFT/Policy/Config/${POLICY}`;
const RESULT_URI = `./Device/Vendor/MSFT/Policy/Result/${POLICY}`;

export function writeIntune(measure: TimedMeasure, { words }: FormContext): readonly FormFile[] {
  const to = measure.changes[0]?.to;
  const value = `<enabled/><data id="AllowEncryptionOracleDrop" value="${to}"/>`;
  const name = words.intune.displayName(words.titles[measure.name]);
  const description = words.head(measure).join(' ');
  const profile = {
    '@odata.type': '#microsoft.graph.windows10CustomConfiguration',
    displayName: name,
    description,
    omaSettings: [
      {
        '@odata.type': '#microsoft.graph.omaSettingString',
        displayName: 'AllowEncryptionOracle',
        description,
        omaUri: URI,
        value,
      },
    ],
  };
  const readme = [
    ...words.head(measure),
    ...words.tried.intune,
    ...words.noExpiry(measure.expiresAt),
    ...words.intune.readme({ uri: URI, value, resultUri: RESULT_URI }),
  ];
  return [
    utf8File(`${baseName(measure)}-intune-readme.txt`, readme, 'windows'),
    utf8File(`${baseName(measure)}-intune.json`, JSON.stringify(profile, undefined, 2).split('\n'), 'plain'),
    utf8File(`${baseName(measure)}-intune-verify.xml`, syncMl('Get', RESULT_URI), 'plain'),
    utf8File(`${baseName(measure)}-intune-undo.xml`, syncMl('Delete', URI), 'plain'),
  ];
}

function syncMl(command: 'Get' | 'Delete', uri: string): readonly string[] {
  const target = `<Target><LocURI>${uri}</LocURI></Target>`;
  return [`<SyncBody><${command}><CmdID>1</CmdID><Item>${target}</Item></${command}><Final/></SyncBody>`];
}
