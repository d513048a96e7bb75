/**
 * [MS-NLMP] 2.2.2.10 VERSION: major u8, minor u8, build u16 LE, three reserved bytes, NTLM revision u8. Specified as
 * debugging data; holds the release build and never the update revision.
 */
import type { Reader } from '../../bytes/reader.ts';
import { concat, u8, u16le } from '../../bytes/writer.ts';

/** [MS-NLMP] 2.2.2.10 VERSION. */
export interface NtlmVersion {
  readonly major: number;
  readonly minor: number;
  readonly build: number;
  /** 0x0F (NTLMSSP_REVISION_W2K3) from every Windows. */
  readonly revision: number;
}

export function encodeVersion(version: NtlmVersion): Uint8Array {
  return concat(u8(version.major), u8(version.minor), u16le(version.build), new Uint8Array(3), u8(version.revision));
}

export function decodeVersion(reader: Reader): NtlmVersion {
  const major = reader.u8('productMajorVersion');
  const minor = reader.u8('productMinorVersion');
  const build = reader.u16le('productBuild');
  reader.bytes('reserved', 3);
  return { major, minor, build, revision: reader.u8('ntlmRevisionCurrent') };
}
