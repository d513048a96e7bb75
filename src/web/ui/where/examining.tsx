/** The examination while it goes on: waiting, each stage as it happens, or why there is none. */
import { useEffect } from 'react';
import { visible } from '../../../report/visible.ts';
import { announce } from '../frame/announce.tsx';
import { useLostFocus } from '../frame/lost-focus.ts';
import { useWords } from '../frame/words.ts';
import { ToldNotice } from '../parts/told-notice.tsx';
import type { Asked, Session } from '../session/session.ts';
import { useCurrentExamination, useInterruptedHost } from './current-examination.ts';
import { Refused } from './refused.tsx';
import { stageRows } from './stage-rows.ts';

interface ExaminingProps {
  readonly session: Session;
  readonly examine: (host: string) => void;
}

export function Examining({ session, examine }: ExaminingProps) {
  const { where } = useWords().page;
  const asked = useCurrentExamination(session);
  const interrupted = useInterruptedHost();
  if (asked === null) {
    if (interrupted === null) return null;
    return (
      <ToldNotice kind="warning" told={where.refused.reloaded(visible(interrupted))}>
        <button type="button" onClick={() => examine(interrupted)}>
          {where.examineAgain}
        </button>
      </ToldNotice>
    );
  }
  switch (asked.outcome.kind) {
    case 'underWay':
      return <Stages asked={asked} stop={() => session.stop(asked.id)} />;
    case 'examined':
      return null;
    case 'lost':
      return (
        <ToldNotice kind="error" told={where.refused.lost(visible(asked.host))}>
          <button type="button" onClick={() => examine(asked.host)}>
            {where.tryAgain}
          </button>
        </ToldNotice>
      );
    case 'refused':
      return <Refused why={asked.outcome.why} host={asked.host} examine={examine} />;
    default:
      return asked.outcome satisfies never;
  }
}

/** A stage that is over in a moment is seen and not said. */
const WORTH_SAYING_MS = 800;

interface StagesProps {
  readonly asked: Asked;
  readonly stop: () => void;
}

function Stages({ asked: { host, ahead, notices }, stop }: StagesProps) {
  const place = useLostFocus<HTMLElement>();
  const { language, page } = useWords();
  const { where } = page;
  const rows = stageRows(notices);
  const now = rows.find(({ state }) => state === 'begun')?.stage;
  const title = ahead === null ? where.examining(visible(host)) : where.waiting(ahead);
  const spoken = now === undefined ? title : where.stages[now];
  useEffect(() => {
    const timer = setTimeout(() => announce(spoken), WORTH_SAYING_MS);
    return () => clearTimeout(timer);
  }, [spoken]);
  return (
    <section className="stages" aria-label={where.examining(visible(host))} ref={place} tabIndex={-1}>
      <div className="stages-head">
        <h3>{title}</h3>
        <button type="button" onClick={stop}>
          {where.stop}
        </button>
      </div>
      <ol>
        {rows.map(({ stage, state, tookMs }) => (
          <li key={stage} className={`stage stage-${state}`}>
            <span className="stage-mark" aria-hidden="true" />
            <span className="stage-name">{where.stages[stage]}</span>
            <span className="stage-state">
              {where.states[state]}
              {tookMs !== null && ` · ${inUnits(tookMs, language)}`}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function inUnits(ms: number, language: string): string {
  const [value, unit] = ms < 1000 ? [Math.round(ms), 'millisecond'] : [ms / 1000, 'second'];
  const format = { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(language, format).format(value);
}
