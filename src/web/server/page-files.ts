/**
 * The files of the built page. Only what was found in the folder at the start is ever handed out, under exactly the path it was found
 * at: no path that somebody sends is put together with a folder. Each is read, and compressed where that is worth it, when it is first
 * asked for.
 */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

export interface PageFile {
  readonly type: string;
  readonly body: Buffer;
  /** Absent for what is small or compressed already. */
  readonly gzipped: Buffer | undefined;
  readonly etag: string;
  /** Its name changes with what is in it. */
  readonly isImmutable: boolean;
}

export interface PageFiles {
  /** With the places for its nonce and marks still to be filled. */
  readonly document: string;
  /** `path` begins with a slash. */
  open(path: string): Promise<PageFile> | undefined;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
  '.gz': 'application/gzip',
};

const COMPRESSED_TYPES = /^(?:text\/|application\/(?:json|wasm)|image\/svg)/;
const LEAST_TO_COMPRESS = 1_024;

/** Rejects with the platform's error where there is no page in the folder. */
export async function findPageFiles(folder: string): Promise<PageFiles> {
  const document = await readFile(join(folder, 'index.html'), 'utf8');
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = new Map<string, string>();
  for (const entry of entries) {
    const file = join(entry.parentPath, entry.name);
    const path = file.slice(folder.length).split(sep).join('/');
    if (entry.isFile() && path !== '/index.html') paths.set(path, file);
  }
  const opened = new Map<string, Promise<PageFile>>();
  return {
    document,
    open(path) {
      const file = paths.get(path);
      if (file === undefined) return undefined;
      const known = opened.get(path) ?? readPageFile(path, file);
      opened.set(path, known);
      return known;
    },
  };
}

async function readPageFile(path: string, file: string): Promise<PageFile> {
  const body = await readFile(file);
  const type = TYPES[extname(file)] ?? 'application/octet-stream';
  const isWorthIt = COMPRESSED_TYPES.test(type) && body.length >= LEAST_TO_COMPRESS;
  return {
    type,
    body,
    gzipped: isWorthIt ? await promisify(gzip)(body) : undefined,
    etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
    isImmutable: path.startsWith('/assets/'),
  };
}

/** The document as it is served once: its scripts carry the nonce, and it knows that there is a server. */
export function documentWith(document: string, nonce: string): string {
  return document
    .replace(/<link rel="icon"[^>]*>/, '')
    .replace(/<(script|link)(?=[\s>])/g, `<$1 nonce="${nonce}"`)
    .replace('<head>', `<head>\n    ${marksOf(nonce)}`);
}

/** Vite looks for the second one when it loads what a room needs. */
function marksOf(nonce: string): string {
  return `<meta name="rdp-doctor-served" content="1" /><meta property="csp-nonce" nonce="${nonce}" />`;
}
