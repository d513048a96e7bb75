/**
 * [MS-NLMP] 2.2.2.10 VERSION: major u8, minor u8, build u16 LE, three reserved bytes, NTLM revision u8. Specified as
 * debugging data; holds the release build and never the update revision.
 */
import type { Reader } from '../../bytes/reader.ts';
import type { Writer } from '../../bytes/writer.ts';

/** [MS-NLMP] 2.2.2.10 VERSION. */
export interface NtlmVersion {
  readonly major: number;
  readonly minor: number;
  readonly build: number;
  /** 0x0F (NTLMSSP_REVISION_W2K3) from every Windows. */
  readonly revision: number;
}

/** Eight bytes; zeros for none. */
export function writeVersion(writer: Writer, version: NtlmVersion | undefined): Writer {
  if (!version) return writer.zeros(8);
  const { major, minor, build, revision } = version;
  return writer.u8(major).u8(minor).u16le(build).zeros(3).u8(revision);
}

export function decodeVersion(reader: Reader): NtlmVersion {
  const major = reader.u8('productMajorVersion');
  const minor = reader.u8('productMinorVersion');
  const build = reader.u16le('productBuild');
  reader.bytes('reserved', 3);
  return { major, minor, build, revision: reader.u8('ntlmRevisionCurrent') };
}
