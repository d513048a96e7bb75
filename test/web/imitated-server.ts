/**
 * A page that believes a server is behind it: its document is marked, and its WebSocket is answered here, message by message. For what
 * a real server does rarely, or too fast to be seen.
 */
import type { Page, WebSocketRoute } from 'playwright-core';
import type { FromPage, FromServer } from '../../src/web/wire/socket.ts';

export interface ImitatedServer {
  say(message: FromServer): void;
  /** All that the page has said so far. */
  readonly heard: readonly FromPage[];
  /** Waits for the page to ask for an examination, and gives its id. */
  asked(host: string): Promise<string>;
  /** Ends the connection; the page comes back by itself. */
  hangUp(): Promise<void>;
}

const WELCOME: FromServer = {
  kind: 'welcome',
  version: '0.0.0',
  suggestions: [{ host: '127.0.0.1:3390', patient: 'server2016-unpatched' }],
  ward: [],
};

/** Before the page is opened. */
export async function imitateServer(page: Page): Promise<ImitatedServer> {
  const heard: FromPage[] = [];
  const waiting = new Set<() => void>();
  let socket: WebSocketRoute | null = null;
  await page.routeWebSocket('**/socket', (opened) => {
    socket = opened;
    opened.onMessage((text) => {
      heard.push(JSON.parse(String(text)) as FromPage);
      for (const told of waiting) told();
    });
    opened.send(JSON.stringify(WELCOME));
  });
  await page.route(/\/(?:index\.html)?$/, async (route) => {
    const response = await route.fetch();
    const marked = (await response.text()).replace('<head>', '<head><meta name="rdp-doctor-served" content="1">');
    await route.fulfill({ response, body: marked });
  });
  const idOf = (host: string) => heard.findLast((each) => each.kind === 'examine' && each.host === host)?.id;
  return {
    heard,
    say: (message) => socket?.send(JSON.stringify(message)),
    async hangUp() {
      await socket?.close({ code: 1011 });
    },
    async asked(host) {
      for (;;) {
        const id = idOf(host);
        if (id !== undefined) return id;
        await new Promise<void>((told) => {
          const once = () => {
            waiting.delete(once);
            told();
          };
          waiting.add(once);
        });
      }
    },
  };
}
