/**
 * Lets people in: a token from the terminal, good once, or the password where one was chosen, is changed for a cookie, and the cookie
 * opens everything else.
 */
import type { PlainPageName } from '../../messages/server/server-words.ts';
import { readCookie, writeCookie } from './cookie.ts';
import type { PasswordCheck } from './password.ts';
import type { Session, Sessions, Tokens } from './sessions.ts';

export interface Visitors {
  readonly haveAPassword: boolean;
  /** Shown to whoever brings nothing. */
  readonly firstPage: PlainPageName;
  /** At the first page, with what stands behind `?token=` and the header `Cookie`. */
  enter(token: string | undefined, cookies: string | undefined): Entry;
  /** The cookie to set; undefined for a wrong password. */
  signIn(typed: string): string | undefined;
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
  /** Undefined where tokens alone let in. */
  readonly isPassword: PasswordCheck | undefined;
  readonly isSecure: boolean;
  readonly port: number;
}

export function receiveVisitors({ sessions, tokens, isPassword, isSecure, port }: VisitorNeeds): Visitors {
  // Cookies know no ports: two servers on this machine would else take each other's away.
  const name = isSecure ? `__Host-rdp-doctor-${port}` : `rdp-doctor-${port}`;
  const firstPage = isPassword ? 'signIn' : 'needsAddress';
  const sessionOf = (cookies: string | undefined) => sessions.find(readCookie(cookies, name));
  const admit = () => writeCookie(name, sessions.open(), isSecure);
  return {
    haveAPassword: isPassword !== undefined,
    firstPage,
    sessionOf,
    signIn: (typed) => (isPassword?.(typed) ? admit() : undefined),
    enter(token, cookies) {
      const isInside = sessionOf(cookies) !== undefined;
      if (token === undefined) return isInside ? { kind: 'inside' } : { kind: 'plain', page: firstPage };
      if (isInside) return { kind: 'onward', setCookie: undefined };
      const redeemed = tokens.redeem(token);
      if (redeemed === 'right') return { kind: 'onward', setCookie: admit() };
      return { kind: 'plain', page: redeemed === 'used' ? 'used' : firstPage };
    },
  };
}
