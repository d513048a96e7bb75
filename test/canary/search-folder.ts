/** Looking for a canary in everything below a folder, and saying where it stands without saying it again. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Canary, findCanary } from './find-canary.ts';

/** Folders with this at the beginning of their names belong to foreign software, which keeps passwords in its own way. */
export const FOREIGN = 'foreign-';

/** One line a file, with the first of the forms it has there. Whatever is in a folder of foreign software is passed over. */
export async function searchFolder(folder: string, canary: Canary): Promise<readonly string[]> {
  const found: string[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true }).catch(nothingIfGone)) {
    if (entry.isDirectory() && entry.name.startsWith(FOREIGN)) continue;
    const path = join(folder, entry.name);
    const [inName] = findCanary(Buffer.from(entry.name), canary);
    if (inName !== undefined) found.push(`${inName}, in the name of something in ${folder}`);
    else if (entry.isDirectory()) found.push(...(await searchFolder(path, canary)));
    else if (entry.isFile()) found.push(...(await searchFile(path, canary)));
  }
  return found;
}

async function searchFile(path: string, canary: Canary): Promise<readonly string[]> {
  const [form] = findCanary(await contentsOf(path), canary);
  return form === undefined ? [] : [`${form}, in ${path}`];
}

/** A file that is one hole holds nothing, however large it is. */
async function contentsOf(path: string): Promise<Buffer> {
  const isHole = (await stat(path).catch(() => undefined))?.blocks === 0;
  return isHole ? Buffer.alloc(0) : await readFile(path).catch(() => Buffer.alloc(0));
}

/** What was started in it may still be clearing up. */
function nothingIfGone(): [] {
  return [];
}
