/** Lets people in: a token from the terminal, good once, is changed for a cookie, and the cookie opens everything else. */
import type { PlainPageName } from '../../messages/server/server-words.ts';
import { readCookie, writeCookie } from './cookie.ts';
import type { Session, Sessions, Tokens } from './sessions.ts';

export interface Visitors {
  /** At the first page, with what stands behind `?token=` and the header `Cookie`. */
  enter(token: string | undefined, cookies: string | undefined): Entry;
  isKnown(cookies: string | undefined): boolean;
  sessionOf(cookies: string | undefined): Session | undefined;
}

export type Entry =
  | { readonly kind: 'inside' }
  /** To the same page without the token in its address. */
  | { readonly kind: 'onward'; readonly setCookie: string | undefined }
  | { readonly kind: 'plain'; readonly page: PlainPageName };

export interface VisitorNeeds {
  readonly sessions: Sessions;
  readonly tokens: Tokens;
  readonly isSecure: boolean;
  readonly port: number;
}

export function receiveVisitors({ sessions, tokens, isSecure, port }: VisitorNeeds): Visitors {
  // Cookies know no ports: two servers on this machine would else take each other's away.
  const name = isSecure ? `__Host-rdp-doctor-${port}` : `rdp-doctor-${port}`;
  const sessionOf = (cookies: string | undefined) => sessions.find(readCookie(cookies, name));
  return {
    sessionOf,
    isKnown: (cookies) => sessionOf(cookies) !== undefined,
    enter(token, cookies) {
      const isInside = sessionOf(cookies) !== undefined;
      if (token === undefined) return isInside ? { kind: 'inside' } : { kind: 'plain', page: 'needsAddress' };
      const redeemed = tokens.redeem(token);
      if (isInside) return { kind: 'onward', setCookie: undefined };
      if (redeemed === 'right') {
        return { kind: 'onward', setCookie: writeCookie(name, sessions.open(), isSecure) };
      }
      return { kind: 'plain', page: redeemed === 'used' ? 'used' : 'needsAddress' };
    },
  };
}
