/** English for what can be wrong with the name of a server and with a kept file. */
import type { SavedComplaints, TargetComplaints } from './given-complaints.ts';

export const targetComplaints: TargetComplaints = {
  emptyTarget: { error: 'the name of a server is empty.', hint: 'write a name or an address, such as server01' },
  url: (text, meant) => ({
    error: `${text} is not the name of a server.`,
    hint: meant ? `write only the server: ${meant}` : 'write only a name or an address, with :port if need be',
  }),
  portOutOfRange: (text) => ({ error: `${text} has no port between 1 and 65535.`, hint: 'Remote Desktop uses 3389' }),
  portNotANumber: (text) => ({
    error: `${text} has something behind the colon that is not a port.`,
    hint: 'write name:3389, or just the name',
  }),
  leadingZero: (text, meant) => ({
    error: `${text} is not an address: a leading zero could mean octal.`,
    hint: `write ${meant}`,
  }),
  badIpv4: (text, meant) => ({
    error: `${text} is not an IPv4 address.`,
    hint: meant ? `write ${meant}` : 'four numbers from 0 to 255, such as 192.0.2.10',
  }),
  badIpv6: (text) => ({ error: `${text} is not an IPv6 address.`, hint: 'with a port: [2001:db8::10]:3389' }),
  unbracketedIpv6: (text, meant) => ({
    error: `${text} could be an address with or without a port.`,
    hint: `write ${meant} for the port`,
  }),
  notAName: (text) => ({
    error: `${text} cannot be the name of a server.`,
    hint: 'letters, digits, hyphens and dots; any script that domain names allow',
  }),
  tooLong: {
    error: 'the name of the server is too long.',
    hint: 'a name has at most 253 characters, each part at most 63',
  },
};

export const savedComplaints: SavedComplaints = {
  unreadableFile: (file, code) => ({
    error: `${file} cannot be read (${code}).`,
    hint: 'check the path and the permissions',
  }),
  fileTooLarge: (file) => ({ error: `${file} is larger than any examination.`, hint: 'was it written by --save?' }),
  notJson: (file, offset) => ({
    error: `${file} is not JSON${offset}.`,
    hint: 'give a file written by rdp-doctor check --save FILE',
  }),
  notAnExamination: (file, where) => ({
    error: `${file} is not an examination saved by rdp-doctor: ${where}.`,
    hint: 'give a file written by rdp-doctor check --save FILE',
  }),
  newerSchema: (file, version) => ({
    error: `${file} was saved by a newer rdp-doctor (schema version ${version}).`,
    hint: 'update rdp-doctor',
  }),
};
