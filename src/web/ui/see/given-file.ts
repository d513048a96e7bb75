/** Files that are dropped on step 1 or pasted into it, wherever: pictures and texts. */

import { useEffect, useRef } from 'react';
import { decodeWindowsTextWith } from '../../../records/windows-text.ts';
import { decodeByLabel } from '../parts/decode-by-label.ts';

export const MOST_TEXT_BYTES = 1 << 20;

/** Null for what is no text. */
export async function readTextFile(file: Blob): Promise<string | null> {
  const text = decodeWindowsTextWith(decodeByLabel, new Uint8Array(await file.arrayBuffer()));
  return text.includes('\0') ? null : text.replace(/^\ufeff/, '');
}

/** While this step is open. The browser itself would leave the page for a file that is dropped beside the field. */
export function useGivenFiles(take: (file: File) => void): void {
  const taking = useRef(take);
  taking.current = take;
  useEffect(() => {
    const takeFirst = (event: Event, files: FileList | undefined) => {
      const file = files?.[0];
      if (file === undefined) return;
      event.preventDefault();
      taking.current(file);
    };
    const paste = (event: ClipboardEvent) => takeFirst(event, event.clipboardData?.files);
    const drop = (event: DragEvent) => takeFirst(event, event.dataTransfer?.files);
    const allow = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    };
    document.addEventListener('paste', paste);
    document.addEventListener('drop', drop);
    document.addEventListener('dragover', allow);
    return () => {
      document.removeEventListener('paste', paste);
      document.removeEventListener('drop', drop);
      document.removeEventListener('dragover', allow);
    };
  }, []);
}
