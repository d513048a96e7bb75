/** The way without a connection: a script to download, how to run it there, and a place for what it wrote. */
import { useState } from 'react';
import { useWords } from '../frame/words.ts';
import { FileDrop } from '../parts/file-drop.tsx';
import { saveFile } from '../parts/save-file.ts';
import { useSession } from '../session/session.ts';
import { takeFiles } from './given-files.ts';

const ACCEPTED = '.txt,.json,.xml,.csv,.rdp';

/** `isFirst`: there is no other way, so it is open at once. */
export function CollectWay({ isFirst }: { readonly isFirst: boolean }) {
  const words = useWords();
  const session = useSession();
  const { collect } = words.page.where;
  const [isOpen, setOpen] = useState(isFirst);
  return (
    <details className="where-part" open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{collect.heading}</summary>
      <p>{collect.intro}</p>
      <ol className="where-steps">
        {collect.steps.map((step, i) => (
          <li key={step}>
            {step}
            {i === 0 && (
              <p>
                <button type="button" onClick={download}>
                  {collect.download}
                </button>
              </p>
            )}
          </li>
        ))}
      </ol>
      <FileDrop
        label={collect.dropLabel}
        hint={collect.dropHint}
        choose={collect.choose}
        accept={ACCEPTED}
        take={(files) => void takeFiles(files, words, session)}
      />
      <p>{collect.also}</p>
    </details>
  );
}

async function download(): Promise<void> {
  const { writeCollectScript } = await import('../../../records/collect-script.ts');
  saveFile('collect.cmd', writeCollectScript());
}
