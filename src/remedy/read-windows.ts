/**
 * Reads what a person says of a Windows: a build, with or without its revision, as `ver`, `winver` and `systeminfo` write it; a name
 * in any spelling; the number of an update; the version of tspkg.dll. What fits several is answered with all of them.
 */
import { type BuildNumber, findUpdateProduct } from '../knowledge/update-products.ts';
import type { Kb } from '../knowledge/updates.ts';
import { WINDOWS_BUILDS } from '../knowledge/windows-builds.ts';
import { matchNames } from './match-names.ts';
import type { TspkgVersion } from './tspkg-check.ts';
import type { WindowsAsked } from './update-answer.ts';
import { latin, type NamedWindows } from './windows-names.ts';

export type WindowsQuestion =
  | {
      readonly kind: 'windows';
      readonly asked: WindowsAsked;
      /** The releases that were meant; none where only a build was given. */
      readonly names: readonly string[];
      /** Several releases were meant, of builds of their own: the build asked for is one of them. */
      readonly isFamily: boolean;
    }
  | { readonly kind: 'update'; readonly kb: Kb }
  | { readonly kind: 'tspkg'; readonly version: TspkgVersion }
  | { readonly kind: 'ambiguous'; readonly choices: readonly WindowsMeant[] }
  | { readonly kind: 'notUnderstood' };

/** One of several that a name can mean. */
export interface WindowsMeant {
  readonly name: string;
  readonly version: BuildNumber;
}

/** More than any name, and than the line that `systeminfo` prints. */
const LONGEST = 400;

const TSPKG = /tspkg(?:\.dll)?[\s:=]*(\d{1,3})\.(\d{1,3})\.(\d{1,6})\.(\d{1,6})(?![\d.])/;
const UPDATE = /kb\s*[-:#]?\s*(\d{6,7})(?!\d)/;
const BARE_UPDATE = /^\s*(\d{6,7})\s*$/;
const FULL_BUILD = /(?<![\d.])(\d{1,2})\.(\d{1,2})\.(\d{4,5})(?:\.(\d{1,6}))?(?![\d.])/;
const BUILD = /(?<![\d.])(\d{4,5})\.(\d{1,6})(?![\d.])/;
const BARE_BUILD = /^\s*(?:os\s*)?(?:build\s*)?(\d{4,5})\s*$/;
const SAID_BUILD = /\bbuild\s*(\d{4,5})(?![\d.])/;

export function readWindows(text: string): WindowsQuestion {
  if (text.length > LONGEST) return { kind: 'notUnderstood' };
  const plain = latin(text);
  const tspkg = TSPKG.exec(plain);
  if (tspkg) return { kind: 'tspkg', version: [part(tspkg, 1), part(tspkg, 2), part(tspkg, 3), part(tspkg, 4)] };
  const kb = (UPDATE.exec(plain) ?? BARE_UPDATE.exec(plain))?.[1];
  if (kb !== undefined) return { kind: 'update', kb: `KB${Number(kb)}` };
  return readBuild(plain) ?? readName(text, plain);
}

function readBuild(plain: string): WindowsQuestion | undefined {
  const full = FULL_BUILD.exec(plain);
  if (full) return byBuild([part(full, 1), part(full, 2), part(full, 3)], full[4], plain.replace(full[0], ' '));
  const short = BUILD.exec(plain);
  if (short) return byBuild(versionOf(part(short, 1)), short[2], plain.replace(short[0], ' '));
  const said = SAID_BUILD.exec(plain);
  if (said) return byBuild(versionOf(part(said, 1)), undefined, plain.replace(said[0], ' '));
  const bare = BARE_BUILD.exec(plain);
  const build = bare ? part(bare, 1) : undefined;
  if (build === undefined || !WINDOWS_BUILDS.some((row) => row.build === build)) return undefined;
  return byBuild(versionOf(build), undefined, '');
}

function byBuild([major, minor, build]: BuildNumber, ubr: string | undefined, rest: string): WindowsQuestion {
  const releases = WINDOWS_BUILDS.find(
    (row) => row.major === major && row.minor === minor && row.build === build,
  )?.releases;
  const isBeside = /[\p{L}\d]/u.test(rest);
  const named = isBeside ? matchNames(rest).filter(({ name }) => releases?.some((each) => each.name === name)) : [];
  const release = named.length === 1 ? (named[0]?.name ?? null) : null;
  return {
    kind: 'windows',
    asked: { major, minor, build, ubr: ubr === undefined ? null : Number(ubr), release },
    names: release === null ? [] : [release],
    isFamily: false,
  };
}

function readName(text: string, plain: string): WindowsQuestion {
  const matches = matchNames(text);
  const [first] = matches;
  if (first !== undefined) return areOne(matches) ? byName(first, matches) : several(matches);
  const bare = BARE_BUILD.exec(plain);
  if (!bare || isYear(part(bare, 1))) return { kind: 'notUnderstood' };
  return byBuild(versionOf(part(bare, 1)), undefined, '');
}

function several(matches: readonly NamedWindows[]): WindowsQuestion {
  return { kind: 'ambiguous', choices: matches.map(({ name, version }) => ({ name, version })) };
}

function byName({ version: [major, minor, build] }: NamedWindows, matches: readonly NamedWindows[]): WindowsQuestion {
  const names = matches.map(({ name }) => name);
  const release = names.length === 1 ? (names[0] ?? null) : null;
  const isFamily = matches.some(({ version }) => version[2] !== build);
  return { kind: 'windows', asked: { major, minor, build, ubr: null, release }, names, isFamily };
}

/** Of one build, or all of a family that was released with the fix: then the answer is the same. */
function areOne(matches: readonly NamedWindows[]): boolean {
  return new Set(matches.map(answerKey)).size === 1;
}

function answerKey({ version }: NamedWindows): string {
  const product = findUpdateProduct(...version);
  return product?.fix === 'byRelease' ? product.id : version.join('.');
}

/** A number alone goes with the version of the nearest build. */
function versionOf(build: number): BuildNumber {
  const [nearest] = WINDOWS_BUILDS.toSorted(
    (one, other) => Math.abs(one.build - build) - Math.abs(other.build - build),
  );
  return [nearest?.major ?? 10, nearest?.minor ?? 0, build];
}

function isYear(number: number): boolean {
  return number >= 1985 && number < 2100;
}

function part(match: RegExpExecArray, at: number): number {
  return Number(match[at]);
}
