/** The certificate: its dates, its strength and its names. */
import type { Examination } from '../../../src/observation/examination.ts';
import type { CertificateObservation } from '../../../src/observation/tls.ts';
import { lookAt, named } from '../examinations.ts';
import { describeRule } from '../rule-table.ts';
import { STARTED_AT, tlsEnding, windows } from '../servers.ts';

const NOT_REACHED = { notJudged: 'stageNotReached' } as const;
const noTls = lookAt(tlsEnding({ kind: 'closed', receivedBytes: 0 }));

function having(certificate: Partial<CertificateObservation>): Examination {
  return lookAt(windows({ certificate }));
}

describeRule('tls/certificate-expired', [
  [
    'expired 30 days and some hours ago',
    having({ validTo: '2026-07-23T02:00:00.000Z' }),
    { severity: 'medium', params: { validTo: '2026-07-23T02:00:00.000Z', days: 30 } },
  ],
  [
    'expired an hour ago',
    having({ validTo: '2026-08-22T08:00:00.000Z' }),
    { severity: 'medium', params: { validTo: '2026-08-22T08:00:00.000Z', days: 0 } },
  ],
  ['valid to the second', having({ validTo: STARTED_AT }), 'ruledOut'],
  ['valid', having({}), 'ruledOut'],
  ['no readable date', having({ validTo: null }), { notJudged: 'factMissing' }],
  ['not reached', noTls, NOT_REACHED],
  [
    'judged by the time of the examination',
    lookAt(windows(), { startedAt: '2027-01-01T00:00:00.000Z' }),
    { severity: 'medium', params: { validTo: '2026-12-01T00:00:00.000Z', days: 31 } },
  ],
]);

describeRule('tls/certificate-not-yet-valid', [
  [
    'valid from tomorrow',
    having({ validFrom: '2026-08-23T00:00:00.000Z' }),
    { severity: 'medium', params: { validFrom: '2026-08-23T00:00:00.000Z', days: 1 } },
  ],
  ['valid from now', having({ validFrom: STARTED_AT }), 'ruledOut'],
  ['valid', having({}), 'ruledOut'],
  ['no readable date', having({ validFrom: null }), { notJudged: 'factMissing' }],
  ['not reached', noTls, NOT_REACHED],
]);

const SHA1 = '1.2.840.113549.1.1.5';
const MD5 = '1.2.840.113549.1.1.4';
const ECDSA = '1.2.840.10045.4.3.2';

function weak(
  weakness: 'key' | 'signature' | 'both',
  key: string,
  signature: string,
  severity: 'medium' | 'low' = 'medium',
) {
  return { severity, params: { weakness, key, signature } } as const;
}

