/**
 * [MS-NLMP] 2.2.1.1 NEGOTIATE_MESSAGE:
 *
 *     0 Signature[8]  8 MessageType u32 = 1  12 NegotiateFlags u32
 *     16 DomainNameFields[8]  24 WorkstationFields[8]  32 Version[8]  40 Payload
 *
 * Names are OEM text and carry nothing of worth in CredSSP; they are kept as bytes, and count only when their flag is set.
 * Old clients end after the fields or after the flags, so what is missing is absent and not an error.
 */
import { type FieldObserver, Reader } from '../../bytes/reader.ts';
import type { Unfinished } from '../../bytes/unfinished.ts';
import { Writer } from '../../bytes/writer.ts';
import { MESSAGE_TYPE, NEGOTIATE_FLAG } from './constants.ts';
import { decodeHeader, decodePayloadField, payloadOf, writeHeader, writePayloadField } from './header.ts';
import { decodeVersion, type NtlmVersion, writeVersion } from './version.ts';

/** [MS-NLMP] 2.2.1.1 NEGOTIATE_MESSAGE. */
export interface NtlmNegotiate {
  /** A mask of `NEGOTIATE_FLAG`, unsigned. */
  readonly flags: number;
  readonly domain?: Uint8Array;
  readonly workstation?: Uint8Array;
  readonly version?: NtlmVersion;
}

const PAYLOAD = 40;

/** Sets the flags that say a name is supplied; the other flags are the caller's. */
export function encodeNtlmNegotiate(message: NtlmNegotiate): Uint8Array {
  const domain = message.domain ?? new Uint8Array();
  const workstation = message.workstation ?? new Uint8Array();
  const writer = new Writer(PAYLOAD + domain.length + workstation.length);
  writeHeader(writer, MESSAGE_TYPE.NEGOTIATE).u32le(message.flags | suppliedFlags(message));
  writePayloadField(writer, domain.length, domain.length > 0 ? PAYLOAD : 0);
  writePayloadField(writer, workstation.length, workstation.length > 0 ? PAYLOAD + domain.length : 0);
  return writeVersion(writer, message.version).bytes(domain).bytes(workstation).whole();
}

/** The names are views of `bytes`. Throws `Malformed`. */
export function decodeNtlmNegotiate(bytes: Uint8Array, observe?: FieldObserver): NtlmNegotiate {
  const reader = new Reader(bytes, 'NEGOTIATE_MESSAGE', observe);
  decodeHeader(reader, MESSAGE_TYPE.NEGOTIATE);
  const flags = reader.u32le('negotiateFlags');
  if (reader.remaining < 16) return { flags };
  const domain = decodeName(reader, 'domainName', flags & NEGOTIATE_FLAG.OEM_DOMAIN_SUPPLIED);
  const workstation = decodeName(reader, 'workstation', flags & NEGOTIATE_FLAG.OEM_WORKSTATION_SUPPLIED);
  const version = (flags & NEGOTIATE_FLAG.VERSION) !== 0 && reader.remaining >= 8 ? decodeVersion(reader) : undefined;
  const message: Unfinished<NtlmNegotiate> = { flags };
  if (domain) message.domain = domain;
  if (workstation) message.workstation = workstation;
  if (version) message.version = version;
  return message;
}

function suppliedFlags({ domain, workstation }: NtlmNegotiate): number {
  return (
    (domain?.length ? NEGOTIATE_FLAG.OEM_DOMAIN_SUPPLIED : 0) |
    (workstation?.length ? NEGOTIATE_FLAG.OEM_WORKSTATION_SUPPLIED : 0)
  );
}

function decodeName(reader: Reader, field: string, supplied: number): Uint8Array | undefined {
  const named = decodePayloadField(reader, `${field}Fields`);
  if (supplied === 0 || named.length === 0) return undefined;
  return payloadOf(reader, field, named).rest(field);
}
