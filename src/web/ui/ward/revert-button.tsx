/**
 * The way back of one measure: asks before it puts values back, and asks once more, for itself, where somebody changed a value since.
 */
import { useRef, useState } from 'react';
import type { TreatWords } from '../../../messages/treat/treat-words.ts';
import type { Sight } from '../../../remedy/treatment.ts';
import { seenText, shortAnswer } from '../../../report/treatment-answer.ts';
import { visible } from '../../../report/visible.ts';
import type { RevertRequest, TreatmentsAnswer } from '../../wire/treatments.ts';
import { announce } from '../frame/announce.tsx';
import { useWords } from '../frame/words.ts';
import { ToldNotice } from '../parts/told-notice.tsx';
import { postJson } from './ask.ts';

interface RevertButtonProps {
  readonly sight: Sight;
  readonly treat: TreatWords;
  /** With what it came to, in words. */
  readonly done: (came: string) => void;
}

type Stage =
  | { readonly kind: 'asking' | 'working' }
  /** Values that somebody changed were left alone. */
  | { readonly kind: 'refused' }
  | { readonly kind: 'failed'; readonly told: { readonly what: string; readonly todo: string } };

export function RevertButton({ sight, treat, done }: RevertButtonProps) {
  const { treatments: words, problems } = useWords().page.ward;
  const dialog = useRef<HTMLDialogElement>(null);
  const [stage, setStage] = useState<Stage>({ kind: 'asking' });
  const isForced = stage.kind === 'refused';
  const open = () => {
    setStage({ kind: 'asking' });
    dialog.current?.showModal();
  };
  const revert = async () => {
    setStage({ kind: 'working' });
    const request: RevertRequest = { measure: sight.treatment.measure, forced: isForced };
    const answer = await postJson<TreatmentsAnswer>('api/treatments/revert', request);
    if (answer.kind === 'failed') return setStage({ kind: 'failed', told: problems[answer.why] });
    const { body } = answer;
    if (body.kind === 'problem') {
      const { error, hint } = treat.problems[body.problem](visible(body.detail));
      return setStage({ kind: 'failed', told: { what: error, todo: hint ?? '' } });
    }
    const { outcome } = body.report;
    if (outcome.kind === 'reverted' && outcome.refused.length > 0) return setStage({ kind: 'refused' });
    dialog.current?.close();
    const came = shortAnswer(outcome, treat);
    announce(came);
    done(came);
  };
  return (
    <>
      <button type="button" className="primary" onClick={open}>
        {words.revert}
      </button>
      <dialog ref={dialog} className="ward-dialog" aria-labelledby={`revert-${sight.treatment.id}`}>
        <h2 id={`revert-${sight.treatment.id}`}>{isForced ? words.forceQuestion : words.question}</h2>
        {isForced && <p>{words.forceHint}</p>}
        <ul>
          {sight.changes.map(({ name, from, now }) => (
            <li key={name}>
              {words.back(name, seenText(from, treat))} ({words.now(seenText(now, treat))})
            </li>
          ))}
        </ul>
        {stage.kind === 'failed' && <ToldNotice kind="error" told={stage.told} />}
        <div className="buttons">
          <button type="button" onClick={() => dialog.current?.close()}>
            {words.cancel}
          </button>
          <button
            type="button"
            className={isForced ? undefined : 'primary'}
            disabled={stage.kind === 'working'}
            onClick={revert}
          >
            {stage.kind === 'working' ? words.working : isForced ? words.force : words.confirm}
          </button>
        </div>
      </dialog>
    </>
  );
}
