/**
 * A conversation as a ladder: the examining computer on the left, the server on the right, and a rung for each step, with an arrow for
 * what was sent or received, TLS where it stands, and the place where it broke off.
 */

import type { ToldStep } from '../../../report/reasons.ts';
import { useWords } from '../frame/words.ts';
import { RungBytes } from './rung-bytes.tsx';

interface LadderProps {
  readonly steps: readonly ToldStep[];
  /** Host and port, safe to show. */
  readonly server: string;
}

type Rung = 'sent' | 'received' | 'again' | 'tls' | 'broken' | 'note';

export function Ladder({ steps, server }: LadderProps) {
  const { evidence } = useWords().page;
  const sealed = sealedOnes(steps);
  return (
    <div className="ladder">
      <div className="ladder-ends" aria-hidden="true">
        <span className="ladder-end">{evidence.examiner}</span>
        <span className="ladder-end">
          {evidence.server}
          <bdi>{server}</bdi>
        </span>
      </div>
      <ol className="rungs" aria-label={evidence.ladder(server)}>
        {steps.map((step, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place; two can say the same
          <RungOf key={index} step={step} number={index + 1} isSealed={sealed[index] === true} />
        ))}
      </ol>
    </div>
  );
}

function RungOf({
  step,
  number,
  isSealed,
}: {
  readonly step: ToldStep;
  readonly number: number;
  readonly isSealed: boolean;
}) {
  const { page, report } = useWords();
  const { direction, text, marked, message } = step;
  const kind: Rung = direction ?? step.sign ?? 'note';
  const names = ['rung', `rung-${kind}`, isSealed && 'rung-sealed', marked !== undefined && 'rung-deciding'];
  return (
    <li className={names.filter((name) => name !== false).join(' ')}>
      <p className="rung-text">
        <span className="rung-number" aria-hidden="true">
          {number}
        </span>
        {direction !== null && <span className="rung-direction">{report.report.why[direction]}</span>}
        {isSealed && <span className="rung-badge">{page.evidence.insideTls}</span>}
        <bdi>{text}</bdi>
      </p>
      <Line kind={kind} />
      {message !== undefined && message.hex !== '' && <RungBytes hex={message.hex} marked={marked} number={number} />}
    </li>
  );
}

/** Words say the same; this is for the eye. */
function Line({ kind }: { readonly kind: Rung }) {
  if (kind === 'note') return null;
  return (
    <span className="rung-line" aria-hidden="true">
      {(kind === 'received' || kind === 'again') && <Head turned />}
      <span className="rung-stroke" />
      {kind === 'broken' && (
        <>
          <Cross />
          <span className="rung-stroke" />
        </>
      )}
      {(kind === 'sent' || kind === 'again') && <Head />}
    </span>
  );
}

function Head({ turned = false }: { readonly turned?: boolean }) {
  return (
    <svg className="rung-head" viewBox="0 0 10 12" width="10" height="12" aria-hidden="true">
      <path d={turned ? 'M10 0 0 6l10 6z' : 'M0 0l10 6L0 12z'} fill="currentColor" />
    </svg>
  );
}

function Cross() {
  return (
    <svg className="rung-cross" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d="M2 2l12 12M14 2 2 14" stroke="currentColor" strokeWidth="3" />
    </svg>
  );
}

/** Messages after TLS stands, until another conversation begins. */
function sealedOnes(steps: readonly ToldStep[]): readonly boolean[] {
  let stands = false;
  return steps.map(({ direction, sign }) => {
    if (sign === 'tls') stands = true;
    else if (direction === null) stands = false;
    return stands && direction !== null;
  });
}
