/** NegotiateFlags of an NTLM CHALLENGE that tell stacks apart: [MS-NLMP] 2.2.2.5. */
import type { Sourced } from './sources.ts';

export interface NtlmFlag extends Sourced {
  readonly value: number;
  readonly name: string;
}

const MS_NLMP = { source: 'msNlmp', checkedOn: '2026-08-22' } as const;

/** By what they say. */
export const NTLM_FLAGS = {
  unicode: { value: 0x00000001, name: 'NTLMSSP_NEGOTIATE_UNICODE', ...MS_NLMP },
  oem: { value: 0x00000002, name: 'NTLM_NEGOTIATE_OEM', ...MS_NLMP },
  targetTypeDomain: { value: 0x00010000, name: 'NTLMSSP_TARGET_TYPE_DOMAIN', ...MS_NLMP },
  targetTypeServer: { value: 0x00020000, name: 'NTLMSSP_TARGET_TYPE_SERVER', ...MS_NLMP },
} as const satisfies Readonly<Record<string, NtlmFlag>>;

/** NTLMSSP_REVISION_W2K3 in VERSION ([MS-NLMP] 2.2.2.10), from every Windows since 2003. */
export const NTLM_REVISION = { value: 0x0f, name: 'NTLMSSP_REVISION_W2K3', ...MS_NLMP } as const satisfies NtlmFlag;
