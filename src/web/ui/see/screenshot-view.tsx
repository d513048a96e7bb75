/** The screenshot that was given, beside the field with its text: how far reading has come, how to stop it, or why it was not read. */
import { useEffect } from 'react';
import { visible } from '../../../report/visible.ts';
import { announce } from '../frame/announce.tsx';
import { type AllWords, useWords } from '../frame/words.ts';
import { Notice } from '../parts/notice.tsx';
import type { Screenshot, Shot } from './use-screenshot.ts';

export function ScreenshotView({ screenshot }: { readonly screenshot: Screenshot }) {
  const words = useWords();
  const { ocr } = words.page.see;
  const { shot, cancel, remove } = screenshot;
  const said = sentenceOf(shot, words);
  useEffect(() => {
    if (said !== null) announce(said);
  }, [said]);
  if (shot.kind === 'none') return null;
  const isPicture = shot.kind !== 'failed' || !['damaged', 'notPicture'].includes(shot.problem);
  return (
    <section className="screenshot" aria-label={ocr.heading}>
      {isPicture && <img src={shot.address} alt={ocr.picture(visible(shot.name))} />}
      <div>
        <State shot={shot} />
        {shot.kind === 'underWay' ? (
          <button type="button" onClick={cancel}>
            {ocr.cancel}
          </button>
        ) : (
          <button type="button" className="quiet" onClick={remove}>
            {ocr.remove}
          </button>
        )}
      </div>
    </section>
  );
}

function State({ shot }: { readonly shot: Exclude<Shot, { kind: 'none' }> }) {
  const { language, page } = useWords();
  const { ocr } = page.see;
  switch (shot.kind) {
    case 'underWay': {
      const percent = new Intl.NumberFormat(language, { style: 'percent' }).format(shot.share);
      return (
        <>
          <label className="screenshot-progress">
            <span>{ocr.progress(ocr.stages[shot.stage], percent)}</span>
            <progress max={1} value={shot.share} />
          </label>
          <p>{ocr.staysHere}</p>
        </>
      );
    }
    case 'read':
      return <p>{ocr.done}</p>;
    case 'failed':
      return shot.problem === 'cancelled' ? (
        <p>{ocr.cancelled}</p>
      ) : (
        <Notice kind="error">
          <p>{ocr.problems[shot.problem]}</p>
          <p>{ocr.hints[shot.problem]}</p>
        </Notice>
      );
    default:
      return shot satisfies never;
  }
}

/** Each stage once, and how it ended; an error is said by its notice. */
function sentenceOf(shot: Shot, { page: { see } }: AllWords): string | null {
  switch (shot.kind) {
    case 'underWay':
      return see.ocr.stages[shot.stage];
    case 'read':
      return see.ocr.done;
    case 'failed':
      return shot.problem === 'cancelled' ? see.ocr.cancelled : null;
    case 'none':
      return null;
    default:
      return shot satisfies never;
  }
}
