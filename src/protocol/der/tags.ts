/** The identifier octets in use here (ITU-T X.690, section 8.1.2). */
export const TAG = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  nul: 0x05,
  objectIdentifier: 0x06,
  enumerated: 0x0a,
  utf8String: 0x0c,
  utcTime: 0x17,
  generalizedTime: 0x18,
  generalString: 0x1b,
  sequence: 0x30,
  set: 0x31,
  /** `[APPLICATION 0]`, constructed: the frame of a GSS-API token (RFC 2743, section 3.1). */
  application0: 0x60,
  /** `[number]`, constructed, as EXPLICIT tagging gives. */
  context: (number: number): number => 0xa0 + number,
} as const;
