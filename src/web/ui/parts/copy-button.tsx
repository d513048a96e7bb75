/** Copies a text, and says whether it could. */
import { announce } from '../frame/announce.tsx';
import { useWords } from '../frame/words.ts';

interface CopyButtonProps {
  /** Or what writes it, where that takes a while. */
  readonly text: string | (() => string);
  /** What is copied, for people who hear the page: the button itself only says "Copy". */
  readonly label?: string;
  /** In place of "Copy". */
  readonly children?: string;
}

export function CopyButton({ text, label, children }: CopyButtonProps) {
  const { frame } = useWords().page;
  const copy = async () => {
    const isDone = await copyText(typeof text === 'string' ? text : text());
    announce(isDone ? frame.copied : frame.copyFailed);
  };
  return (
    <button
      type="button"
      className={children === undefined ? 'quiet' : undefined}
      onClick={copy}
      aria-label={label === undefined ? undefined : `${frame.copy}: ${label}`}
    >
      {children ?? frame.copy}
    </button>
  );
}

/** From a file, and without leave, there is no clipboard; the old way still works there. */
async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const field = document.createElement('textarea');
    field.value = text;
    field.setAttribute('readonly', '');
    field.className = 'unseen';
    document.body.append(field);
    field.select();
    const done = document.execCommand('copy');
    field.remove();
    return done;
  }
}
