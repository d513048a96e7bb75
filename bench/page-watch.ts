/** What runs within the page to be measured, each function by itself: it is sent there as text, and leaves its figure in the window. */

/** `headingAt`: milliseconds from the beginning of the navigation until the first heading was painted. */
export function watchHeading(): void {
  const watcher = new MutationObserver(() => {
    if (document.querySelector('h1, h2') === null) return;
    watcher.disconnect();
    // The frame after the one that painted it.
    requestAnimationFrame(() => requestAnimationFrame((now) => Object.assign(window, { headingAt: now })));
  });
  watcher.observe(document, { childList: true, subtree: true });
}

/** `verdictMs`: from the message that an examination has ended until the words of its verdict were painted. */
export function watchExamination(words: string): void {
  window.WebSocket = class extends WebSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols);
      this.addEventListener('message', ({ data }) => {
        if (!String(data).startsWith('{"kind":"examined"')) return;
        const begun = performance.now();
        const look = () => {
          if (!document.querySelector('main')?.textContent?.includes(words)) return requestAnimationFrame(look);
          return requestAnimationFrame((now) => Object.assign(window, { verdictMs: Math.max(1, now - begun) }));
        };
        requestAnimationFrame(look);
      });
    }
  };
}

/** `frames`: how long each frame took, in milliseconds, from now on. */
export function watchFrames(): void {
  const frames: number[] = [];
  Object.assign(window, { frames });
  let before = performance.now();
  const next = (now: number) => {
    frames.push(now - before);
    before = now;
    requestAnimationFrame(next);
  };
  requestAnimationFrame(next);
}
