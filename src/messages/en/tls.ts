/** English sentences for TLS and the certificate. */
import { firstFew, isoDay, tlsVersion } from '../figures.ts';
import type { StageWords } from '../words.ts';
import { plural } from './terms.ts';

const more = (count: number) => `and ${count} more`;
const CERTIFICATE_RULE =
  'Read from the certificate the server showed, against the clock of this computer [RFC5280] 4.1.2.5.';
const OWN_CLOCK = 'If the clock of this computer is wrong, so is this judgement.';
const SELF_SIGNED =
  'If it is the self-signed one that Windows makes, delete it from the "Remote Desktop" certificate store of the server and restart Remote Desktop Services: a new one is made.';
const WHO_BROKE = 'Whether the server or a device in between ended it does not show.';

export const tls: StageWords<'tls'> = {
  'tls/stalled': {
    finding: ({ seconds }) => `The TLS handshake stood still for ${seconds} s`,
    ruledOut: 'The TLS handshake did not stand still',
    inShort: () =>
      'The server agrees to TLS and then goes silent. Look at the server, or at a device on the way that swallows larger packets.',
    advice: () =>
      'Try from another network or without VPN. If it stays so, restart Remote Desktop Services on the server.',
    rule: 'The handshake was begun and not finished within the time allowed [RFC8446] 4.1.',
    limits: ['Whether the server is silent or a device in between swallows its words does not show.'],
  },
  'tls/closed': {
    finding: () => 'The server ended the connection during the TLS handshake',
    ruledOut: 'The server did not hang up during the TLS handshake',
    inShort: () =>
      'The server agrees to TLS and then hangs up. Look at the server: most often its certificate or its TLS settings are broken.',
    advice: () =>
      'On the server, check the certificate of Remote Desktop and the Schannel events in the System log, then restart Remote Desktop Services.',
    rule: 'The connection was closed in order before the handshake ended [RFC8446] 4.1.',
    limits: [WHO_BROKE],
  },
  'tls/reset': {
    finding: () => 'The connection was torn down during the TLS handshake',
    ruledOut: 'The TLS handshake was not met with a reset',
    inShort: () =>
      'The connection is torn down as soon as TLS begins. Look at the server (certificate and TLS settings), then at firewalls in front of it.',
    advice: () =>
      'On the server, check the certificate of Remote Desktop and the Schannel events in the System log. Try from another network too.',
    rule: 'A reset came before the handshake ended [RFC9293] 3.5.3, [RFC8446] 4.1.',
    limits: [WHO_BROKE],
  },
  'tls/handshake-failed': {
    finding: ({ alert, reason }) =>
      alert === null
        ? `The TLS handshake failed (${reason})`
        : `The server broke off the TLS handshake (alert ${alert})`,
    ruledOut: 'The TLS handshake did not fail',
    inShort: ({ alert }) =>
      alert === null
        ? 'This computer and the server cannot agree on TLS. Look at the TLS settings and the certificate of the server.'
        : 'The server breaks off the TLS handshake. Look at the TLS settings and the certificate of the server.',
    advice: () =>
      'On the server, check the Schannel events in the System log, the allowed TLS versions and cipher suites, and the certificate of Remote Desktop.',
    rule: 'The handshake ended with an alert or an error of the TLS library [RFC8446] 6.',
    limits: ['An alert has several possible causes; it names none for certain.'],
  },
  'tls/no-common-suite': {
    finding: ({ version, suites }) =>
      `The server takes only encryption that current software has given up: ${tlsVersion(version)} with ${firstFew(suites, ', ', more)}`,
    ruledOut: 'The server and current TLS libraries have a cipher suite in common',
    inShort: ({ version, suites }) =>
      `The server takes only encryption that current software has given up (${tlsVersion(version)} with ${firstFew(suites, ', ', more, 1)}). This has to be changed on the server.`,
    advice: () =>
      'Bring the server up to date and allow TLS 1.2 with AES on it. Do not bring the old ciphers back on the clients.',
    rule: 'A ClientHello of our own that offers old versions and suites was accepted where a current library failed [RFC8446] 4.1.',
    limits: ['Only versions and suites were asked for; the certificate behind them was not seen.'],
  },
  'tls/version-too-old': {
    finding: ({ version }) => `The server uses ${tlsVersion(version)}, which is no longer considered safe`,
    ruledOut: 'The TLS version is up to date',
    inShort: ({ version }) =>
      `The server protects connections with ${tlsVersion(version)} only, which is no longer considered safe. This has to be changed on the server.`,
    advice: () => 'Bring the server up to date and allow TLS 1.2 on it.',
    rule: 'The best version that the server accepts is below TLS 1.2 [RFC8996].',
    limits: ['The server may know newer versions that are switched off.'],
  },
  'tls/certificate-expired': {
    finding: ({ validTo, days }) => `The certificate expired on ${isoDay(validTo)}, ${plural(days, 'day')} ago`,
    ruledOut: 'The certificate has not expired',
    inShort: ({ validTo }) =>
      `The certificate of the server expired on ${isoDay(validTo)}. It has to be renewed on the server.`,
    advice: () => SELF_SIGNED,
    rule: CERTIFICATE_RULE,
    limits: [OWN_CLOCK],
  },
  'tls/certificate-not-yet-valid': {
    finding: ({ validFrom, days }) =>
      `The certificate is valid from ${isoDay(validFrom)} only, in ${plural(days, 'day')}`,
    ruledOut: 'The certificate is valid already',
    inShort: ({ validFrom }) =>
      `The certificate of the server is not valid before ${isoDay(validFrom)}. A clock is wrong, here or on the server, or the certificate was made for later.`,
    advice: () =>
      'Compare the clocks of both computers first. If they are right, replace the certificate on the server.',
    rule: CERTIFICATE_RULE,
    limits: [OWN_CLOCK],
  },
  'tls/certificate-weak': {
    finding: ({ weakness, key, signature }) =>
      weakness === 'key'
        ? `The key of the certificate is weak (${key})`
        : weakness === 'signature'
          ? `The signature of the certificate is weak (${signature})`
          : `The key and the signature of the certificate are weak (${key}, ${signature})`,
    ruledOut: 'The certificate is strong enough',
    inShort: () =>
      "The certificate of the server is too weak by today's standards. It should be replaced on the server.",
    advice: () => 'Replace it with one that has an RSA key of 2048 bits or more and a SHA-256 signature.',
    rule: 'Key size and signature algorithm, read from the certificate, against what is considered strong enough today [RFC9325] 4.5, [RFC5280] 4.1.1.2.',
    limits: ['For a self-signed certificate the signature protects nothing, so its weakness matters less.'],
  },
  'tls/certificate-wrong-name': {
    finding: ({ host, names }) => `The certificate is not for ${host} but for ${firstFew(names, ', ', more)}`,
    ruledOut: 'The certificate carries the name that was asked for',
    inShort: ({ host, names }) =>
      `The certificate that answers for ${host} is made out to ${firstFew(names, ', ', more, 1)}. This may be another name of the same server, or another server.`,
    advice: () =>
      'Connect by the name in the certificate. If you do not know that name, check with whoever runs the server before typing a password.',
    rule: 'The name asked for is among neither the alternative names nor the common name of the certificate [RFC9525] 6.',
    limits: [
      'Short names and aliases are ordinary in offices: a difference alone does not prove that it is the wrong server.',
    ],
  },
};
