/** Names of the numbers in an RDP negotiation answer: [MS-RDPBCGR] 2.2.1.2.1 and 2.2.1.2.2. */
import type { Sourced } from './sources.ts';

export interface SecurityProtocol extends Sourced {
  readonly value: number;
  readonly name: string;
  readonly usesTls: boolean;
  /** Network Level Authentication: CredSSP before the session. */
  readonly usesNla: boolean;
}

export interface NegotiationFailure extends Sourced {
  readonly code: number;
  readonly name: string;
}

const MS_RDPBCGR = { source: 'msRdpbcgr', checkedOn: '2026-08-22' } as const;

/** Values of selectedProtocol. */
export const SECURITY_PROTOCOLS: readonly SecurityProtocol[] = [
  { value: 0x00, name: 'PROTOCOL_RDP', usesTls: false, usesNla: false, ...MS_RDPBCGR },
  { value: 0x01, name: 'PROTOCOL_SSL', usesTls: true, usesNla: false, ...MS_RDPBCGR },
  { value: 0x02, name: 'PROTOCOL_HYBRID', usesTls: true, usesNla: true, ...MS_RDPBCGR },
  { value: 0x04, name: 'PROTOCOL_RDSTLS', usesTls: true, usesNla: false, ...MS_RDPBCGR },
  { value: 0x08, name: 'PROTOCOL_HYBRID_EX', usesTls: true, usesNla: true, ...MS_RDPBCGR },
  { value: 0x10, name: 'PROTOCOL_RDSAAD', usesTls: true, usesNla: false, ...MS_RDPBCGR },
];

/** Values of failureCode. */
export const NEGOTIATION_FAILURES: readonly NegotiationFailure[] = [
  { code: 1, name: 'SSL_REQUIRED_BY_SERVER', ...MS_RDPBCGR },
  { code: 2, name: 'SSL_NOT_ALLOWED_BY_SERVER', ...MS_RDPBCGR },
  { code: 3, name: 'SSL_CERT_NOT_ON_SERVER', ...MS_RDPBCGR },
  { code: 4, name: 'INCONSISTENT_FLAGS', ...MS_RDPBCGR },
  { code: 5, name: 'HYBRID_REQUIRED_BY_SERVER', ...MS_RDPBCGR },
  { code: 6, name: 'SSL_WITH_USER_AUTH_REQUIRED_BY_SERVER', ...MS_RDPBCGR },
];

/** By selectedProtocol. */
export function findSecurityProtocol(value: number): SecurityProtocol | undefined {
  return SECURITY_PROTOCOLS.find((row) => row.value === value);
}

/** By failureCode. */
export function findNegotiationFailure(code: number): NegotiationFailure | undefined {
  return NEGOTIATION_FAILURES.find((row) => row.code === code);
}
