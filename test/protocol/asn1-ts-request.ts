/** TSRequest ([MS-CSSP] 2.2.1) as asn1.js, a library nobody here wrote, reads and writes it: the oracle of tests and bench. */
import asn1, { type Node } from 'asn1.js';

export interface Asn1Codec {
  decode(data: Uint8Array, encoding: 'der'): Record<string, unknown>;
  encode(value: unknown, encoding: 'der'): Uint8Array;
}

const NegoToken = asn1.define('NegoToken', function (this: Node) {
  this.seq().obj(this.key('negoToken').explicit(0).octstr());
});

export const ASN1_TS_REQUEST: Asn1Codec = asn1.define('TSRequest', function (this: Node) {
  this.seq().obj(
    this.key('version').explicit(0).int(),
    this.key('negoTokens').optional().explicit(1).seqof(NegoToken),
    this.key('authInfo').optional().explicit(2).octstr(),
    this.key('pubKeyAuth').optional().explicit(3).octstr(),
    this.key('errorCode').optional().explicit(4).int(),
    this.key('clientNonce').optional().explicit(5).octstr(),
  );
});
