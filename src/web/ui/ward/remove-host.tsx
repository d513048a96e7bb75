/** Takes a host out of the ward, after asking. */
import { useRef, useState } from 'react';
import type { WardRow } from '../../../diagnosis/ward-row.ts';
import { visible } from '../../../report/visible.ts';
import { useWords } from '../frame/words.ts';
import { ToldNotice } from '../parts/told-notice.tsx';
import { type AskProblem, ask } from './ask.ts';
import { targetOf } from './hosts.ts';

interface RemoveHostProps {
  readonly row: WardRow;
  readonly removed: () => void;
}

export function RemoveHost({ row, removed }: RemoveHostProps) {
  const { history: words, problems } = useWords().page.ward;
  const dialog = useRef<HTMLDialogElement>(null);
  const [problem, setProblem] = useState<AskProblem | null>(null);
  const remove = async () => {
    const answer = await ask(`api/ward/${encodeURIComponent(row.id)}`, { method: 'DELETE' });
    if (answer.kind === 'failed' && answer.why !== 'missing') return setProblem(answer.why);
    dialog.current?.close();
    removed();
  };
  return (
    <>
      <button type="button" onClick={() => dialog.current?.showModal()}>
        {words.remove}
      </button>
      <dialog ref={dialog} className="ward-dialog" aria-labelledby="ward-remove">
        <h2 id="ward-remove">
          <bdi>{words.removeQuestion(visible(targetOf(row), 60))}</bdi>
        </h2>
        <p>{words.removeHint}</p>
        {problem !== null && <ToldNotice kind="error" told={problems[problem]} />}
        <div className="buttons">
          <button type="button" className="primary" onClick={() => dialog.current?.close()}>
            {words.keep}
          </button>
          <button type="button" onClick={remove}>
            {words.remove}
          </button>
        </div>
      </dialog>
    </>
  );
}
