/** The numbers of the RDP security negotiation: [MS-RDPBCGR] 2.2.1.1.1, 2.2.1.2.1 and 2.2.1.2.2. */

/** requestedProtocols is a mask of these; selectedProtocol is exactly one. */
export const PROTOCOL = {
  /** Standard RDP security, RC4 and no TLS. */
  RDP: 0x00,
  /** TLS; credentials are typed or sent later. */
  SSL: 0x01,
  /** TLS and CredSSP: Network Level Authentication. */
  HYBRID: 0x02,
  RDSTLS: 0x04,
  /** HYBRID followed by the Early User Authorization Result. */
  HYBRID_EX: 0x08,
  /** TLS and Microsoft Entra ID. */
  RDSAAD: 0x10,
} as const;

/** flags of RDP_NEG_REQ ([MS-RDPBCGR] 2.2.1.1.1), a mask. */
export const REQUEST_FLAG = {
  RESTRICTED_ADMIN_MODE_REQUIRED: 0x01,
  REDIRECTED_AUTHENTICATION_MODE_REQUIRED: 0x02,
  CORRELATION_INFO_PRESENT: 0x08,
} as const;

/** flags of RDP_NEG_RSP ([MS-RDPBCGR] 2.2.1.2.1), a mask. */
export const RESPONSE_FLAG = {
  EXTENDED_CLIENT_DATA_SUPPORTED: 0x01,
  DYNVC_GFX_PROTOCOL_SUPPORTED: 0x02,
  RESERVED: 0x04,
  RESTRICTED_ADMIN_MODE_SUPPORTED: 0x08,
  REDIRECTED_AUTHENTICATION_MODE_SUPPORTED: 0x10,
} as const;

/** failureCode of RDP_NEG_FAILURE ([MS-RDPBCGR] 2.2.1.2.2). */
export const FAILURE = {
  SSL_REQUIRED_BY_SERVER: 1,
  SSL_NOT_ALLOWED_BY_SERVER: 2,
  SSL_CERT_NOT_ON_SERVER: 3,
  INCONSISTENT_FLAGS: 4,
  HYBRID_REQUIRED_BY_SERVER: 5,
  SSL_WITH_USER_AUTH_REQUIRED_BY_SERVER: 6,
} as const;

/** The type octet of each negotiation structure. */
export const NEGOTIATION_TYPE = { REQUEST: 0x01, RESPONSE: 0x02, FAILURE: 0x03, CORRELATION_INFO: 0x06 } as const;

/** X.224 TPDU codes (ITU-T X.224, section 13.2). */
export const TPDU = {
  CONNECTION_REQUEST: 0xe0,
  CONNECTION_CONFIRM: 0xd0,
  DISCONNECT_REQUEST: 0x80,
  DATA: 0xf0,
} as const;