describeRule('tls/certificate-weak', [
  ['RSA 1024', having({ keyBits: 1024 }), weak('key', 'RSA 1024', 'sha256WithRSAEncryption')],
  ['RSA 2047', having({ keyBits: 2047 }), weak('key', 'RSA 2047', 'sha256WithRSAEncryption')],
  [
    'EC with 192 bits',
    having({ keyType: 'ec', keyBits: 192, signatureAlgorithm: ECDSA }),
    weak('key', 'EC 192', 'ecdsa-with-SHA256'),
  ],
  [
    'SHA-1, signed by itself',
    having({ signatureAlgorithm: SHA1 }),
    weak('signature', 'RSA 2048', 'sha1WithRSAEncryption', 'low'),
  ],
  [
    'SHA-1, signed by another',
    having({ signatureAlgorithm: SHA1, selfSigned: false }),
    weak('signature', 'RSA 2048', 'sha1WithRSAEncryption'),
  ],
  ['MD5', having({ signatureAlgorithm: MD5 }), weak('signature', 'RSA 2048', 'md5WithRSAEncryption')],
  [
    'RSA 1024 and SHA-1',
    having({ keyBits: 1024, signatureAlgorithm: SHA1 }),
    weak('both', 'RSA 1024', 'sha1WithRSAEncryption'),
  ],
  ['a weak key is enough', having({ keyBits: 512, signatureAlgorithm: null }), weak('key', 'RSA 512', '-')],
  [
    'an algorithm without a name keeps its number',
    having({ keyBits: 512, signatureAlgorithm: '1.2.3.4' }),
    weak('key', 'RSA 512', '1.2.3.4'),
  ],
  ['RSA 2048 and SHA-256', having({}), 'ruledOut'],
  ['EC on P-256', having({ keyType: 'ec', keyBits: 256, signatureAlgorithm: ECDSA }), 'ruledOut'],
  ['EC with 224 bits', having({ keyType: 'ec', keyBits: 224, signatureAlgorithm: ECDSA }), 'ruledOut'],
  ['Ed25519', having({ keyType: 'ed25519', keyBits: 256, signatureAlgorithm: '1.3.101.112' }), 'ruledOut'],
  ['RSASSA-PSS', having({ signatureAlgorithm: '1.2.840.113549.1.1.10' }), 'ruledOut'],
  ['an unknown algorithm', having({ signatureAlgorithm: '1.2.3.4' }), { notJudged: 'factMissing' }],
  ['an unknown key', having({ keyType: 'unknown', keyBits: null }), { notJudged: 'factMissing' }],
  ['not reached', noTls, NOT_REACHED],
]);

function asking(host: string, certificate: Partial<CertificateObservation>, asciiHost?: string): Examination {
  return lookAt(windows({ certificate }), { target: named(host, asciiHost) });
}

const CORP = { commonName: 'sv-keiri01.corp.example' };
const KEIRI = 'xn--cckea8b4kqc6c.example';

describeRule('tls/certificate-wrong-name', [
  [
    'another name',
    asking('sv-eigyo01.corp.example', CORP),
    { severity: 'low', params: { host: 'sv-eigyo01.corp.example', names: ['sv-keiri01.corp.example'] } },
  ],
  [
    'the same first label in another domain',
    asking('sv-keiri01.other.example', CORP),
    { severity: 'low', params: { host: 'sv-keiri01.other.example', names: ['sv-keiri01.corp.example'] } },
  ],
  [
    'a wildcard stands for one label',
    asking('a.b.corp.example', { commonName: '*.corp.example' }),
    { severity: 'low', params: { host: 'a.b.corp.example', names: ['*.corp.example'] } },
  ],
  ['a wildcard', asking('sv-keiri01.corp.example', { commonName: '*.corp.example' }), 'ruledOut'],
  ['the same name', asking('sv-keiri01.corp.example', CORP), 'ruledOut'],
  ['case does not count', asking('SV-Keiri01.CORP.example', CORP), 'ruledOut'],
  ['nor does the dot of the root', asking('sv-keiri01.corp.example.', CORP), 'ruledOut'],
  ['the short name', asking('sv-keiri01', CORP), 'ruledOut'],
  [
    'one of several names',
    asking('rds.corp.example', { ...CORP, alternativeNames: ['10.0.0.1', 'RDS.corp.example'] }),
    'ruledOut',
  ],
  ['Japanese, as IDNA', asking('経理サーバー.example', { commonName: KEIRI }, KEIRI), 'ruledOut'],
  ['Japanese, as it is', asking('経理サーバー.example', { commonName: '経理サーバー.example' }, KEIRI), 'ruledOut'],
  ['a surrogate pair', asking('𠮷野花子-pc', { commonName: '𠮷野花子-PC' }, 'xn---pc-abc'), 'ruledOut'],
  ['no names at all', asking('sv-keiri01', { commonName: null }), { notJudged: 'factMissing' }],
  ['asked for by address', having(CORP), { notJudged: 'noNameToCompare' }],
  [
    'not reached',
    lookAt(tlsEnding({ kind: 'closed', receivedBytes: 0 }), { target: named('sv-keiri01') }),
    NOT_REACHED,
  ],
]);
