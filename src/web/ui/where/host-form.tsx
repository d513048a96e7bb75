/** The server by its name or address, and the button that looks at it. */
import { type ClipboardEvent, type DragEvent, type FormEvent, useRef, useState } from 'react';
import { changeCase, useCase } from '../case/case-store.ts';
import { useConsulted } from '../case/consulted.ts';
import { useWords } from '../frame/words.ts';
import { ToldNotice } from '../parts/told-notice.tsx';
import { connectionTold } from '../session/connection-told.ts';
import type { Connection } from '../session/line.ts';
import { type Session, useSessionState } from '../session/session.ts';
import { beginExamination, dropExamination, useCurrentExamination } from './current-examination.ts';
import { Examining } from './examining.tsx';
import { nameHost, takeFiles } from './given-files.ts';
import { hostInText } from './host-in-text.ts';
import { Suggestions } from './suggestions.tsx';
import { verdictPhrase } from './where-summary.ts';

/** No name is longer; what is, the server says so of. */
const LONGEST = 1000;

export function HostForm({ session }: { readonly session: Session }) {
  const words = useWords();
  const { where } = words.page;
  const { host } = useCase();
  const { judged } = useConsulted();
  const { connection } = useSessionState(session);
  const asked = useCurrentExamination(session);
  const [isMissing, setMissing] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const isUnderWay = asked?.outcome.kind === 'underWay';
  const isCutOff = connectionTold(connection, words.page.frame) !== null;

  const name = (text: string) => {
    setMissing(false);
    dropExamination(session);
    changeCase({ host: text.slice(0, LONGEST), examination: null });
  };
  const examine = (text: string) => {
    setMissing(text.trim() === '');
    if (text.trim() === '') field.current?.focus();
    else if (!isCutOff) beginExamination(session, text);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // A second click is no second wish.
    if (!isUnderWay) examine(host);
  };
  const paste = (event: ClipboardEvent) => {
    const found = hostInText(event.clipboardData.getData('text'));
    if (found === null) return;
    event.preventDefault();
    setMissing(false);
    nameHost(found, words, session);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    if (event.dataTransfer.files.length > 0) void takeFiles([...event.dataTransfer.files], words, session);
    else name(hostInText(event.dataTransfer.getData('text')) ?? event.dataTransfer.getData('text').trim());
  };
  return (
    <>
      <p>{where.intro}</p>
      <form className="field" onSubmit={submit} onDrop={drop}>
        <label htmlFor="host" className="label">
          {where.hostLabel}
        </label>
        <div className="where-host">
          <input
            id="host"
            ref={field}
            type="text"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={LONGEST}
            value={host}
            aria-describedby="host-hint"
            aria-invalid={isMissing || undefined}
            onChange={({ target }) => name(target.value)}
            onPaste={paste}
          />
          <button
            type="submit"
            className={judged === null ? 'primary' : undefined}
            aria-disabled={isCutOff || isUnderWay}
          >
            {judged === null ? where.examine : where.examineAgain}
          </button>
        </div>
        <small id="host-hint">{where.hostHint}</small>
      </form>
      {isMissing && <ToldNotice kind="error" told={where.hostMissing} />}
      {isCutOff && <CutOff connection={connection} />}
      <Examining session={session} examine={examine} />
      {judged !== null && <p className="where-examined">{where.examined(verdictPhrase(judged, words))}</p>}
      <Suggestions session={session} examine={examine} />
    </>
  );
}

/** Nothing can be asked for just now. */
function CutOff({ connection }: { readonly connection: Connection }) {
  const { frame } = useWords().page;
  return <p className="where-cut-off">{connectionTold(connection, frame)}</p>;
}
