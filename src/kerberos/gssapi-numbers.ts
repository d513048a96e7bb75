/** Numbers of GSS-API's C binding (RFC 2744, appendix A), and the object identifiers of Kerberos (RFC 4121, RFC 1964). */

/** The upper two octets of a major status are errors; the lower two only inform. */
export const ERROR_MASK = 0xffff0000;

export const GSS_S_CONTINUE_NEEDED = 1;

export const GSS_S_BAD_MECH = 1 << 16;
export const GSS_S_BAD_BINDINGS = 4 << 16;
export const GSS_S_BAD_SIG = 6 << 16;
export const GSS_S_NO_CRED = 7 << 16;
export const GSS_S_DEFECTIVE_TOKEN = 9 << 16;
export const GSS_S_CREDENTIALS_EXPIRED = 11 << 16;
export const GSS_S_CONTEXT_EXPIRED = 12 << 16;
export const GSS_S_UNAVAILABLE = 16 << 16;

const GSS_C_MUTUAL_FLAG = 2;
const GSS_C_REPLAY_FLAG = 4;
const GSS_C_SEQUENCE_FLAG = 8;
const GSS_C_CONF_FLAG = 16;
const GSS_C_INTEG_FLAG = 32;
/** Nothing is delegated: CredSSP sends the credentials itself, sealed. */
export const INITIATOR_FLAGS =
  GSS_C_MUTUAL_FLAG | GSS_C_REPLAY_FLAG | GSS_C_SEQUENCE_FLAG | GSS_C_CONF_FLAG | GSS_C_INTEG_FLAG;

export const GSS_C_INDEFINITE = 0xffffffff;

export const USAGE = { initiate: 1, accept: 2 } as const;

/** gss_OID_desc. */
export interface Oid {
  readonly length: number;
  readonly elements: Uint8Array;
}

/** 1.2.840.113554.1.2.2 */
export const KERBEROS: Oid = oid(0x2a, 0x86, 0x48, 0x86, 0xf7, 0x12, 0x01, 0x02, 0x02);
/** …1: a principal as Kerberos writes it, which no name service is asked about. */
export const PRINCIPAL_NAME: Oid = oid(...KERBEROS.elements, 0x01);
/** …6: `user@domain`, whose realm the key server finds out. */
export const ENTERPRISE_NAME: Oid = oid(...KERBEROS.elements, 0x06);

function oid(...elements: readonly number[]): Oid {
  return { length: elements.length, elements: Uint8Array.from(elements) };
}
