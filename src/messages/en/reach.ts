/** English sentences for finding the name and reaching the port. */
import type { StageWords } from '../words.ts';

export const reach: StageWords<'name' | 'reach'> = {
  'name/not-found': {
    finding: ({ host }) => `The name ${host} is not known to DNS`,
    ruledOut: 'The name was found, or none was needed',
    inShort: ({ host }) =>
      `The name ${host} was not found, so no server was asked. Look at the name, or at the DNS settings of this computer.`,
    advice: () =>
      'Check the spelling. If it is right, connect to the VPN first, or try the full name (such as server.example.com) or the IP address.',
    rule: 'The resolver of this computer answered that there is no such name, or no address for it [RFC1035] 4.1.1.',
    limits: ['Another DNS server, such as the one behind a VPN, may know the name.'],
  },
  'name/lookup-failed': {
    finding: ({ host, cause, code }) =>
      cause === 'timedOut' ? `DNS gave no answer for ${host} in time` : `DNS could not look up ${host} (${code})`,
    ruledOut: 'DNS answered, or was not needed',
    inShort: ({ host }) =>
      `DNS gave no usable answer for ${host}, so no server was asked. The trouble is with DNS or with this computer's network, not with the server.`,
    advice: () =>
      'Check the network and VPN of this computer and try again. If the IP address is known, try that: it does without DNS.',
    rule: 'The resolver failed or stayed silent, which is not the same as saying that the name does not exist [RFC1035] 4.1.1.',
    limits: ['Whether the name exists stays open.'],
  },
  'reach/refused': {
    finding: ({ address, port }) => `${address} refuses connections on port ${port}`,
    ruledOut: 'The connection was not refused',
    inShort: ({ address, port }) =>
      `${address} can be reached, but nothing takes connections on port ${port}. Look at the server: Remote Desktop may be off, on another port, or refused by a firewall.`,
    advice: () =>
      'On the server, check that Remote Desktop is enabled, that Remote Desktop Services is running, and which port it listens on.',
    rule: 'The attempt was answered with a reset, which is how a computer says that nothing listens there [RFC9293] 3.5.2.',
    limits: ['A firewall that rejects connections looks just like a closed port.'],
  },
  'reach/timed-out': {
    finding: ({ address, port, seconds }) =>
      `No answer from ${address} on port ${port}${seconds === 0 ? '' : ` within ${seconds} s`}`,
    ruledOut: 'The connection did not time out',
    inShort: ({ address, port }) =>
      `Nothing answers at ${address} on port ${port}. The server is off, or a firewall or the network in between drops the connection.`,
    advice: () =>
      'Check that the server is switched on and that the VPN is connected. Then check that the firewalls on the way let this port through.',
    rule: 'No reply of any kind came to the connection attempt within the time allowed [RFC9293] 3.5.',
    limits: ['A dropped packet leaves no trace: a firewall, a wrong route and a machine that is off look the same.'],
  },
  'reach/unreachable': {
    finding: ({ address, what }) =>
      what === 'network' ? `There is no route to the network of ${address}` : `${address} is reported unreachable`,
    ruledOut: 'Nothing reported the server as unreachable',
    inShort: ({ address, what }) =>
      what === 'network'
        ? `This computer has no route to the network of ${address}. Look at the network or VPN connection of this computer.`
        : `The network reports that ${address} cannot be reached. The server is off or its address is wrong, or a router does not let this computer through.`,
    advice: () =>
      'Check the network cable, wireless and VPN of this computer, then the address, then whether the server is on.',
    rule: 'This computer or a router on the way reported "destination unreachable" [RFC792], [RFC4443] 3.1.',
    limits: ['Some firewalls send this report on purpose.'],
  },
  'reach/failed': {
    finding: ({ address, port, cause, code }) =>
      cause === 'forbidden'
        ? `This computer itself forbids the connection to ${address} port ${port} (${code})`
        : cause === 'reset'
          ? `The connection to ${address} port ${port} was torn down while it was being made (${code})`
          : `The connection to ${address} port ${port} failed (${code})`,
    ruledOut: 'The connection did not fail in any other way',
    inShort: ({ address, port, cause }) =>
      cause === 'forbidden'
        ? `This computer itself does not allow the connection to ${address} port ${port}. Look at the firewall or security software here.`
        : cause === 'reset'
          ? `The connection to ${address} port ${port} was torn down at once. Look at firewalls and load balancers in front of the server.`
          : `The connection to ${address} port ${port} failed on the way. What exactly went wrong is told by the code only.`,
    advice: ({ code }) => `Try again from another computer. If it fails there too, search for the code ${code}.`,
    rule: 'The operating system of this computer gave this code for the connection attempt.',
    limits: ['The code names the symptom, not its cause.'],
  },
};
