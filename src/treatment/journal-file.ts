/** The journal on a disk. What was appended is flushed before anything else happens. */
import { mkdir, open, readFile, truncate } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { JournalFile } from './machine.ts';

export function journalFile(path: string): JournalFile {
  return {
    path,
    read: async () => {
      try {
        return await readFile(path);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return new Uint8Array();
        throw error;
      }
    },
    append: async (bytes) => {
      await mkdir(dirname(path), { recursive: true });
      const file = await open(path, 'a');
      try {
        await file.appendFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
    },
    truncate: (length) => truncate(path, length),
  };
}
