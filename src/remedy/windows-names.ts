/**
 * Names of Windows as people write them, taken apart into the words that tell one from another: `win2012r2`, `Windows Server 2012
 * R2 Standard` and `サーバー２０１２Ｒ２` come to the same two.
 */
import { type BuildNumber, UPDATE_PRODUCTS } from '../knowledge/update-products.ts';
import { WINDOWS_BUILDS } from '../knowledge/windows-builds.ts';

export interface NamedWindows {
  readonly name: string;
  readonly version: BuildNumber;
  readonly isServer: boolean;
  /** Words that tell it from others, the service pack apart. */
  readonly words: ReadonlySet<string>;
  readonly servicePack: string | null;
}

export interface NameWords {
  readonly words: ReadonlySet<string>;
  /** `none`: without one, said in so many words. Null: nothing was said. */
  readonly servicePack: string | null;
  readonly saysServer: boolean;
}

const IN_LATIN: readonly (readonly [RegExp, string])[] = [
  [/[®™\u00a9]/gu, ' '],
  [/ウ[ィイ]ンドウズ/gu, ' windows '],
  [/サーバー?/gu, ' server '],
  [/サービス\s*パック/gu, ' sp '],
  [/バージョン|ビルド|エディション|ビット|版|の/gu, ' '],
  [/無印|(?:sp\s*\d\s*)?(?:なし|無し)/gu, ' rtm '],
  [/\b(?:without|no)\s+(?:any\s+)?(?:sp|service\s*pack)\s*\d?\b/gu, ' rtm '],
  [/service\s*pack/gu, ' sp '],
  [/\bsp\s+(\d)/gu, ' sp$1 '],
  [/\bx(?:64|86)\b|\b(?:32|64)[\s-]*bits?\b|\bamd64\b/gu, ' '],
  [/2k(\d\d)/gu, '20$1'],
  [/2k(\d)/gu, '200$1'],
];
/** Releases such as 22h2; R2; service packs; numbers; words. */
const WORD = /\d+h\d|r\d(?!\d)|sp\d|\d+(?:\.\d+)?|\p{L}+/gu;
/** What stands in many names and tells none from another. */
const PLAIN_WORDS = new Set(
  `windows window win w ws microsoft ms server srv version ver v edition release build os the and for standard std datacenter professional
  pro home enterprise ent education edu essentials foundation storage hyper ultimate premium basic starter workstation workstations
  evaluation eval azure iot core full single language n kn client`.split(/\s+/),
);

export function wordsOf(text: string): NameWords {
  const found = latin(text).match(WORD) ?? [];
  const packs = found.filter((word) => /^sp\d$/.test(word));
  const isPlain = found.some((word) => word === 'rtm' || word === 'gold');
  const words = found.filter((word) => !PLAIN_WORDS.has(word) && !/^(?:sp\d?|rtm|gold)$/.test(word));
  return {
    words: new Set(words),
    servicePack: packs[0] ?? (isPlain ? 'none' : null),
    saysServer: found.some((word) => word === 'server' || word === 'srv' || word === 'ws'),
  };
}

/** In small Latin letters and plain digits, as far as the words are known. */
export function latin(text: string): string {
  const folded = text.replace(/[®™]/gu, ' ').normalize('NFKC').toLowerCase();
  return IN_LATIN.reduce((before, [from, to]) => before.replace(from, to), folded);
}

/** Every release, and the editions that take its updates. A release shown by several builds stands with the last. */
export const NAMED_WINDOWS: readonly NamedWindows[] = everyName();

function everyName(): readonly NamedWindows[] {
  const byName = new Map<string, NamedWindows>();
  for (const { major, minor, build, releases } of WINDOWS_BUILDS) {
    for (const { name } of releases) byName.set(name, named(name, [major, minor, build]));
  }
  for (const { kin, builds } of UPDATE_PRODUCTS) {
    const version = builds[0];
    for (const { name } of kin) if (version !== undefined) byName.set(name, named(name, version));
  }
  return [...byName.values()];
}

function named(name: string, version: BuildNumber): NamedWindows {
  const { words, servicePack, saysServer } = wordsOf(name);
  return { name, version, isServer: saysServer, words, servicePack };
}
