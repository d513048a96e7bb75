/**
 * A change to one value of the registry, as data: what written forms print and what a treatment carries out. The value that was
 * there before belongs to it, absent included, because the way back leads there.
 */

/** A REG_DWORD below HKEY_LOCAL_MACHINE, in the 64-bit view. */
export interface RegistryValue {
  /** Without the hive and without a leading backslash. */
  readonly key: string;
  readonly name: string;
}

/** `null` stands for an absent value. */
export type DwordOrAbsent = number | null;

export interface RegistryChange extends RegistryValue {
  readonly to: DwordOrAbsent;
}

/** A change together with its way back. */
export interface ReversibleChange extends RegistryChange {
  readonly from: DwordOrAbsent;
}

/** AllowEncryptionOracle: the policy Encryption Oracle Remediation. Its key is usually absent. */
export const ENCRYPTION_ORACLE = {
  key: 'SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Policies\\System\\CredSSP\\Parameters',
  name: 'AllowEncryptionOracle',
} as const satisfies RegistryValue;

const LISTENER = 'SYSTEM\\CurrentControlSet\\Control\\Terminal Server\\WinStations\\RDP-Tcp';

/** Whether the listener requires NLA: 1 or 0. */
export const USER_AUTHENTICATION = { key: LISTENER, name: 'UserAuthentication' } as const satisfies RegistryValue;

/** What the listener's security rests on: 0 RDP, 1 negotiate, 2 TLS. */
export const SECURITY_LAYER = { key: LISTENER, name: 'SecurityLayer' } as const satisfies RegistryValue;

const POLICIES = 'SOFTWARE\\Policies\\Microsoft\\Windows NT\\Terminal Services';

/** The value by which group policy overrules this one; null where the value is the policy's own. */
export function policyOver({ key, name }: RegistryValue): RegistryValue | null {
  return key === LISTENER ? { key: POLICIES, name } : null;
}
