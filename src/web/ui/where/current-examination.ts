/**
 * The examination that this tab is waiting for. It goes on while the person looks at another room; when it ends, the case has it, and
 * whoever still waits at step 2 is led on.
 */
import type { Examination } from '../../../observation/examination.ts';
import { changeCase, readCurrentCase } from '../case/case-store.ts';
import { consultCase } from '../case/consulted.ts';
import { keep, readKept } from '../frame/kept.ts';
import { currentRoute, goTo } from '../frame/route.ts';
import { createStore, useStore } from '../frame/store.ts';
import { type Asked, type Session, useSessionState } from '../session/session.ts';

/** What a reload leaves behind of an examination that was under way. */
const KEPT = 'examining';

const current = createStore<string | null>(null);
const interrupted = createStore<string | null>(readKept('sessionStorage', KEPT));

export function useCurrentExamination(session: Session): Asked | null {
  const id = useStore(current);
  const { asked } = useSessionState(session);
  return id === null ? null : (asked[id] ?? null);
}

/** The host whose examination a reload cut off; null when none was. */
export function useInterruptedHost(): string | null {
  return useStore(interrupted);
}

export function beginExamination(session: Session, host: string): void {
  dropExamination(session);
  // What was seen before, of the same server, is what the next look is compared with.
  const { examination, before } = readCurrentCase();
  changeCase({ host, examination: null, before: examination ?? before });
  const id = session.examine(host.trim());
  current.change(() => id);
  keep('sessionStorage', KEPT, host);
  const unwatch = session.state.watch(() => {
    const outcome = session.state.read().asked[id]?.outcome;
    if (current.read() !== id) return unwatch();
    if (outcome?.kind === 'underWay' || outcome?.kind === 'lost' || outcome === undefined) return;
    unwatch();
    keep('sessionStorage', KEPT, null);
    if (outcome.kind === 'examined') takeExamination(outcome.examination);
  });
}

/** Of another host than is named now, nobody needs the answer. */
export function dropExamination(session: Session | null): void {
  const id = current.read();
  if (id !== null && session?.state.read().asked[id]?.outcome.kind === 'underWay') session.stop(id);
  current.change(() => null);
  interrupted.change(() => null);
  keep('sessionStorage', KEPT, null);
}

export function takeExamination(examination: Examination): void {
  changeCase({ examination });
  if (currentRoute().room === 'where') goOn();
}

/** To the questions, where there are some; else to the answer. */
export function goOn(): void {
  goTo(consultCase(readCurrentCase()).plan.questions.length > 0 ? 'may' : 'answer');
}
