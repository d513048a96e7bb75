/** Holds the sources to ARCHITECTURE.md, and shows for each law that it can be broken. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as laws from './architecture/laws.ts';
import { importsOf, ROOT, readSources, type Source } from './architecture/source.ts';
import { readTable } from './architecture/table.ts';

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const readJson = (path: string) => JSON.parse(read(path));

const TABLE = readTable(read('ARCHITECTURE.md'));
const SOURCES = readSources('src');
const ENTRY_POINTS: readonly string[] = Object.values<string>(readJson('package.json').exports)
  .filter((path) => path.endsWith('.js'))
  .map((path) => path.replace(/^\.\/dist\//, '').replace(/\.js$/, '.ts'));

const foldersOf = (path: string): readonly string[] =>
  readdirSync(join(ROOT, path), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

/** What the compiler is told of each world. */
const SEEN = {
  ECMAScript: {},
  Node: { types: ['node'] },
  DOM: { lib: ['ES2023', 'DOM', 'DOM.Iterable'], jsx: 'react-jsx', emitDeclarationOnly: true },
} as const;

/** A source as it should not be. */
const source = (path: string, text: string): Source => ({ path, text });
const all = (law: (source: Source) => readonly string[]): readonly string[] => SOURCES.flatMap(law);

describe('the table', () => {
  it('has a row for each folder, and no other', () => {
    const folders = foldersOf('src').flatMap((name) =>
      name === 'web' ? foldersOf('src/web').map((room) => `web/${room}`) : [name],
    );
    expect(TABLE.map(({ folder }) => folder).toSorted()).toEqual(folders.toSorted());
  });

  it('tells the story in order: a folder imports only folders above it', () => {
    for (const [i, { folder, mayImport }] of TABLE.entries()) {
      const above = TABLE.slice(0, i).map((layer) => layer.folder);
      expect({ folder, mayImport: mayImport.filter((name) => !above.includes(name)) }).toEqual({
        folder,
        mayImport: [],
      });
    }
  });

  it('keeps the two cuts: diagnosis never sees probe, observation imports nothing', () => {
    const reached = (folder: string): readonly string[] => {
      const direct = TABLE.find((layer) => layer.folder === folder)?.mayImport ?? [];
      return [...direct, ...direct.flatMap(reached)];
    };
    expect(reached('diagnosis')).not.toContain('probe');
    expect(reached('report')).not.toContain('probe');
    expect(reached('observation')).toEqual([]);
  });

  it.each(TABLE)('says the same as src/$folder/tsconfig.json', ({ folder, mayImport, sees }) => {
    const { references, compilerOptions = {} } = readJson(`src/${folder}/tsconfig.json`);
    const paths: readonly string[] = references.map(({ path }: { path: string }) =>
      posix.relative('src', posix.join('src', folder, path)),
    );
    expect(paths.toSorted()).toEqual(mayImport.toSorted());
    expect(compilerOptions).toEqual(SEEN[sees]);
  });

  it('is what the whole build is made of', () => {
    const folders = readJson('tsconfig.json').references.map(({ path }: { path: string }) => path);
    expect(folders.toSorted()).toEqual([...TABLE.map(({ folder }) => `src/${folder}`), 'bench', 'test'].toSorted());
    const { lib, types } = readJson('tsconfig.base.json').compilerOptions;
    expect({ lib, types }).toEqual({ lib: ['ES2023'], types: [] });
  });
});

describe('imports', () => {
  it('are as the table allows', () => expect(all((each) => laws.importsAsAllowed(each, TABLE))).toEqual([]));

  it.each([
    ['another folder', 'src/diagnosis/x.ts', "import { examine } from '../probe/examine.ts';"],
    ['a folder reached through another', 'src/messages/x.ts', "import { OID } from '../knowledge/index.ts';"],
    ['a type', 'src/bytes/x.ts', "import type { A } from '../protocol/index.ts';"],
    ['several lines', 'src/bytes/x.ts', "import {\n  type A,\n  B,\n} from '../crypto/md4.ts';"],
    ['handed on', 'src/bytes/x.ts', "export { md4 } from '../crypto/md4.ts';"],
    ['at run time', 'src/bytes/x.ts', "const later = await import('../crypto/md4.ts');"],
    ['for its effect', 'src/bytes/x.ts', "import '../crypto/md4.ts';"],
    ['Node where only ECMAScript is', 'src/protocol/x.ts', "import { connect } from 'node:net';"],
    ['a package not named', 'src/app/x.ts', "import { z } from 'left-pad/deep';"],
    ['a test', 'src/cli/x.ts', "import { x } from '../../test/x.ts';"],
    ['an unknown folder', 'src/utils/x.ts', ''],
  ])('are refused: %s', (_, path, text) => {
    expect(laws.importsAsAllowed(source(path, text), TABLE)).toHaveLength(1);
  });

  it('are all found', () => {
    const text =
      "import a from 'a';\nimport { b } from 'b';\nimport 'c';\nawait import('d');\nexport * from 'e';\n// import 'f'\n";
    expect(importsOf(source('src/bytes/x.ts', text))).toEqual(['a', 'b', 'c', 'd', 'e']);
  });
});

