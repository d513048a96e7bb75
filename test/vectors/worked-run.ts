/**
 * The third message of a worked run: user alice of EXAMPLE at CLIENT1 with the password `Passw0rd!`, server challenge
 * 0123456789abcdef, client challenge aa x 8, exported session key 55 x 16, nonce 00 01 .. 1f. Computed from
 * [MS-NLMP] 3.3.2 and [MS-CSSP] 3.1.5, and accepted by pyspnego.
 */
import { toHex } from '../../src/bytes/hex.ts';
import { wire } from './vector.ts';

/** AUTHENTICATE_MESSAGE with a MIC ([MS-NLMP] 2.2.1.3). */
export const WORKED_AUTHENTICATE = wire(
  '4e544c4d53535000', // Signature
  '03000000', // MessageType 3
  '180018007e000000', // LmChallengeResponseFields: 24 bytes at 126
  '1a011a0196000000', // NtChallengeResponseFields: 282 bytes at 150
  '0e000e0058000000', // DomainNameFields: 14 bytes at 88
  '0a000a0066000000', // UserNameFields: 10 bytes at 102
  '0e000e0070000000', // WorkstationFields: 14 bytes at 112
  '10001000b0010000', // EncryptedRandomSessionKeyFields: 16 bytes at 432
  '358288e2', // NegotiateFlags E2888235
  '0a00654a0000000f', // Version 10.0.19045
  'fbdd42cb03f0dd38cc580eced7e6e7fa', // MIC
  '4500580041004d0050004c004500', // DomainName "EXAMPLE"
  '61006c00690063006500', // UserName "alice"
  '43004c00490045004e0054003100', // Workstation "CLIENT1"
  '000000000000000000000000000000000000000000000000', // LmChallengeResponse: zeros beside NTLMv2 with a timestamp
  '4e809cf907c59a6b62b08daffa0af4e7', // NTProofStr
  '010100000000000000808f47a149da01aaaaaaaaaaaaaaaa0000000002000e004500580041004d0050004c0045000100', // NTLMv2_CLIENT_CHALLENGE
  '0c00530045005200560045005200040018006500780061006d0070006c0065002e007400650073007400030026007300',
  '650072007600650072002e006500780061006d0070006c0065002e007400650073007400050018006500780061006d00',
  '70006c0065002e0074006500730074000700080000808f47a149da0106000400020000000a0010000000000000000000',
  '0000000000000000090036005400450052004d005300520056002f007300650072007600650072002e00650078006100',
  '6d0070006c0065002e0074006500730074000000000000000000',
  'be6a66d8cdcad922e33976eaa831521a', // EncryptedRandomSessionKey
);

/** The TSRequest it travels in, with the key binding and its nonce ([MS-CSSP] 2.2.1). */
export const WORKED_TS_REQUEST = wire(
  '30820231', // TSRequest, 561 bytes
  'a003020106', // [0] version 6
  'a18201d0308201cc308201c8a08201c4048201c0', // [1] negoTokens, one of 448 bytes
  toHex(WORKED_AUTHENTICATE),
  'a3320430', // [3] pubKeyAuth
  '010000007f1c2ec57d69c51600000000ff61a44eed0b0964446d1e2cc68c1a3e6e608b578b0bc6de9584fdc78ab2bc22',
  'a5220420', // [5] clientNonce
  '000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f',
);
