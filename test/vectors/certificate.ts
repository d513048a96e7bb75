/** Certificates (RFC 5280, section 4.1) made with OpenSSL 3.0; the message is what `openssl asn1parse` shows. */
import type { CertificateFacts } from '../../src/protocol/x509/certificate.ts';
import { type Vector, wire } from './vector.ts';

export const CERTIFICATES: readonly Vector<CertificateFacts>[] = [
  {
    name: 'ECDSA on P-256 with SHA-256',
    source: 'openssl req -x509 -newkey ec -sha256',
    bytes: wire(
      '30820125', // Certificate, 293 bytes
      '3081cb', // tbsCertificate, 203 bytes
      '02143be6bc1e1d0bfb3f5b499fb633f34378b8117a5c', // serialNumber
      '300a06082a8648ce3d040302', // signature
      '30153113301106035504030c0a73762d6b656972693031', // issuer: CN=sv-keiri01
      '301e170d3236313132333032343931305a170d3336313132303032343931305a', // validity
      '30153113301106035504030c0a73762d6b656972693031', // subject
      '3059301306072a8648ce3d020106082a8648ce3d03010703420004de90c4621beb84455aa110026a45644b9a', // subjectPublicKeyInfo
      '18579559c593b5416596b5bb8d4db843d45501d376918a04dc086fe904dc2f6a0324cf4657b2abd906b1bf40',
      'a48737',
      '300a06082a8648ce3d040302', // signatureAlgorithm: ecdsa-with-SHA256
      '0349003046022100c0ef27eaa2bbfefa7f5a0759545f6eebec55ebed3235ad6cc1b8a2e5f0bc5ce1022100ca', // signature
      '74c66742894e7073007096ef6c339a4ae655e09b0e6e6c7929dcd8ae69dcf4',
    ),
    message: {
      validFrom: '261123024910Z',
      validTo: '361120024910Z',
      key: {
        algorithm: '1.2.840.10045.2.1',
        curve: '1.2.840.10045.3.1.7',
        modulusBits: undefined,
        subjectPublicKey: wire(
          '04de90c4621beb84455aa110026a45644b9a', // uncompressed point
          '18579559c593b5416596b5bb8d4db843d45501d376918a04dc086fe904dc2f6a0324cf4657b2abd906b1bf40',
          'a48737',
        ),
      },
      signature: '1.2.840.10045.4.3.2',
    },
  },
  {
    name: 'RSA of 1,024 bits with SHA-1',
    source: 'openssl req -x509 -newkey rsa:1024 -sha1',
    bytes: wire(
      '308201ac', // Certificate, 428 bytes
      '30820115', // tbsCertificate, 277 bytes
      '02145aac5a870575d4a15cd05c6cbd9aab811ee10254', // serialNumber
      '300d06092a864886f70d0101050500', // signature
      '30153113301106035504030c0a73762d6b656972693031', // issuer: CN=sv-keiri01
      '301e170d3236313132333032343931305a170d3336313132303032343931305a', // validity
      '30153113301106035504030c0a73762d6b656972693031', // subject
      '30819f300d06092a864886f70d010101050003818d0030818902818100b06d7188d23e9a3b3ac472af438482', // subjectPublicKeyInfo
      'c29a15766944a095ad863a70c25e37c2183bb5c5ce05f9959e3cec01635294e5573a73f41b35ab9c9f1a72cf',
      '6e111cd820f6598800156e90963c638a16edc051dc49a530c48438955354f93762e3b7d4d8f760fbd3720233',
      '85e3257e80548cccbae44631915117718f862a583cad02a9d30203010001',
      '300d06092a864886f70d0101050500', // signatureAlgorithm: sha1WithRSAEncryption, NULL
      '0381810028b39151bff4b6d42c8d3e08f055dcc44885606957e4444213b38152ba493fc14c813770eae50b91', // signature
      '2370dc699b5c3affe8bb4a96ebfe9ebbb19a61de0a33a9a91121805bb333a81ed27bf12abde0c877e9e22f32',
      'cac28412ab161c1d48dee6763929b5b4f70d5e01eaa1c2a727777ad2317b507674421c7fd35e09098e36ffe4',
    ),
    message: {
      validFrom: '261123024910Z',
      validTo: '361120024910Z',
      key: {
        algorithm: '1.2.840.113549.1.1.1',
        curve: undefined,
        modulusBits: 1024,
        subjectPublicKey: wire(
          '30818902818100b06d7188d23e9a3b3ac472af438482', // RSAPublicKey
          'c29a15766944a095ad863a70c25e37c2183bb5c5ce05f9959e3cec01635294e5573a73f41b35ab9c9f1a72cf',
          '6e111cd820f6598800156e90963c638a16edc051dc49a530c48438955354f93762e3b7d4d8f760fbd3720233',
          '85e3257e80548cccbae44631915117718f862a583cad02a9d30203010001',
        ),
      },
      signature: '1.2.840.113549.1.1.5',
    },
  },
];
