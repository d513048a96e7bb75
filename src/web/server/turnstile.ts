/** Lets so many in at a time; so many more wait in a line and are told their place; everyone else is turned away. */

export interface Turnstile {
  /**
   * `full` at once when too many wait already. Otherwise the way to leave again, or undefined when the signal came first.
   * `told`: how many are before this one, whenever that changes.
   */
  enter(told: (ahead: number) => void, signal: AbortSignal): 'full' | Promise<(() => void) | undefined>;
}

interface Waiting {
  readonly told: (ahead: number) => void;
  readonly admit: () => void;
}

export function openTurnstile(atOnce: number, mostWaiting: number): Turnstile {
  const line: Waiting[] = [];
  let inside = 0;

  const tellAll = () => {
    for (const [ahead, { told }] of line.entries()) told(ahead);
  };
  const leaveOnce = () => {
    let hasLeft = false;
    return () => {
      if (hasLeft) return;
      hasLeft = true;
      inside -= 1;
      line.shift()?.admit();
      tellAll();
    };
  };
  const walkIn = () => {
    inside += 1;
    return leaveOnce();
  };
  const queue = (told: Waiting['told'], signal: AbortSignal) =>
    new Promise<(() => void) | undefined>((settle) => {
      const giveUp = () => {
        line.splice(line.indexOf(waiting), 1);
        settle(undefined);
        tellAll();
      };
      const waiting: Waiting = {
        told,
        admit: () => {
          signal.removeEventListener('abort', giveUp);
          settle(walkIn());
        },
      };
      signal.addEventListener('abort', giveUp, { once: true });
      line.push(waiting);
      told(line.length - 1);
    });
  return {
    enter(told, signal) {
      if (signal.aborted) return Promise.resolve(undefined);
      if (inside < atOnce) return Promise.resolve(walkIn());
      return line.length >= mostWaiting ? 'full' : queue(told, signal);
    },
  };
}
