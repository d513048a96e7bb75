/** Tells the two languages apart: what is Japanese, and which Latin words may stand in a Japanese sentence. */

export const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}\u3001\u3002\u30fb\u300c\u300d]/u;

/** Names of products, protocols and services; acronyms; the two labels of a policy whose translations differ. */
const NAMES = new Set(
  `AES CBC ClientHello Credential CredSSP CVE DNS EDE Enterprise Entra FreeRDP GNOME Guard HOST ID IP Kerberos LTSB LTSC Microsoft
  NEGOTIATE NetBIOS NLA NTLM OEM OS RDP RDSTLS RSA Remote Desktop Services Schannel Server SHA SP1 SPNEGO SSH SSL TCP TLS TPKT
  TSRequest Unicode Update UTC VPN Web Weston Windows X.224 xrdp nonce ms rdp-doctor check why json Force Updated Clients
  Mitigated AllowEncryptionOracle server.example.com Caps Lock Ctrl Alt Del Users Protected Debian Windows NTLMv2 kinit setspn
  w32tm resync libgssapi-krb5-2 GSSAPI UDP no128Bit pubKeyAuth user pin policy kerberos password-stdin
  change logon enable Test-ComputerSecureChannel Repair`.split(/\s+/),
);

/** What the samples put in, and what is never translated: constants, codes, host names, identifiers, bit patterns. */
const CODES: readonly RegExp[] = [
  /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/,
  /^[a-z]+\/[a-z-]+$/,
  /^(?:0x[0-9A-Fa-f]+|X\d|\d+[a-z]?)$/,
  /^E[A-Z]+$/,
  /^(?:[a-z0-9-]+\.)+example$/,
  /^sv-keiri01$/,
  /^(?:MS-[A-Z]+|RFC\d+|SHA-256|CVE-2018-0886)$/,
  /^KB\d{7}$/,
  /^sha\d+WithRSAEncryption$/,
  /^(?:TPKT|TSRequest)\.[a-z]+(?:@\d+)?$/,
  /^(?:handshake_failure|internal_error|negState)$/,
  /^R\d$/,
  /^[LX]$/,
  /^s$/,
];

/** Latin words of a text that are neither names nor codes. */
export function foreignWords(text: string): readonly string[] {
  const words = text.match(/[A-Za-z0-9](?:[A-Za-z0-9_./@-]*[A-Za-z0-9])?/g) ?? [];
  return words.filter((word) => /[A-Za-z]/.test(word) && !NAMES.has(word) && !CODES.some((code) => code.test(word)));
}
