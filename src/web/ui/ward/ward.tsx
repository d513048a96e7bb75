/** The ward: the hosts that were examined, or one of them; and what was loosened on the machine that the page came from. */
import { addressOf, useRoute } from '../frame/route.ts';
import { useWords } from '../frame/words.ts';
import { Notice } from '../parts/notice.tsx';
import { ToldNotice } from '../parts/told-notice.tsx';
import { connectionTold } from '../session/connection-told.ts';
import { type Session, useSession, useSessionState } from '../session/session.ts';
import { History } from './history.tsx';
import { Treatments } from './treatments.tsx';
import { WardList } from './ward-list.tsx';

export function Ward() {
  const words = useWords().page.ward;
  const session = useSession();
  const { params } = useRoute();
  if (session !== null && params.of !== undefined) return <History session={session} id={params.of} key={params.of} />;
  return (
    <>
      <h1>{words.heading}</h1>
      {session === null ? <ToldNotice kind="info" told={words.withoutServer} /> : <Hosts session={session} />}
    </>
  );
}

function Hosts({ session }: { readonly session: Session }) {
  const { frame, ward: words } = useWords().page;
  const { connection, ward } = useSessionState(session);
  if (connection === 'connecting') return <p>{frame.loading}</p>;
  return (
    <>
      <p className="ward-intro">{words.intro}</p>
      {connection !== 'open' && (
        <Notice kind="warning">
          <p>{connectionTold(connection, frame)}</p>
        </Notice>
      )}
      <Treatments />
      {ward.length === 0 ? <Empty /> : <WardList session={session} rows={ward} />}
    </>
  );
}

function Empty() {
  const { empty } = useWords().page.ward;
  return (
    <section className="card ward-empty">
      <p>
        <strong>{empty.what}</strong>
      </p>
      <p>{empty.todo}</p>
      <p>
        <a className="ward-begin" href={addressOf('where')}>
          {empty.begin}
        </a>
      </p>
    </section>
  );
}
