/** Finds the releases that a name can mean: those whose words are exactly the ones said, else those that have all of them. */
import { NAMED_WINDOWS, type NamedWindows, wordsOf } from './windows-names.ts';

/** None when nothing fits; several when the name fits several. */
export function matchNames(text: string): readonly NamedWindows[] {
  const said = wordsOf(text);
  if (said.words.size === 0 && !/\p{L}/u.test(text)) return [];
  const server = NAMED_WINDOWS.filter(({ isServer }) => isServer || !said.saysServer);
  const having = server.filter(({ words }) => [...said.words].every((word) => words.has(word)));
  const exact = having.filter(({ words }) => telling(words, said.words) === said.words.size);
  return byServicePack(exact.length > 0 ? exact : having, said.servicePack);
}

/** How many words tell a release; `10` and `11` are often left out where a release follows. */
function telling(words: ReadonlySet<string>, said: ReadonlySet<string>): number {
  const omitted = ['10', '11'].filter((word) => words.has(word) && !said.has(word) && words.size > 1);
  return words.size - omitted.length;
}

/** Who does not speak of service packs means the last: the ones before have been out of support for longest. */
function byServicePack(names: readonly NamedWindows[], said: string | null): readonly NamedWindows[] {
  if (said === 'none') return names.filter(({ servicePack }) => servicePack === null);
  if (said !== null) return names.filter(({ servicePack }) => servicePack === said);
  return names.filter((one) => !names.some((other) => isSame(one, other) && pack(other) > pack(one)));
}

function isSame(one: NamedWindows, other: NamedWindows): boolean {
  return (
    one.isServer === other.isServer &&
    one.words.size === other.words.size &&
    [...one.words].every((word) => other.words.has(word))
  );
}

function pack({ servicePack }: NamedWindows): number {
  return servicePack === null ? 0 : Number(servicePack.slice(2));
}
