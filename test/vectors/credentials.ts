/** TSCredentials ([MS-CSSP] 2.2.1.2): passwords, a smart card, Remote Credential Guard, and a type nobody knows. */
import { encodeUtf16le } from '../../src/bytes/utf16.ts';
import { ascii } from '../../src/bytes/writer.ts';
import type { TsCredentials } from '../../src/protocol/credssp/ts-credentials.ts';
import { type Vector, wire } from './vector.ts';

const PASSWORDS: readonly Vector<TsCredentials>[] = [
  {
    name: 'domain, user and password',
    source: 'sspi-rs, tests of the CredSSP structures',
    bytes: wire(
      '30 43', // TSCredentials, 67 bytes
      'a0 03 02 01 01', // [0] credType 1
      'a1 3c 04 3a', // [1] credentials
      '30 38', // TSPasswordCreds
      'a0 0e 04 0c 44006f006d00610069006e00', // [0] domainName "Domain"
      'a1 12 04 10 55007300650072006e0061006d006500', // [1] userName "Username"
      'a2 12 04 10 500061007300730077006f0072006400', // [2] password "Password"
    ),
    message: { kind: 'password', domain: 'Domain', user: 'Username', password: encodeUtf16le('Password') },
  },
  {
    name: 'domain, user and password of the worked run',
    source: '[MS-CSSP] 2.2.1.2.1, laid out by hand; read alike by pyspnego',
    bytes: wire(
      '30 41', // TSCredentials, 65 bytes
      'a0 03 02 01 01', // [0] credType 1
      'a1 3a 04 38', // [1] credentials
      '30 36', // TSPasswordCreds
      'a0 10 04 0e 4500580041004d0050004c004500', // [0] domainName "EXAMPLE"
      'a1 0c 04 0a 61006c00690063006500', // [1] userName "alice"
      'a2 14 04 12 50006100730073007700300072006400 2100', // [2] password "Passw0rd!"
    ),
    message: { kind: 'password', domain: 'EXAMPLE', user: 'alice', password: encodeUtf16le('Passw0rd!') },
  },
  {
    name: 'no domain, texts of one character',
    source: 'sspi-rs, tests of the CredSSP structures',
    bytes: wire(
      '30 1b', // TSCredentials
      'a0 03 02 01 01', // [0] credType 1
      'a1 14 04 12', // [1] credentials
      '30 10', // TSPasswordCreds
      'a0 02 04 00', // [0] domainName, empty
      'a1 04 04 02 6100', // [1] userName "a"
      'a2 04 04 02 3100', // [2] password "1"
    ),
    message: { kind: 'password', domain: '', user: 'a', password: encodeUtf16le('1') },
  },
  {
    name: 'three empty texts, as restricted admin mode sends',
    source: 'sspi-rs, tests of the CredSSP structures',
    bytes: wire(
      '30 17', // TSCredentials
      'a0 03 02 01 01', // [0] credType 1
      'a1 10 04 0e', // [1] credentials
      '30 0c', // TSPasswordCreds
      'a0 02 04 00', // [0] domainName
      'a1 02 04 00', // [1] userName
      'a2 02 04 00', // [2] password
    ),
    message: { kind: 'password', domain: '', user: '', password: new Uint8Array() },
  },
  {
    name: 'texts that end in a NUL, as rdesktop 1.9 sends them',
    source: '[MS-CSSP] 2.2.1.2.1, laid out by hand in the form rdesktop 1.9 was seen to send',
    bytes: wire(
      '30 29', // TSCredentials
      'a0 03 02 01 01', // [0] credType 1
      'a1 22 04 20', // [1] credentials
      '30 1e', // TSPasswordCreds
      'a0 06 04 04 4500 0000', // [0] domainName "E\0"
      'a1 0e 04 0c 61006c00690063006500 0000', // [1] userName "alice\0"
      'a2 04 04 02 0000', // [2] password "\0"
    ),
    message: { kind: 'password', domain: 'E\0', user: 'alice\0', password: encodeUtf16le('\0') },
  },
];

