/**
 * Where the page is: `#/where`, `#/answer?why=credssp/server-unpatched`. The fragment never leaves the browser, works from a file, and
 * every screen has one that brings it back.
 */
import { createStore, type Store, useStore } from './store.ts';

/** The four screens of the consultation in their order, then the other rooms. */
const ROOMS = ['see', 'where', 'may', 'answer', 'matrix', 'token', 'ward'] as const;
export type Room = (typeof ROOMS)[number];

export interface Route {
  readonly room: Room;
  readonly params: Readonly<Record<string, string>>;
}

const route: Store<Route> = createStore(readRoute());
window.addEventListener('hashchange', () => route.change(readRoute));

export function useRoute(): Route {
  return useStore(route);
}

export function currentRoute(): Route {
  return route.read();
}

/** For `href`: `addressOf('matrix', { client: 'mitigated' })`. */
export function addressOf(room: Room, params: Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams(params).toString();
  return query === '' ? `#/${room}` : `#/${room}?${query}`;
}

/** `replace`: the back button then leads past the screen that is left. */
export function goTo(
  room: Room,
  params: Readonly<Record<string, string>> = {},
  how: 'push' | 'replace' = 'push',
): void {
  const address = addressOf(room, params);
  if (address === location.hash) return;
  if (how === 'push') location.hash = address;
  else history.replaceState(null, '', address);
  route.change(readRoute);
}

/** Whatever stands there; what is not known leads to the beginning. */
function readRoute(): Route {
  const [path = '', query = ''] = location.hash.replace(/^#\/?/, '').split(/\?(.*)/s);
  const room = ROOMS.find((each) => each === path) ?? 'see';
  return { room, params: Object.fromEntries(new URLSearchParams(query)) };
}
