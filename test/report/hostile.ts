/** Puts one text into every place of an examination that a server, a network or a saved file can fill. */
import type { Examination } from '../../src/observation/examination.ts';

const FILLED_BY_OTHERS: ReadonlySet<string> = new Set([
  'asGiven',
  'host',
  'asciiHost',
  'address',
  'addresses',
  'code',
  'structure',
  'field',
  'problem',
  'description',
  'reason',
  'protocol',
  'cipherSuite',
  'cipherSuiteName',
  'subject',
  'issuer',
  'commonName',
  'alternativeNames',
  'serialNumber',
  'keyType',
  'curve',
  'signatureAlgorithm',
  'validFrom',
  'targetName',
  'netbiosComputer',
  'netbiosDomain',
  'dnsComputer',
  'dnsDomain',
  'dnsForest',
  'serverTime',
  'tokenProblem',
  'unexpectedFields',
  'version',
]);

export function withEveryText(examination: Examination, text: string): Examination {
  const fill = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return FILLED_BY_OTHERS.has(key) ? text : value;
    if (Array.isArray(value)) return value.map((item) => fill(item, key));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, fill(field, name)]));
  };
  return fill(examination, '') as Examination;
}

/** What must not reach a terminal or a page, line feeds apart. */
export const UNSAFE = /(?!\n)[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;

/** The escape sequences that our own colours are made of. */
export function withoutOwnColours(text: string): string {
  return text.replace(/\u001b\[(?:1|2|22|31|32|33|36|39)m/g, '');
}
