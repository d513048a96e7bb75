/** The sources as text: what each imports, and what is left when its comments are taken away. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface Source {
  /** From the root of the project, with forward slashes: `src/bytes/hex.ts`. */
  readonly path: string;
  readonly text: string;
}

export function readSources(folder: string): readonly Source[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'))
    .map((path) => posix.join(folder, path.replaceAll('\\', '/')))
    .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));
}

/** `src/probe/tls.ts` -> `probe`; `src/web/ui/app.tsx` -> `web/ui`. */
export function layerOf(path: string): string {
  const [, folder = '', room = ''] = path.split('/');
  return folder === 'web' ? `web/${room}` : folder;
}

/** Everything named in an import or export statement, or in `import('…')`; not the option of that name. */
export function importsOf({ text }: Source): readonly string[] {
  const statements = withoutComments(text).matchAll(
    /\b(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]|(?<!['"-])\bimport\s*\(?\s*['"]([^'"]+)['"]/g,
  );
  return [...statements].map(([, from, bare]) => from ?? bare ?? '');
}

/** The path that a relative import leads to. */
export function resolveImport({ path }: Source, specifier: string): string {
  return posix.join(posix.dirname(path), specifier);
}

/** Good enough for text that Biome has formatted: a comment is a block, or two slashes behind white space. */
export function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
}
