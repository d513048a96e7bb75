/** Files as collect.cmd writes them: sections with what was printed and the exit code. */

export type CollectedSections = Readonly<Record<string, readonly [printed: string, exitCode: number]>>;

export function collectedText(sections: CollectedSections): string {
  const parts = Object.entries(sections).map(([name, [printed, code]]) => `== ${name}\r\n${printed}\r\n-- ${code}\r\n`);
  return `rdp-doctor facts 1\r\n${parts.join('')}== end\r\n`;
}

const ABSENT = ['\r\nエラー: 指定されたレジストリ キーまたは値が見つかりませんでした。', 1] as const;

const value = (name: string, data: string, type = 'REG_SZ'): CollectedSections[string] => [
  `\r\nHKEY_LOCAL_MACHINE\\X\r\n    ${name}    ${type}    ${data}\r\n`,
  0,
];
const dword = (name: string, data: string) => value(name, data, 'REG_DWORD');

const EVENT =
  "<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System><Provider Name='LsaSrv'/><EventID>6041</EventID>" +
  "<TimeCreated SystemTime='2018-05-10T00:41:07.1Z'/><Computer>KEIRI-07</Computer></System>" +
  '<EventData><Data>TERMSRV/sv-keiri01</Data><Data>4</Data></EventData></Event>';

/** Windows 10 1607, updated in May 2018, with the loosened policy of its domain. */
export const JAPANESE_CLIENT = {
  codepage: ['現在のコード ページ: 932', 0],
  'key absentKey': ABSENT,
  'value absentValue': ABSENT,
  'value computer': value('ComputerName', '経理-07'),
  'value netlogonStart': dword('Start', '0x2'),
  'value dnsDomain': value('Domain', 'example.jp'),
  'value major': dword('CurrentMajorVersionNumber', '0xa'),
  'value minor': dword('CurrentMinorVersionNumber', '0x0'),
  'value version': value('CurrentVersion', '6.3'),
  'value build': value('CurrentBuild', '14393'),
  'value ubr': dword('UBR', '0x8c8'),
  'value edition': value('EditionID', 'Enterprise'),
  'value productName': value('ProductName', 'Windows 10 Enterprise'),
  'value policy': dword('AllowEncryptionOracle', '0x2'),
  'value denyConnections': dword('fDenyTSConnections', '0x0'),
  'value userAuthentication': dword('UserAuthentication', '0x1'),
  'value securityLayer': dword('SecurityLayer', '0x2'),
  'value policyUserAuthentication': ABSENT,
  'value policySecurityLayer': ABSENT,
  'key servicing': ['HKEY_LOCAL_MACHINE\\X\r\n', 0],
  'key windowsUpdate': ABSENT,
  clock: ['1525913100000', 0],
  'file tspkg': ['10.0.14393.2248', 0],
  'file mstsc': ['10.0.14393.2189', 0],
  'policy localPolicy': ['absent', 0],
  'policy appliedPolicy': ['named', 0],
  events: [`${EVENT}\r\n`, 0],
} as const satisfies CollectedSections;