const SMART_CARD: Vector<TsCredentials> = {
  name: 'a smart card without hints',
  source: '[MS-CSSP] 4, the example of a smart card',
  bytes: wire(
    '30 82010f', // TSCredentials, 271 bytes
    'a0 03 02 01 02', // [0] credType 2
    'a1 820106 04 820102', // [1] credentials
    '30 81ff', // TSSmartCardCreds
    'a0 1a 04 18 620062006200620062006200620062006200620062006200', // [0] pin, twelve times "b"
    'a1 81e0 30 81dd', // [1] TSCspDataDetail
    'a0 03 02 01 01', // [0] keySpec AT_KEYEXCHANGE
    'a2 2e 04 2c 4f004d004e0049004b0045005900200043006100720064004d0061006e002000330078003200310020003000', // [2] readerName
    'a3 50 04 4e 6c0065002d004d00530053006d00610072007400630061007200640055007300650072002d00', // [3] containerName
    '380062006400610030003100390066002d0031003200360036002d002d0035003300320036003800',
    'a4 54 04 52 4d006900630072006f0073006f006600740020004200610073006500200053006d00610072007400', // [4] cspName
    '200043006100720064002000430072007900700074006f002000500072006f0076006900640065007200',
  ),
  message: {
    kind: 'smartCard',
    pin: encodeUtf16le('b'.repeat(12)),
    cspData: {
      keySpec: 1,
      readerName: 'OMNIKEY CardMan 3x21 0',
      containerName: 'le-MSSmartcardUser-8bda019f-1266--53268',
      cspName: 'Microsoft Base Smart Card Crypto Provider',
    },
  },
};

const SMART_CARD_WITH_HINTS: Vector<TsCredentials> = {
  name: 'a smart card with every optional field',
  source: '[MS-CSSP] 2.2.1.2.2, laid out by hand',
  bytes: wire(
    '30 40', // TSCredentials, 64 bytes
    'a0 03 02 01 02', // [0] credType 2
    'a1 39 04 37', // [1] credentials
    '30 35', // TSSmartCardCreds
    'a0 06 04 04 31003200', // [0] pin "12"
    'a1 1d 30 1b', // [1] TSCspDataDetail
    'a0 03 02 01 02', // [0] keySpec AT_SIGNATURE
    'a1 04 04 02 6300', // [1] cardName "c"
    'a2 04 04 02 7200', // [2] readerName "r"
    'a3 02 04 00', // [3] containerName, empty
    'a4 04 04 02 7000', // [4] cspName "p"
    'a2 06 04 04 715c 3075', // [2] userHint "山田"
    'a3 04 04 02 4500', // [3] domainHint "E"
  ),
  message: {
    kind: 'smartCard',
    pin: encodeUtf16le('12'),
    cspData: { keySpec: 2, cardName: 'c', readerName: 'r', containerName: '', cspName: 'p' },
    userHint: '山田',
    domainHint: 'E',
  },
};

const KERBEROS_CRED = { packageName: 'Kerberos', credBuffer: wire('010203') };

const REMOTE_GUARD: readonly Vector<TsCredentials>[] = [
  {
    name: 'Remote Credential Guard with Kerberos and NTLM',
    source: '[MS-CSSP] 2.2.1.2.3, laid out by hand',
    bytes: wire(
      '30 42', // TSCredentials, 66 bytes
      'a0 03 02 01 06', // [0] credType 6
      'a1 3b 04 39', // [1] credentials
      '30 37', // TSRemoteGuardCreds
      'a0 1d 30 1b', // [0] logonCred
      'a0 12 04 10 4b00650072006200650072006f007300', // [0] packageName "Kerberos"
      'a1 05 04 03 010203', // [1] credBuffer
      'a1 16 30 14 30 12', // [1] supplementalCreds, one
      'a0 0a 04 08 4e0054004c004d00', // [0] packageName "NTLM"
      'a1 04 04 02 aabb', // [1] credBuffer
    ),
    message: {
      kind: 'remoteGuard',
      logonCred: KERBEROS_CRED,
      supplementalCreds: [{ packageName: 'NTLM', credBuffer: wire('aabb') }],
    },
  },
  {
    name: 'Remote Credential Guard with Kerberos alone',
    source: '[MS-CSSP] 2.2.1.2.3, laid out by hand',
    bytes: wire(
      '30 2a', // TSCredentials
      'a0 03 02 01 06', // [0] credType 6
      'a1 23 04 21', // [1] credentials
      '30 1f', // TSRemoteGuardCreds
      'a0 1d 30 1b', // [0] logonCred
      'a0 12 04 10 4b00650072006200650072006f007300', // [0] packageName "Kerberos"
      'a1 05 04 03 010203', // [1] credBuffer
    ),
    message: { kind: 'remoteGuard', logonCred: KERBEROS_CRED },
  },
];

const UNKNOWN_TYPE: Vector<TsCredentials> = {
  name: 'a credType that no one sends',
  source: '[MS-CSSP] 2.2.1.2, laid out by hand',
  bytes: wire(
    '30 0c', // TSCredentials
    'a0 03 02 01 05', // [0] credType 5
    'a1 05 04 03 616263', // [1] credentials "abc"
  ),
  message: { kind: 'unknown', credType: 5, credentials: ascii('abc') },
};

export const TS_CREDENTIALS: readonly Vector<TsCredentials>[] = [
  ...PASSWORDS,
  SMART_CARD,
  SMART_CARD_WITH_HINTS,
  ...REMOTE_GUARD,
  UNKNOWN_TYPE,
];
