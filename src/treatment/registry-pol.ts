/** What a registry policy file ([MS-GPREG] 2.2.1) makes of one value. A file that is anything else tells nothing. */
import { Malformed } from '../bytes/malformed.ts';
import { decodeRegistryPolicy, type PolicyEntry } from '../records/registry-policy.ts';
import type { RegistryValue } from '../remedy/registry-change.ts';
import type { SeenNow } from '../remedy/treatment.ts';

const REG_DWORD = 4;

/** A number, null where the file deletes the value; undefined where it is silent. The last entry counts. */
export function policyIn(file: Uint8Array, { key, name }: RegistryValue): SeenNow | undefined {
  let said: SeenNow | undefined;
  for (const entry of entriesIn(file)) {
    if (entry.key.toLowerCase() !== key.toLowerCase()) continue;
    const value = entry.value.toLowerCase();
    if (value === `**del.${name.toLowerCase()}` || value === '**delvals.') said = null;
    else if (value === name.toLowerCase()) said = contentOf(entry);
  }
  return said;
}

function entriesIn(file: Uint8Array): readonly PolicyEntry[] {
  try {
    return decodeRegistryPolicy(file);
  } catch (error) {
    if (error instanceof Malformed) return [];
    throw error;
  }
}

function contentOf({ type, data }: PolicyEntry): SeenNow {
  return type === REG_DWORD && data.length === 4
    ? new DataView(data.buffer, data.byteOffset, 4).getUint32(0, true)
    : 'otherType';
}
