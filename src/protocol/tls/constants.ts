/** The numbers of TLS that a first look needs: RFC 5246, RFC 8446, appendix B. */

export const TLS_VERSION = { SSL3: 0x0300, TLS1_0: 0x0301, TLS1_1: 0x0302, TLS1_2: 0x0303, TLS1_3: 0x0304 } as const;

export const CONTENT_TYPE = { ALERT: 21, HANDSHAKE: 22 } as const;

export const HANDSHAKE_TYPE = { CLIENT_HELLO: 1, SERVER_HELLO: 2 } as const;

export const EXTENSION = {
  SUPPORTED_GROUPS: 10,
  EC_POINT_FORMATS: 11,
  SIGNATURE_ALGORITHMS: 13,
  SUPPORTED_VERSIONS: 43,
  KEY_SHARE: 51,
  RENEGOTIATION_INFO: 0xff01,
} as const;

/** Alerts by number (RFC 8446, section 6); those that it only reserves, by their names in RFC 5246. */
export const ALERT: Readonly<Record<number, string>> = {
  0: 'close_notify',
  10: 'unexpected_message',
  20: 'bad_record_mac',
  21: 'decryption_failed',
  22: 'record_overflow',
  30: 'decompression_failure',
  40: 'handshake_failure',
  41: 'no_certificate',
  42: 'bad_certificate',
  43: 'unsupported_certificate',
  44: 'certificate_revoked',
  45: 'certificate_expired',
  46: 'certificate_unknown',
  47: 'illegal_parameter',
  48: 'unknown_ca',
  49: 'access_denied',
  50: 'decode_error',
  51: 'decrypt_error',
  60: 'export_restriction',
  70: 'protocol_version',
  71: 'insufficient_security',
  80: 'internal_error',
  86: 'inappropriate_fallback',
  90: 'user_canceled',
  100: 'no_renegotiation',
  109: 'missing_extension',
  110: 'unsupported_extension',
  112: 'unrecognized_name',
  113: 'bad_certificate_status_response',
  115: 'unknown_psk_identity',
  116: 'certificate_required',
  120: 'no_application_protocol',
};
