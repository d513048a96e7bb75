/** Without a server behind the page nobody can look: it says so, and the server can still be named. */
import { changeCase, useCase } from '../case/case-store.ts';
import { useWords } from '../frame/words.ts';
import { ToldNotice } from '../parts/told-notice.tsx';

export function NamedOnly() {
  const { withoutServer } = useWords().page.where;
  const { host } = useCase();
  return (
    <>
      <ToldNotice kind="info" told={withoutServer} />
      <p className="field">
        <label htmlFor="host" className="label">
          {withoutServer.hostLabel}
        </label>
        <input
          id="host"
          type="text"
          autoComplete="off"
          spellCheck={false}
          maxLength={1000}
          value={host}
          aria-describedby="host-hint"
          onChange={({ target }) => changeCase({ host: target.value })}
        />
        <small id="host-hint">{withoutServer.hostHint}</small>
      </p>
    </>
  );
}