describe('clock and chance', () => {
  it('are inputs where only ECMAScript is seen', () => {
    expect(all((each) => laws.withoutClockAndChance(each, TABLE))).toEqual([]);
  });

  it.each(['Date.now()', 'new Date()', 'new Date( )', 'Date()', 'Math.random()', 'date.toLocaleString()'])(
    'are refused: %s',
    (code) => {
      expect(laws.withoutClockAndChance(source('src/diagnosis/x.ts', `const x = ${code};`), TABLE)).toHaveLength(1);
      expect(laws.withoutClockAndChance(source('src/probe/x.ts', `const x = ${code};`), TABLE)).toEqual([]);
    },
  );

  it('may be spoken of, and a date may be made of a number', () => {
    const text =
      '/** Not Date.now() */\nconst date = new Date(0); // nor Math.random()\nconst utc = Date.UTC(2018, 4);\n';
    expect(laws.withoutClockAndChance(source('src/diagnosis/x.ts', text), TABLE)).toEqual([]);
  });
});

describe('statements', () => {
  it('are plain', () => expect(all(laws.plainStatements)).toEqual([]));

  it.each([
    'export enum Colour { Red }',
    'const enum Colour { Red }',
    'export default 1;',
    'export { x as default };',
    'function getName() {}',
    'export async function processReply() {}',
    'const handleReply = (reply: string) => reply;',
    'const handleReply: Handler = async () => {};',
    'class A {\n  getName(): string {\n  }\n}',
  ])('are refused: %s', (text) => expect(laws.plainStatements(source('src/app/x.ts', text))).toHaveLength(1));

  it('may use what others named so', () => {
    const text =
      'const der = certificate.getPeer();\nconst processor = cpus()[0];\nif (getEastAsianWidth(x) > 1) {\n}\n';
    expect(laws.plainStatements(source('src/app/x.ts', text))).toEqual([]);
  });
});

describe('files', () => {
  it('define something; only entry points hand on', () => {
    expect(all((each) => laws.noDeepBarrel(each, ENTRY_POINTS))).toEqual([]);
    expect(SOURCES.map(({ path }) => path)).toEqual(expect.arrayContaining([...ENTRY_POINTS]));
    expect(laws.noDeepBarrel(source('src/app/x.ts', "export * from './y.ts';"), ENTRY_POINTS)).toHaveLength(1);
    expect(laws.noDeepBarrel(source('src/app/x.ts', "export {\n  y,\n} from './y.ts';"), ENTRY_POINTS)).toHaveLength(1);
    expect(laws.noDeepBarrel(source('src/bytes/index.ts', 'export const x = 1;'), ENTRY_POINTS)).toHaveLength(1);
  });

  it('open with a paragraph on what they are', () => {
    expect(all(laws.opensWithItsPurpose)).toEqual([]);
    expect(laws.opensWithItsPurpose(source('src/app/x.ts', 'export const x = 1;'))).toHaveLength(1);
  });

  it('are short, or tables with a reason', () => {
    expect(all((each) => laws.shortEnough(each))).toEqual([]);
    const long = source('src/app/x.ts', 'x;\n'.repeat(201));
    expect(laws.shortEnough(long)).toHaveLength(1);
    expect(laws.shortEnough(long, { 'src/app/x.ts': 'a table' })).toEqual([]);
    expect(laws.shortEnough(source('src/app/x.ts', 'x;\n'.repeat(401)), { 'src/app/x.ts': 'a table' })).toHaveLength(1);
  });

  it('have exceptions only where they need them', () => {
    const long = SOURCES.filter((each) => laws.shortEnough(each, {}).length > 0);
    expect(long.map(({ path }) => path).toSorted()).toEqual(Object.keys(laws.LONG_TABLES).toSorted());
    for (const path of Object.keys(laws.HANDED_ON)) expect(SOURCES.map((each) => each.path)).toContain(path);
  });

  it('are named in kebab-case and after something', () => {
    expect(all(laws.wellNamed)).toEqual([]);
    for (const path of ['src/app/TlsLook.ts', 'src/app/tls_look.ts', 'src/utils/x.ts', 'src/app/date-helper.ts']) {
      expect(laws.wellNamed(source(path, ''))).toHaveLength(1);
    }
  });
});

describe('citations', () => {
  it('are listed in docs/specifications.md', () => {
    const specifications = read('docs/specifications.md');
    expect(all((each) => laws.citesListedOnly(each, specifications))).toEqual([]);
  });

  it('are refused when they are not', () => {
    const cites = source('src/app/x.ts', '// [MS-CSSP] 2.2.1, RFC 4178, ITU-T X.690, [RFC8446]');
    expect(laws.citationsOf(cites)).toEqual(['[MS-CSSP]', 'RFC 4178', 'ITU-T X.690', 'RFC 8446']);
    const listed = 'As RFC 8446 says:\n\n| id | title |\n|---|---|\n| RFC 4178 | SPNEGO |\n| ITU-T X.690 | DER |\n';
    expect(laws.citesListedOnly(cites, listed)).toHaveLength(2);
  });
});
