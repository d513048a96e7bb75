/** Messages to try the token reader with, made by the codecs themselves; none of them has anything of a person or a password in it. */
import { toHex } from '../../../bytes/hex.ts';
import { encodeTsRequest } from '../../../protocol/credssp/ts-request.ts';
import { encodeConnectionRequest } from '../../../protocol/negotiation/connection-request.ts';
import { PROTOCOL } from '../../../protocol/negotiation/constants.ts';
import { avText } from '../../../protocol/ntlm/av-pairs.ts';
import { encodeNtlmChallenge } from '../../../protocol/ntlm/challenge.ts';
import { AV } from '../../../protocol/ntlm/constants.ts';
import { encodeNtlmNegotiate } from '../../../protocol/ntlm/negotiate.ts';

export type ExampleName = 'connectionRequest' | 'negotiate' | 'challenge' | 'damaged';

/** In the order in which they are met. */
export const EXAMPLES: readonly ExampleName[] = ['connectionRequest', 'negotiate', 'challenge', 'damaged'];

const BYTES_A_LINE = 16;
const REVISION = 0x0f;
/** Where the length of negoTokens stands in a short TSRequest. */
const NEGO_TOKENS_LENGTH_AT = 8;

/** As a person would paste it: pairs of digits, sixteen a line. */
export function exampleText(name: ExampleName): string {
  const pairs = toHex(exampleBytes(name)).match(/../g) ?? [];
  const lines: string[] = [];
  for (let i = 0; i < pairs.length; i += BYTES_A_LINE) lines.push(pairs.slice(i, i + BYTES_A_LINE).join(' '));
  return lines.join('\n');
}

function exampleBytes(name: ExampleName): Uint8Array {
  switch (name) {
    case 'connectionRequest':
      return encodeConnectionRequest({
        negotiation: { flags: 0, requestedProtocols: PROTOCOL.SSL | PROTOCOL.HYBRID | PROTOCOL.HYBRID_EX },
      });
    case 'negotiate':
      return negotiate();
    case 'challenge':
      return challenge();
    case 'damaged': {
      const bytes = negotiate();
      // Ten bytes more than there are, as when the end of a message is lost.
      bytes[NEGO_TOKENS_LENGTH_AT] = (bytes[NEGO_TOKENS_LENGTH_AT] ?? 0) + 10;
      return bytes;
    }
    default:
      return name satisfies never;
  }
}

function negotiate(): Uint8Array {
  const version = { major: 10, minor: 0, build: 19041, revision: REVISION };
  return encodeTsRequest({ version: 6, negoTokens: [encodeNtlmNegotiate({ flags: 0xe20882b7, version })] });
}

/** CredSSP 4, of a Windows Server 2016 without the fix for CVE-2018-0886. */
function challenge(): Uint8Array {
  const token = encodeNtlmChallenge({
    flags: 0xe28a8235,
    serverChallenge: Uint8Array.of(0x01, 0x23, 0x45, 0x67, 0x89, 0xab, 0xcd, 0xef),
    targetName: 'EXAMPLE',
    targetInfo: [
      avText(AV.NB_DOMAIN_NAME, 'EXAMPLE'),
      avText(AV.NB_COMPUTER_NAME, 'SERVER1'),
      avText(AV.DNS_DOMAIN_NAME, 'example.test'),
      avText(AV.DNS_COMPUTER_NAME, 'server1.example.test'),
    ],
    version: { major: 10, minor: 0, build: 14393, revision: REVISION },
  });
  return encodeTsRequest({ version: 4, negoTokens: [token] });
}
