/** What happens without being looked at is said aloud by screen readers: one live region for the whole page. */
import { createStore, useStore } from './store.ts';

const said = createStore({ text: '', turn: 0 });

/** The same sentence twice is said twice. */
export function announce(text: string): void {
  said.change(({ turn }) => ({ text, turn: turn + 1 }));
}

export function Announcer() {
  const { text, turn } = useStore(said);
  return (
    <div className="unseen" role="status" aria-live="polite">
      <span key={turn}>{text}</span>
    </div>
  );
}
