/** For whoever only wants to see how it works: patients of the lab, if the server has some. */
import { visible } from '../../../report/visible.ts';
import { useWords } from '../frame/words.ts';
import { type Session, useSessionState } from '../session/session.ts';

interface SuggestionsProps {
  readonly session: Session;
  readonly examine: (host: string) => void;
}

export function Suggestions({ session, examine }: SuggestionsProps) {
  const { suggestions: words } = useWords().page.where;
  const { suggestions } = useSessionState(session);
  if (suggestions.length === 0) return null;
  return (
    <details className="where-part">
      <summary>{words.heading}</summary>
      <p>{words.hint}</p>
      <ul className="where-suggestions">
        {suggestions.map(({ host, patient }) => (
          <li key={host}>
            <button type="button" onClick={() => examine(host)}>
              <code>{visible(patient)}</code>
              {words.patients[patient] !== undefined && <span>{words.patients[patient]}</span>}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
