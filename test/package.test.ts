/** The package as npm sees it. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from './architecture/source.ts';

interface Locked {
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const readJson = (path: string) => JSON.parse(readFileSync(join(ROOT, path), 'utf8'));

describe('package-lock.json', () => {
  // A lock written where the registry lacks some platforms leaves those out, and npm ci then refuses it everywhere.
  it('holds every optional dependency, for every platform', () => {
    const packages: Readonly<Record<string, Locked>> = readJson('package-lock.json').packages;
    const missing = Object.entries(packages).flatMap(([where, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter(
        (name) => !packages[`node_modules/${name}`] && !packages[`${where}/node_modules/${name}`],
      ),
    );
    expect(missing).toEqual([]);
  });

  it('names no other host than the public registry', () => {
    const packages = Object.values<Locked>(readJson('package-lock.json').packages);
    const hosts = packages.flatMap(({ resolved }) => (resolved?.includes('://') ? [new URL(resolved).host] : []));
    expect(hosts.filter((host) => host !== 'registry.npmjs.org')).toEqual([]);
  });

  it('is of this version', () => {
    const { name, version } = readJson('package.json');
    expect(readJson('package-lock.json')).toMatchObject({ name, version, packages: { '': { name, version } } });
  });
});

describe('package.json', () => {
  const { exports, bin, scripts } = readJson('package.json');
  const targets = [...Object.values<string>(exports), ...Object.values<string>(bin).map((path) => `./${path}`)];

  it.each(targets)('points at something: %s', (path) => {
    const source = path.replace(/^\.\/dist\/(?:src\/)?(.*)\.js$/, './src/$1.ts');
    expect(existsSync(join(ROOT, source))).toBe(true);
  });

  it('runs nothing when it is installed', () => {
    const lifecycle = ['preinstall', 'install', 'postinstall', 'prepare', 'prepublish'];
    expect(Object.keys(scripts).filter((name) => lifecycle.includes(name))).toEqual([]);
  });
});
