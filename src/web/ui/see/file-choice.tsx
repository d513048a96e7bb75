/** Gives a file: chosen here, or dropped and pasted anywhere on this step. A screenshot is read, a text is taken as it is. */
import { useState } from 'react';
import { changeCase, readCurrentCase } from '../case/case-store.ts';
import { useWords } from '../frame/words.ts';
import { Notice } from '../parts/notice.tsx';
import { MOST_TEXT_BYTES, readTextFile, useGivenFiles } from './given-file.ts';
import { ScreenshotView } from './screenshot-view.tsx';
import { useScreenshot } from './use-screenshot.ts';

const ACCEPTED = 'image/png,image/jpeg,image/webp,image/bmp,text/*,.txt,.log,.rdp,.csv,.xml';

interface Refused {
  readonly name: string;
  readonly why: 'notReadable' | 'textTooLarge';
}

export function FileChoice() {
  const { file: words } = useWords().page.see;
  const [before, setBefore] = useState<string | null>(null);
  const [refused, setRefused] = useState<Refused | null>(null);
  const replace = (text: string) => {
    const { symptom } = readCurrentCase();
    setBefore(symptom.trim() === '' || symptom === text ? null : symptom);
    changeCase({ symptom: text });
  };
  const screenshot = useScreenshot(replace);
  const take = async (file: File) => {
    setRefused(null);
    if (file.type.startsWith('image/')) return await screenshot.read(file);
    screenshot.remove();
    if (file.size > MOST_TEXT_BYTES) return setRefused({ name: file.name, why: 'textTooLarge' });
    const text = await readTextFile(file);
    if (text === null) setRefused({ name: file.name, why: 'notReadable' });
    else replace(text);
  };
  useGivenFiles(take);
  const putBack = () => {
    changeCase({ symptom: before ?? '' });
    setBefore(null);
  };
  return (
    <div className="file-choice">
      <FileButton take={take} />
      <small>{words.hint}</small>
      {refused !== null && (
        <Notice kind="error">
          <p>
            <bdi>{words[refused.why](refused.name)}</bdi>
          </p>
          <p>{refused.why === 'textTooLarge' ? words.textTooLargeHint : words.notReadableHint}</p>
        </Notice>
      )}
      <ScreenshotView screenshot={screenshot} />
      {before !== null && (
        <button type="button" className="quiet" onClick={putBack}>
          {words.putBack}
        </button>
      )}
    </div>
  );
}

function FileButton({ take }: { readonly take: (file: File) => void }) {
  const { file: words } = useWords().page.see;
  return (
    <label className="file-button">
      <input
        type="file"
        className="unseen"
        accept={ACCEPTED}
        onChange={({ target }) => {
          const file = target.files?.[0];
          // The same file can be given again.
          target.value = '';
          if (file !== undefined) take(file);
        }}
      />
      {words.choose}
    </label>
  );
}
