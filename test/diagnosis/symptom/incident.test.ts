/**
 * The three texts that people paste, in Japanese and English, in every dress they come in; logs of other clients; what an answer
 * changes; and what is said of a text that is not known.
 */
import { describe, expect, test } from 'vitest';
import { readSymptom } from '../../../src/diagnosis/symptom/read-symptom.ts';
import type { SymptomReading } from '../../../src/diagnosis/symptom/symptom.ts';
import type { CauseCode } from '../../../src/knowledge/index.ts';

const CLASSIC = ['update-server', 'patch-server', 'server-nla-off', 'client-vulnerable'];

const known = (text: string, answers: Parameters<typeof readSymptom>[1] = []) => {
  const reading = readSymptom(text, answers);
  if (reading.kind === 'unknown') throw new Error(`not known: ${text}`);
  return reading;
};
const firstText = (reading: SymptomReading) => (reading.kind === 'unknown' ? 'unknown' : reading.symptoms[0].text);

const INCIDENT: readonly (readonly [CauseCode, string, readonly string[]])[] = [
  [
    'credssp/server-unpatched',
    'server',
    [
      'CredSSP 暗号化オラクルの修復である可能性があります',
      '原因は CredSSP 暗号化オラクルの修復',
      'ＣｒｅｄＳＳＰ　暗号化オラクルの修復である可能性があります',
      '[リモート デスクトップ接続]\n認証エラーが発生しました。\n要求された関数はサポー\nトされていません\n\nリモート コンピュータ: 192.0.2.5\n原因は CredSSP 暗号化オラクルの修\n復である可能性があります。',
      'This could be due to CredSSP encryption oracle remediation.',
      'could be due to CredSSP encryption ora-\ncle remediation',
      'due to CredSSP encryp',
    ],
  ],
  [
    'credssp/server-unpatched',
    'server',
    [
      '要求された関数はサポートされていません',
      '要求された機能はサポートされていません。',
      '要求された関数は\nサポートされ\nていません',
      '要求された関数はサポートされて',
      '昨日まで使えていたのに、今朝から急に「要求された関数はサポートされていません」と出るようになりました。助けてください。',
      'The function requested is not supported',
      'the requested function is not supported!',
      'An authentication error has occurred. The function requested is',
      'ＴＨＥ　ＦＵＮＣＴＩＯＮ　ＲＥＱＵＥＳＴＥＤ　ＩＳ　ＮＯＴ　ＳＵＰＰＯＲＴＥＤ',
      'die angeforderte Funktion wird nicht unterstützt',
      '0x80090302',
      '2148074242',
      '-2146893054',
      'SEC_E_UNSUPPORTED_FUNCTION',
    ],
  ],
  [
    'credssp/client-unpatched',
    'client',
    [
      'この関数に提供されたトークンは無効です',
      'この関数に渡されたトークンが無効です',
      'この関数に提供された\r\nトークンは無効です。',
      '関数に提供されたトーク',
      'The token supplied to the function is invalid',
      'An authentication error has occurred.\nThe token supplied to the func-\ntion is invalid',
      '0x80090308',
      '-2146893048',
    ],
  ],
];

describe.each(INCIDENT)('%s on the %s', (code, machine, texts) => {
  test.each(texts)('%s', (text) => {
    const reading = known(text);
    expect(reading.kind).toBe('recognised');
    expect(reading.causes[0]).toMatchObject({ code, machine });
    expect(reading.causes[0]?.because[0]).toMatchObject({ kind: 'text' });
    expect(reading.remedies.map(({ name }) => name).filter((name) => CLASSIC.includes(name))).toEqual(CLASSIC);
  });
});

