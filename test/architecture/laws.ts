/** The laws of ARCHITECTURE.md that no compiler checks. Each takes a source and gives its complaints, none when all is well. */
import { importsOf, layerOf, resolveImport, type Source, withoutComments } from './source.ts';
import type { Layer } from './table.ts';

/** Files above the usual length, with the reason: tables only, and never above `TABLE_LINES`. */
export const LONG_TABLES: Readonly<Record<string, string>> = {
  'src/knowledge/windows-builds.ts': 'a table of every Windows build with its dates',
  'src/knowledge/causes.ts': 'a table of every cause that a message can stand for',
  'src/knowledge/error-texts-account.ts': 'a table of error texts',
  'src/knowledge/error-texts-connection.ts': 'a table of error texts',
  'src/knowledge/error-texts-credssp.ts': 'a table of error texts',
  'src/knowledge/error-texts-other-clients.ts': 'a table of error texts',
  'src/knowledge/error-texts-session.ts': 'a table of error texts',
  'src/knowledge/error-texts-sign-in.ts': 'a table of error texts',
  'src/knowledge/update-products.ts': 'a table of every Windows with its updates',
  'src/knowledge/sources-others.ts': 'a table of documents',
  'src/lab/patients/releases.ts': 'a table of patients, one a Windows release',
};

/** Files that hand on what another file defines without being an entry point, with the reason. */
export const HANDED_ON: Readonly<Record<string, string>> = {
  'src/protocol/index.ts': 'the codecs as one, which the entry point in dialogue hands on with the rest',
  'src/app/target.ts': 'the command line reads targets before it loads what examines them',
};

const LINES = 200;
const TABLE_LINES = 400;

export function importsAsAllowed(source: Source, table: readonly Layer[]): readonly string[] {
  const layer = table.find(({ folder }) => folder === layerOf(source.path));
  if (layer === undefined) return [`${source.path}: its folder is not in the table`];
  return importsOf(source).flatMap((specifier) => {
    const problem = specifier.startsWith('.')
      ? foreignFolder(resolveImport(source, specifier), layer)
      : foreignPackage(specifier, layer);
    return problem === undefined ? [] : [`${source.path}: imports ${specifier}: ${problem}`];
  });
}

function foreignFolder(path: string, layer: Layer): string | undefined {
  if (!path.startsWith('src/')) return 'outside src/';
  const folder = layerOf(path);
  return folder === layer.folder || layer.mayImport.includes(folder) ? undefined : `${layer.folder} may not`;
}

function foreignPackage(specifier: string, layer: Layer): string | undefined {
  if (specifier.startsWith('node:'))
    return layer.sees === 'Node' ? undefined : `${layer.folder} sees ${layer.sees} only`;
  const name = specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
  return layer.packages.includes(name) ? undefined : `${layer.folder} may not use the package`;
}

/** Where only ECMAScript is seen, time and chance are inputs. */
export function withoutClockAndChance(source: Source, table: readonly Layer[]): readonly string[] {
  const layer = table.find(({ folder }) => folder === layerOf(source.path));
  if (layer?.sees !== 'ECMAScript') return [];
  const found = withoutComments(source.text).match(
    /\bDate\.now\b|\bMath\.random\b|\bnew Date\(\s*\)|\bnew Date;|(?<!new )\bDate\(|\bTemporal\.Now\b|\.toLocale\w*String\(/g,
  );
  return (found ?? []).map((what) => `${source.path}: ${what} in a folder without clock and chance`);
}

export function plainStatements({ path, text }: Source): readonly string[] {
  const code = withoutComments(text);
  const complaints: readonly (readonly [RegExp, string])[] = [
    [/^\s*(?:export\s+)?(?:declare\s+)?(?:const\s+)?enum\s/m, 'an enum'],
    [/\bexport\s+default\b|\bas\s+default\b/, 'a default export'],
    [/\bfunction\s+(?:get|handle|process)[A-Z]/, 'a function named get…, handle… or process…'],
    [
      /\bconst\s+(?:get|handle|process)[A-Z]\w*\s*(?::[^=]+)?=\s*(?:async\s*)?(?:\(|\w+\s*=>)/,
      'a function named get…, handle… or process…',
    ],
    [/^\s+(?:async\s+)?(?:get|handle|process)[A-Z]\w*\([^)]*\)[^;(]*\{$/m, 'a method named get…, handle… or process…'],
  ];
  return complaints.filter(([pattern]) => pattern.test(code)).map(([, what]) => `${path}: ${what}`);
}

/** Only the entry points of the package hand on what others define. */
export function noDeepBarrel({ path, text }: Source, entryPoints: readonly string[]): readonly string[] {
  if (entryPoints.includes(path) || HANDED_ON[path] !== undefined) return [];
  const isBarrel = /\bexport\s*(?:type\s*)?(?:\*|\{[^}]*\})[^;'"]*\bfrom\b/.test(withoutComments(text));
  return isBarrel || /\/index\.tsx?$/.test(path) ? [`${path}: hands on what another file defines`] : [];
}

export function opensWithItsPurpose({ path, text }: Source): readonly string[] {
  return /^(?:#!.*\n)?\/\*\*/.test(text) ? [] : [`${path}: does not open with a paragraph on what it is`];
}

export function shortEnough({ path, text }: Source, tables = LONG_TABLES): readonly string[] {
  const lines = text.trimEnd().split('\n').length;
  const limit = tables[path] === undefined ? LINES : TABLE_LINES;
  return lines > limit ? [`${path}: ${lines} lines, more than ${limit}`] : [];
}

const EMPTY_WORDS = /^(?:utils?|helpers?|common|managers?|misc|shared|stuff)$/;

export function wellNamed({ path }: Source): readonly string[] {
  const parts = path.replace(/\.tsx?$/, '').split('/');
  const problems = parts.flatMap((part) => {
    if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(part)) return [`${part} is not kebab-case`];
    return part.split('-').some((word) => EMPTY_WORDS.test(word)) ? [`${part} says nothing`] : [];
  });
  return problems.map((problem) => `${path}: ${problem}`);
}

/** Specifications cited in the text, by document: `[MS-CSSP]`, `RFC 4178`, `ITU-T X.690`. */
export function citationsOf({ text }: Source): readonly string[] {
  const cited = text.matchAll(/\[MS-[A-Z0-9]+\]|\bRFC ?\d+|\bITU-T (?:Recommendation )?[A-Z]\.\d+/g);
  return [...new Set([...cited].map(([name]) => name.replace(/^RFC ?/, 'RFC ').replace('Recommendation ', '')))];
}

export function citesListedOnly(source: Source, specifications: string): readonly string[] {
  const rows = specifications.split('\n').map((line) => /^\|([^|]+)\|/.exec(line)?.[1] ?? '');
  const listed = new Set(citationsOf({ path: 'docs/specifications.md', text: rows.join('\n') }));
  const missing = citationsOf(source).filter((citation) => !listed.has(citation));
  return missing.map((citation) => `${source.path}: ${citation} is not in docs/specifications.md`);
}
