/** Takes files: dropped, or chosen by a button that the keyboard reaches. A file that misses it does not replace the page. */
import { type DragEvent, useEffect, useRef, useState } from 'react';

interface FileDropProps {
  readonly label: string;
  readonly hint: string;
  readonly choose: string;
  /** As `accept` of a file field has it. */
  readonly accept: string;
  readonly take: (files: readonly File[]) => void;
}

export function FileDrop({ label, hint, choose, accept, take }: FileDropProps) {
  const [isOver, setOver] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useMissedDrops();
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take([...event.dataTransfer.files]);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the button inside does the same without a mouse
    <div
      className={isOver ? 'file-drop file-drop-over' : 'file-drop'}
      onDragOver={() => setOver(true)}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <p className="file-drop-label">{label}</p>
      <button type="button" onClick={() => field.current?.click()}>
        {choose}
      </button>
      <small>{hint}</small>
      <input
        ref={field}
        type="file"
        hidden
        multiple
        accept={accept}
        onChange={({ target }) => {
          take([...(target.files ?? [])]);
          // The same file again is news again: it may have been written anew.
          target.value = '';
        }}
      />
    </div>
  );
}

/** A browser would open the file in place of the page. */
function useMissedDrops(): void {
  useEffect(() => {
    const refuse = (event: Event) => event.preventDefault();
    window.addEventListener('dragover', refuse);
    window.addEventListener('drop', refuse);
    return () => {
      window.removeEventListener('dragover', refuse);
      window.removeEventListener('drop', refuse);
    };
  }, []);
}
