/**
 * Finds the one language within the other. Names that the server gave, codes and names of products may stand anywhere; a
 * sentence, or a word of one, may not.
 */
import { AILMENT_CODES } from '../../src/diagnosis/rules.ts';
import { visible } from '../../src/report/index.ts';
import { JAPANESE } from '../messages/languages.ts';

/** Japanese in a text that should be English. `names` are what the server called itself. */
export function japaneseIn(text: string, names: readonly string[]): string | undefined {
  return JAPANESE.exec(without(text, names))?.[0];
}

/** English in a text that should be Japanese: three words in a row, or one that only sentences have. */
export function englishIn(text: string, names: readonly string[]): readonly string[] {
  const said = text.replace(EVIDENCE, '□').replace(BYTES, '□');
  const rest = without(said, [...names, ...AILMENT_CODES]);
  return [...rest.matchAll(PHRASE), ...rest.matchAll(SENTENCE_WORD)].map(([found]) => found);
}

/** A place among the observations and the value there, as it stands in the JSON. */
const EVIDENCE = /(?<=^|\s)\/[\w/]+ = \S+/g;
/** Bytes are shown in pairs of digits. */
const BYTES = /(?<!\w)[\da-f]{2}(?: [\da-f]{2})+(?!\w)/g;
const PHRASE = /(?<![-/\w])[A-Za-z]?[a-z']+(?:,? [a-z']+){2,}/g;
const SENTENCE_WORD =
  /(?<![-/\w])(?:[Tt]he|[Ii]t|[Tt]his|an?|of|to|is|are|was|were|not|no|and|or|but|with|without|by|for|from|than|that|its|has|have|does|did|will|would|can|in|on|at|as|if|server|client|connection|answer(?:s|ed)?|found|unknown|undefined|null|true|false)(?![-/\w])/g;

function without(text: string, names: readonly string[]): string {
  const longestFirst = names.filter((name) => name.length > 1).toSorted((a, b) => b.length - a.length);
  return longestFirst.reduce((rest, name) => rest.replaceAll(name, '□'), text);
}

/** Fields that hold what somebody else called something: the server, its certificate, a standard, a library. */
const NAMES: ReadonlySet<string> = new Set([
  ...['asGiven', 'host', 'asciiHost', 'address', 'addresses'],
  ...['subject', 'issuer', 'commonName', 'alternativeNames', 'cipherSuite', 'cipherSuiteName', 'curve'],
  ...['targetName', 'netbiosComputer', 'netbiosDomain', 'dnsComputer', 'dnsDomain', 'dnsForest'],
  ...['structure', 'field', 'description', 'reason', 'code'],
]);

/** Come one part a line. */
const DISTINGUISHED: ReadonlySet<string> = new Set(['subject', 'issuer']);

/** The names in an examination, as they are shown. */
export function namesIn(value: unknown, key = ''): readonly string[] {
  if (typeof value === 'string') {
    return NAMES.has(key) ? (DISTINGUISHED.has(key) ? value.split('\n') : [value]).map(nameShown) : [];
  }
  if (Array.isArray(value)) return value.flatMap((item) => namesIn(item, key));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, field]) => namesIn(field, name));
}

/** Of a long name only the beginning is shown, with a note on its length. */
function nameShown(name: string): string {
  return visible(name).replace(/… \(\d+\)$/, '');
}
