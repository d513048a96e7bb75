/** English: causes on the way to the server: its name, its port, the network, TLS and certificates. */
import type { SomeCauses } from '../cause-words.ts';

export const pathCauses: SomeCauses<'name' | 'reach' | 'network' | 'tls'> = {
  'name/not-found': {
    title: 'the name of the server is not found',
    explanation: 'The client does not find the name of the server in DNS.',
    tellApart: 'nslookup SERVER on the client; with the IP address it goes further.',
  },
  'name/stale': {
    title: 'the name leads to another computer',
    explanation: 'DNS still has an old address for the server, and another computer answers there.',
    tellApart:
      'Compare nslookup SERVER with ipconfig on the server; ipconfig /flushdns empties the cache of the client.',
  },
  'name/mistyped': {
    title: 'the name of the server is misspelt',
    explanation: 'The name of the server is misspelt.',
    tellApart: 'Compare it letter by letter; the full name (server.example.com) is safer.',
  },
  'reach/refused': {
    title: 'nothing listens on the port',
    explanation: 'The server can be reached, but nothing accepts connections on the port of Remote Desktop.',
    tellApart: 'rdp-doctor check SERVER says reach/refused at once: service, port number or a firewall that refuses.',
  },
  'reach/timed-out': {
    title: 'a firewall or the route swallows the connection',
    explanation: 'Nothing comes back from the port: a firewall or the route in between swallows the connection.',
    tellApart: 'rdp-doctor check SERVER waits and says reach/timed-out; from the same network as the server it works.',
  },
  'reach/unreachable': {
    title: 'the server is off or not on the network',
    explanation: 'The server is turned off, asleep, or not on the network.',
    tellApart: 'Nothing else of it answers either; look at its console or at the hypervisor.',
  },
  'network/loss': {
    title: 'the network drops the connection',
    explanation: 'The network between client and server drops the connection.',
    tellApart: 'It happens at no fixed step, and other connections on the same way suffer, too.',
  },
  'network/congested': {
    title: 'the network loses packets',
    explanation: 'The network between client and server is congested and loses packets.',
    tellApart: 'ping SERVER for some minutes shows losses; at quiet hours it works.',
  },
  'network/damaged': {
    title: 'something on the way damages the data',
    explanation: 'Something between client and server changes or damages the data.',
    tellApart: 'From the network of the server it works; a device in between inspects or compresses traffic.',
  },
  'network/mtu': {
    title: 'large packets do not get through',
    explanation: 'Packets above a certain size do not get through to the server.',
    tellApart: 'ping -f -l 1472 SERVER fails where ping -f -l 1300 SERVER works.',
  },
  'network/vpn-mtu': {
    title: 'large packets do not get through the VPN',
    explanation: 'Packets above a certain size do not get through the VPN.',
    tellApart: 'Without the VPN it works; ping -f -l 1300 SERVER fails through it.',
  },
  'network/udp-dropped': {
    title: 'the connection over UDP breaks down',
    explanation:
      'The connection over UDP breaks down, in early 2025 after about 65 seconds with Windows 11 24H2 and Windows Server 2016.',
    tellApart: 'With UDP turned off on the client (fClientDisableUDP = 1) it stays.',
  },
  'tls/no-common-suite': {
    title: 'client and server have no TLS version or cipher suite in common',
    explanation: 'Client and server have no TLS version or cipher suite in common.',
    tellApart:
      'rdp-doctor check SERVER shows what the server speaks; Schannel events 36871, 36874 or 36888 on either side.',
  },
  'tls/intercepted': {
    title: 'something on the way intercepts TLS',
    explanation: 'A device on the way opens the TLS connection, and the key that CredSSP is bound to no longer fits.',
    tellApart: 'The fingerprint that rdp-doctor check shows differs from the certificate on the server.',
  },
  'tls/listener-certificate': {
    title: 'the certificate of the Remote Desktop listener is bad',
    explanation: 'The certificate of the Remote Desktop listener on the server is missing, expired or unusable.',
    tellApart: 'rdp-doctor check SERVER shows its dates; on the server, mstsc to localhost fails as well.',
  },
  'tls/key-not-readable': {
    title: 'the server cannot read the key of its certificate',
    explanation: 'The service on the server may not read the private key of its certificate (the folder MachineKeys).',
    tellApart: 'TLS breaks off at once although the certificate is valid; event 1057 or 36870 on the server.',
  },
  'tls/fips-required': {
    title: 'FIPS is demanded',
    explanation: 'One side demands algorithms by FIPS that the other does not have.',
    tellApart: 'FIPSAlgorithmPolicy is on, or MinEncryptionLevel is 4, on the server.',
  },
  'tls/self-signed': {
    title: 'the server has a self-signed certificate',
    explanation:
      'The server shows a self-signed certificate, which is the ordinary state; this is a warning, no failure.',
    tellApart: 'After “Yes” the connection goes on; compare the fingerprint once with the one on the server.',
  },
  'tls/another-machine-answers': {
    title: 'another computer answers in its place',
    explanation: 'A load balancer, a proxy or somebody in between answers in place of the server.',
    tellApart: 'The name and the fingerprint in the certificate are not those of the server.',
  },
  'tls/certificate-declined': {
    title: 'the certificate was declined on the client',
    explanation: 'The client declined the certificate of the server, or nobody could be asked.',
    tellApart: 'With /cert:tofu (FreeRDP) or “Ignore server certificate” (Guacamole) as a trial it goes further.',
  },
};