const LOGS: readonly (readonly [string, string])[] = [
  [
    'account-locked',
    '[10:00:00:120] [1:2] [ERROR][com.freerdp.core.nla] - SPNEGO failed with NTSTATUS: STATUS_ACCOUNT_LOCKED_OUT [0xC0000234]\n[10:00:00:121] [1:2] [ERROR][com.freerdp.core] - freerdp_set_last_error_ex ERRCONNECT_ACCOUNT_LOCKED_OUT [0x00020018]\n[10:00:00:121] [1:2] [ERROR][com.freerdp.core.transport] - BIO_read returned a system error 104: Connection reset by peer',
  ],
  [
    'freerdp-nego-hybrid',
    '[INFO][com.freerdp.core] - freerdp_connect\n[ERROR][com.freerdp.core.nego] - Error: HYBRID_REQUIRED_BY_SERVER [0x00000005]\n[ERROR][com.freerdp.core] - ERRCONNECT_SECURITY_NEGO_CONNECT_FAILED [0x0002000C]\n[ERROR][com.freerdp.core] - ERRCONNECT_CONNECT_TRANSPORT_FAILED [0x0002000D]',
  ],
  [
    'freerdp-tls',
    '[ERROR][com.freerdp.crypto] - BIO_do_handshake failed\n[ERROR][com.freerdp.core] - ERRCONNECT_TLS_CONNECT_FAILED [0x00020008]',
  ],
  [
    'guac-security',
    'guacd[1234]: INFO:\tSecurity mode: ANY\nguacd[1234]: ERROR:\tServer refused connection (wrong security type?)\nguacd[1234]: INFO:\tClient disconnected',
  ],
  ['guac-others', 'guacd[99]: INFO:\tUpstream error.'],
  ['freerdp-nego-hybrid', 'Remmina: The server 192.0.2.4 requires Enhanced RDP Security with CredSSP.'],
  [
    'rdesktop-credssp',
    'Autoselecting keyboard map\nFailed to connect, CredSSP required by server (check if server has disabled old TLS versions, if yes use -V option).',
  ],
  ['socket-closed-904', 'RDPClient_SSL: The client has been disconnected (Reason= 2308)'],
  ['socket-closed-904', 'Error code: 0x904\nExtended error code: 0x7\nTimestamp (UTC): 01/13/26 09:00:00 AM'],
  ['event-6041', '<Event><System><Provider Name="LsaSrv"/><EventID Qualifiers="32768">6041</EventID></System></Event>'],
  ['cannot-connect-three-reasons', 'mstsc 516'],
];

test.each(LOGS)('the most telling line wins: %s', (id, log) => {
  expect(firstText(readSymptom(log))).toBe(id);
});

test('another problem is said to be one', () => {
  const reading = known('The user account is currently disabled and cannot be used.');
  expect(reading.kind).toBe('notThisProblem');
  expect(reading.remedies.map(({ name }) => name)).toEqual(['enable-account']);
});

test('an event that proves it outweighs the dialog that only hints at it', () => {
  const dialog = 'This could be due to CredSSP encryption oracle remediation.';
  const event = 'The remote host offered version 4 which is not permitted by Encryption Oracle Remediation.';
  expect(known(`${dialog}\n${event}`).symptoms).toEqual([{ text: 'event-6041', how: 'words' }]);
});

test('a question is asked only where answers part, and they change the order', () => {
  const text = 'この関数に提供されたトークンは無効です';
  const { question } = known(text);
  expect(question?.code).toBe('client-windows');
  expect(question?.answers).toContainEqual({ answer: 'recent-10-or-11', first: 'credssp/server-unpatched' });
  const answered = known(text, [{ question: 'client-windows', answer: 'recent-10-or-11' }]);
  expect(answered.causes[0]?.code).toBe('credssp/server-unpatched');
  const because = answered.causes.find(({ code }) => code === 'credssp/client-unpatched')?.because;
  expect(because).toContainEqual({
    kind: 'answer',
    question: 'client-windows',
    answer: 'recent-10-or-11',
    effect: 'unlikelier',
  });
  expect(answered.question?.code).not.toBe('client-windows');
  expect(known('The user account is currently disabled and cannot be used.').question).toBeNull();
});

test('an error of Oracle Database is called one, and the policy with its name in it is not', () => {
  expect(readSymptom('ORA-12638: Credential retrieval failed')).toMatchObject({
    kind: 'unknown',
    elsewhere: 'oracleDatabase',
  });
  expect(known('CredSSP encryption oracle remediation').kind).toBe('recognised');
});

describe('what is not known', () => {
  test.each([
    ['認証エラーが発生しました。', 'unsupported-function'],
    ['The fuction requestd is not suported', 'unsupported-function'],
    ['oracle remediation', 'credssp-oracle'],
  ])('%s resembles %s', (text, nearest) => {
    const reading = readSymptom(text);
    expect(reading.kind).toBe('unknown');
    expect(reading.kind === 'unknown' && reading.nearest.map((each) => each.text)).toContain(nearest);
    expect(reading.kind === 'unknown' && reading.send).toEqual(['wholeText', 'code', 'clientLog', 'serverName']);
  });

  test('nothing resembles nothing', () => {
    expect(readSymptom('')).toEqual({
      kind: 'unknown',
      nearest: [],
      send: ['wholeText', 'code', 'clientLog', 'serverName'],
      elsewhere: null,
    });
  });
});
