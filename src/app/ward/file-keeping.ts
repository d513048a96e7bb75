/** Keeps the lines of the ward in a file that only this user reads. Lines are added at its end; to move them, a new file takes its place. */
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import type { Keeping, Place } from './keeping.ts';

const MODE = 0o600;
const NEWLINE = 0x0a;

/** Rejects with the platform's error. */
export async function keepInFile(file: string): Promise<Keeping> {
  let handle = await openToAppend(file);
  let { size } = await handle.stat();
  // A line that was cut off must not swallow the next one.
  if (size > 0 && (await byteAt(handle, size - 1)) !== NEWLINE) size += await write(handle, '\n');
  return {
    async append(line) {
      const at = size;
      try {
        size += await write(handle, `${line}\n`);
      } catch (error) {
        await handle.truncate(at).catch(() => undefined);
        size = (await handle.stat()).size;
        throw error;
      }
      return { at, length: size - at - 1 };
    },
    read: (place) => readAt(handle, place),
    async keepOnly(places) {
      const part = `${file}.part`;
      await rm(part, { force: true });
      const moved = await copyTo(part, handle, places);
      await rename(part, file);
      await handle.close();
      handle = await openToAppend(file);
      ({ size } = await handle.stat());
      return moved;
    },
    close: () => handle.close(),
  };
}

async function openToAppend(file: string): Promise<FileHandle> {
  const handle = await open(file, 'a+', MODE);
  await handle.chmod(MODE);
  return handle;
}

async function copyTo(part: string, from: FileHandle, places: readonly Place[]): Promise<readonly Place[]> {
  const to = await open(part, 'wx', MODE);
  try {
    const moved: Place[] = [];
    let at = 0;
    for (const place of places) {
      const line = await readAt(from, place);
      const written = await write(to, `${line ?? ''}\n`);
      moved.push({ at, length: written - 1 });
      at += written;
    }
    await to.sync();
    return moved;
  } finally {
    await to.close();
  }
}

async function readAt(handle: FileHandle, { at, length }: Place): Promise<string | undefined> {
  const bytes = Buffer.alloc(length);
  const { bytesRead } = await handle.read(bytes, 0, length, at);
  return bytesRead === length ? bytes.toString('utf8') : undefined;
}

async function byteAt(handle: FileHandle, at: number): Promise<number | undefined> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(1), 0, 1, at);
  return bytesRead === 1 ? buffer[0] : undefined;
}

/** All of it; gives the number of bytes. */
async function write(handle: FileHandle, text: string): Promise<number> {
  const bytes = Buffer.from(text, 'utf8');
  await handle.appendFile(bytes);
  return bytes.length;
}
