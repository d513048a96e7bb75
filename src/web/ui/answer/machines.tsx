/**
 * Which machine, as a picture: client and server, and the handshake between them as a line that breaks where the handshake broke. The
 * line is a list of its stages, so that it is told to those who do not see it; where there is little room, it stands upright.
 */
import type { DrawnState } from '../../../messages/page/answer-words.ts';
import { useCase } from '../case/case-store.ts';
import { useConsulted } from '../case/consulted.ts';
import { useWords } from '../frame/words.ts';
import { type Badge, clientBadges, serverBadges } from './badges.ts';
import { drawCase, type Place } from './picture.ts';

const MARKS: Readonly<Record<DrawnState, string>> = {
  passed: '✓',
  broken: '✕',
  suspected: '?',
  notReached: '·',
  notUsed: '–',
  unseen: '·',
};

export function Machines() {
  const all = useCase();
  const consulted = useConsulted();
  const { page, report } = useWords();
  const words = page.answer.picture;
  const { stages, brokenAt, isCertain, place } = drawCase(consulted);
  if (place === null && stages.every(({ state }) => state === 'unseen')) return null;
  const told = { all, consulted, words: report, say: words.badges };
  return (
    <figure className="answer-picture" aria-labelledby="picture-told">
      <div className="picture-drawn">
        <Machine kind="client" place={place} badges={clientBadges(told)} />
        <ol className="handshake">
          {stages.map(({ stage, state }) => (
            <li key={stage} className={`handshake-stage handshake-${state}`}>
              <span className="handshake-line" aria-hidden="true">
                {(state === 'broken' || state === 'suspected') && <Break />}
              </span>
              <span className="handshake-mark" aria-hidden="true">
                {MARKS[state]}
              </span>
              <span className="handshake-name">{words.stages[stage]}</span>
              <span className="handshake-state">{words.states[state]}</span>
            </li>
          ))}
        </ol>
        <Machine kind="server" place={place} badges={serverBadges(told)} />
      </div>
      {(place === 'network' || place === 'gateway' || place === 'domain') && (
        <p className="picture-elsewhere">
          <ChangeMark /> {words.elsewhere[place]}
        </p>
      )}
      <figcaption id="picture-told">
        {words.told(brokenAt === null ? null : words.stages[brokenAt], isCertain, place)}
      </figcaption>
    </figure>
  );
}

interface MachineProps {
  readonly kind: 'client' | 'server';
  readonly place: Place | null;
  readonly badges: readonly Badge[];
}

function Machine({ kind, place, badges }: MachineProps) {
  const words = useWords().page.answer.picture;
  const isThis = place === kind;
  const isPerhaps = place === 'either';
  const marked = isThis ? 'machine-change' : isPerhaps ? 'machine-perhaps' : '';
  return (
    <div className={`machine ${marked}`}>
      {(isThis || isPerhaps) && (
        <p className="machine-mark">
          <ChangeMark /> {isThis ? words.changeThis : words.perhapsThis}
        </p>
      )}
      {kind === 'client' ? <ClientDrawing /> : <ServerDrawing />}
      <p className="machine-name">{words[kind]}</p>
      <dl className="badges">
        {badges.map(({ label, text, tone }) => (
          <div key={label} className={`badge badge-${tone}`}>
            <dt>{label}</dt>
            <dd>
              <bdi>{text}</bdi>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** The line as it snaps. */
function Break() {
  return (
    <svg viewBox="0 0 24 24" className="handshake-break" focusable="false" aria-hidden="true">
      <path d="M2 12h5l3-7 4 14 3-7h5" />
    </svg>
  );
}

function ChangeMark() {
  return (
    <svg viewBox="0 0 20 20" className="change-mark" focusable="false" aria-hidden="true">
      <path d="M12.5 2.5a5 5 0 0 0-4.6 6.9l-5.2 5.2a1.9 1.9 0 0 0 2.7 2.7l5.2-5.2a5 5 0 0 0 6.6-6l-3 3-2.4-.7-.7-2.4 3-3a5 5 0 0 0-1.6-.5Z" />
    </svg>
  );
}

function ClientDrawing() {
  return (
    <svg viewBox="0 0 96 64" className="machine-drawing" focusable="false" aria-hidden="true">
      <rect x="18" y="6" width="60" height="40" rx="4" />
      <path d="M18 38h60M8 56h80M40 46l-3 10M56 46l3 10" />
      <path className="machine-light" d="M28 16h24M28 24h36" />
    </svg>
  );
}

function ServerDrawing() {
  return (
    <svg viewBox="0 0 96 64" className="machine-drawing" focusable="false" aria-hidden="true">
      <rect x="24" y="5" width="48" height="16" rx="3" />
      <rect x="24" y="24" width="48" height="16" rx="3" />
      <rect x="24" y="43" width="48" height="16" rx="3" />
      <path className="machine-light" d="M32 13h2M32 32h2M32 51h2M46 13h18M46 32h18M46 51h18" />
    </svg>
  );
}
