/** What Wireshark reads in a capture of the probe, in the shape of our own observations, so that both can be compared. */
import type { ChallengeObservation } from '../../src/observation/credssp.ts';
import type { Connection } from '../../src/observation/examination.ts';
import { dissect, type Frame } from './capture.ts';

export interface Reading {
  readonly negotiation: readonly Frame[];
  readonly credssp: readonly Frame[];
  readonly complaints: readonly Frame[];
}

const PLACE = ['tcp.srcport', 'tcp.dstport', 'tcp.stream'];

const NEGOTIATION_FIELDS = [
  ...PLACE,
  'rdp.negReq.requestedProtocols',
  'rdp.negReq.selectedProtocol',
  'rdp.negRsp.flags',
  'rdp.negFailure.failureCode',
];

const TARGET_INFO = 'ntlmssp.challenge.target_info';

const CREDSSP_FIELDS = [
  ...PLACE,
  'frame.protocols',
  'credssp.version',
  'credssp.errorCode',
  'credssp.clientNonce',
  'spnego.MechType',
  'spnego.supportedMech',
  'spnego.negResult',
  'ntlmssp.messagetype',
  'ntlmssp.negotiateflags',
  'ntlmssp.version.major',
  'ntlmssp.version.minor',
  'ntlmssp.version.build_number',
  'ntlmssp.version.ntlm_current_revision',
  'ntlmssp.challenge.target_name',
  `${TARGET_INFO}.nb_domain_name`,
  `${TARGET_INFO}.nb_computer_name`,
  `${TARGET_INFO}.dns_domain_name`,
  `${TARGET_INFO}.dns_computer_name`,
  `${TARGET_INFO}.dns_tree_name`,
  `${TARGET_INFO}.timestamp`,
];

/**
 * What TCP does on a busy machine, and connections torn down while data was on its way, are no business of ours; nor is the
 * mark that ends a capture, a UDP packet to whatever port, which Wireshark may take for another protocol's.
 */
export const COMPLAINT =
  'tcp and (_ws.malformed or (_ws.expert.severity >= "Warning" and not (tcp.connection.rst or tcp.analysis.flags or tcp.options.sack.dsack)))';

/** Wireshark reads either what is inside TLS or the negotiation before it, never both in one go. */
export async function readCapture(file: string, keyLog: string): Promise<Reading> {
  const inside = { file, options: ['-o', `tls.keylog_file:${keyLog}`] };
  const before = { file, options: ['--enable-heuristic', 'tpkt_tcp'] };
  const fields = ['frame.number', 'frame.protocols', '_ws.expert.message'];
  const [credssp, negotiation, ...complaints] = await Promise.all([
    dissect({ ...inside, filter: 'credssp', fields: CREDSSP_FIELDS }),
    dissect({ ...before, filter: 'rdp', fields: NEGOTIATION_FIELDS }),
    dissect({ ...inside, filter: COMPLAINT, fields }),
    dissect({ ...before, filter: COMPLAINT, fields }),
  ]);
  return { credssp, negotiation, complaints: complaints.flat() };
}

export function sentTo(port: number, frames: readonly Frame[]): readonly Frame[] {
  return frames.filter((frame) => frame['tcp.dstport'] === String(port));
}

export function sentFrom(port: number, frames: readonly Frame[]): readonly Frame[] {
  return frames.filter((frame) => frame['tcp.srcport'] === String(port));
}

/** `11: selects 2, flags 31`, one for each connection, in order of the offers. */
export function offersRead(port: number, { negotiation }: Reading): readonly string[] {
  const answers = sentFrom(port, negotiation);
  const offers = sentTo(port, negotiation).map((request) => {
    const answer = answers.find((frame) => frame['tcp.stream'] === request['tcp.stream']);
    return `${Number(request['rdp.negReq.requestedProtocols'])}: ${answer ? answerRead(answer) : 'no answer'}`;
  });
  return offers.toSorted();
}

function answerRead(frame: Frame): string {
  const failure = frame['rdp.negFailure.failureCode'];
  if (failure !== undefined) return `fails with ${Number(failure)}`;
  return `selects ${Number(frame['rdp.negReq.selectedProtocol'])}, flags ${Number(frame['rdp.negRsp.flags'])}`;
}

export function offersSeen(connections: readonly Connection[]): readonly string[] {
  const offers = connections.map(({ requestedProtocols, negotiation }) => {
    if (negotiation?.outcome === 'refused') return `${requestedProtocols}: fails with ${negotiation.failureCode}`;
    if (negotiation?.outcome !== 'selected') return `${requestedProtocols}: ${negotiation?.outcome}`;
    return `${requestedProtocols}: selects ${negotiation.selectedProtocol}, flags ${negotiation.flags}`;
  });
  return offers.toSorted();
}

export function challengeRead(frame: Frame): ChallengeObservation {
  const text = (field: string) => frame[field] ?? null;
  const number = (field: string) => Number(frame[field]);
  return {
    flags: number('ntlmssp.negotiateflags'),
    targetName: frame['ntlmssp.challenge.target_name'] ?? '',
    netbiosComputer: text(`${TARGET_INFO}.nb_computer_name`),
    netbiosDomain: text(`${TARGET_INFO}.nb_domain_name`),
    dnsComputer: text(`${TARGET_INFO}.dns_computer_name`),
    dnsDomain: text(`${TARGET_INFO}.dns_domain_name`),
    dnsForest: text(`${TARGET_INFO}.dns_tree_name`),
    version: {
      major: number('ntlmssp.version.major'),
      minor: number('ntlmssp.version.minor'),
      build: number('ntlmssp.version.build_number'),
      revision: number('ntlmssp.version.ntlm_current_revision'),
    },
    clock: null,
  };
}

/** ISO 8601; Wireshark writes `Nov 23, 2026 03:11:25.245000000 UTC`. */
export function timeRead(frame: Frame): string {
  const text = frame[`${TARGET_INFO}.timestamp`] ?? 'no timestamp';
  return new Date(text.replace(/(\.\d{3})\d+/, '$1')).toISOString();
}
