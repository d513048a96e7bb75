/**
 * MsvAvChannelBindings ([MS-NLMP] 2.2.2.1): MD5 over the gss_channel_bindings_struct (RFC 2744, section 3.11) with empty
 * addresses. Sixteen zeros say that there is none, which is what Remote Desktop uses: CredSSP binds by itself.
 */
import { concat, u32le } from '../../bytes/writer.ts';
import type { Hashes } from '../../crypto/hashes.ts';

/** What stands there when there are none. */
export const NO_CHANNEL_BINDINGS = new Uint8Array(16);

/** `applicationData` is such as `tls-server-end-point:` and the certificate's hash (RFC 5929, section 4). */
export function channelBindingsOf(hashes: Hashes, applicationData: Uint8Array): Uint8Array {
  const noAddress = new Uint8Array(8);
  return hashes.md5(concat(noAddress, noAddress, u32le(applicationData.length), applicationData));
}
