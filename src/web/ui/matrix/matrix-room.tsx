/**
 * The interactive matrix: choose both sides, see what happens and what changes it. The address carries the choice; without one it is that
 * of the case at hand, and else what most people meet.
 */
import { useEffect, useRef } from 'react';
import { computeMatrix } from '../../../diagnosis/matrix.ts';
import { cellOf, type Pair } from '../../../diagnosis/matrix-changes.ts';
import { levelOf } from '../../../diagnosis/predict.ts';
import { SOURCES } from '../../../knowledge/index.ts';
import { notesOn } from '../../../report/matrix-rows.ts';
import { useCase } from '../case/case-store.ts';
import { useConsulted } from '../case/consulted.ts';
import { announce } from '../frame/announce.tsx';
import { goTo, useRoute } from '../frame/route.ts';
import { useWords } from '../frame/words.ts';
import { clientStateIn, readPair, serverStateOf, USUAL } from './cell.ts';
import { kindOf } from './cell-kind.ts';
import { MatrixTable } from './matrix-table.tsx';
import { Outcome } from './outcome.tsx';
import { SideChoice } from './side-choice.tsx';
import { YourServer } from './your-server.tsx';

export function MatrixRoom() {
  const words = useWords().page.matrix;
  const { params } = useRoute();
  const { judged } = useConsulted();
  const client = clientStateIn(useCase().client);
  const server = judged === null ? null : serverStateOf(judged);
  const yours: Pair = { client: client ?? USUAL.client, server: server ?? USUAL.server };
  const pair = readPair(params, yours);
  useSaidAloud(pair);

  const choose = (part: Partial<Pair>) => goTo('matrix', { ...pair, ...part });
  const isYours = { client: levelIs(pair.client, client), server: levelIs(pair.server, server) };
  return (
    <>
      <h1>{words.heading}</h1>
      <p className="matrix-intro">{words.intro}</p>
      {judged !== null && <YourServer judged={judged} cell={server === null ? null : yours} isShown={isYours.server} />}
      <div className="matrix-pair">
        {(['client', 'server'] as const).map((side) => (
          <SideChoice
            key={side}
            side={side}
            state={pair[side]}
            isYours={isYours[side]}
            choose={(state) => choose({ [side]: state })}
          />
        ))}
      </div>
      <Outcome pair={pair} />
      <h2 id="matrix-table">{words.tableHeading}</h2>
      <p id="matrix-hint">{words.tableHint}</p>
      <section className="matrix-scroll" aria-labelledby="matrix-table">
        <MatrixTable chosen={pair} yours={{ client: client && levelOf(client), server: server && levelOf(server) }} />
      </section>
      <Notes />
    </>
  );
}

function Notes() {
  const { page, report, language } = useWords();
  const { checkedOn, source } = cellOf(USUAL);
  const { title, where } = SOURCES[source];
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(checkedOn));
  return (
    <>
      <h2>{page.matrix.sourceHeading}</h2>
      <ul>
        {notesOn(computeMatrix(), report).map((note) => (
          <li key={note}>{note}</li>
        ))}
        <li>
          <a href={where} rel="noreferrer">
            {title}
          </a>{' '}
          ({page.matrix.checked(date)})
        </li>
      </ul>
    </>
  );
}

/** Whoever chooses without looking hears what it comes to; not at the first sight. */
function useSaidAloud(pair: Pair): void {
  const { verdicts } = useWords().page.matrix;
  const { title } = verdicts[kindOf(cellOf(pair))];
  const key = `${pair.client} ${pair.server}`;
  const before = useRef(key);
  useEffect(() => {
    if (before.current !== key) announce(title);
    before.current = key;
  }, [key, title]);
}

function levelIs(chosen: Pair['client'], yours: Pair['client'] | null): boolean {
  return yours !== null && levelOf(chosen) === levelOf(yours);
}
