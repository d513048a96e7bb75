/**
 * Who has been let in: one random cookie a browser, kept as its hash alone, so that looking one up takes the same time whatever was
 * sent. And the tokens that are changed for one: printed in the terminal, good once.
 */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { type Bucket, fillBucket } from './bucket.ts';
import type { Limits } from './limits.ts';

export interface Session {
  readonly requests: Bucket;
  readonly examinations: Bucket;
}

export interface Sessions {
  /** A new one; gives the value of its cookie. */
  open(): string;
  find(cookie: string | undefined): Session | undefined;
}

/** 256 bits. */
const SECRET_BYTES = 32;
const LONGEST_UNUSED_MS = 12 * 60 * 60 * 1_000;

export function keepSessions(limits: Limits, now: () => number = Date.now): Sessions {
  const sessions = new Map<string, Session & { usedAt: number }>();
  return {
    open() {
      const cookie = randomBytes(SECRET_BYTES).toString('base64url');
      const [eldest] = sessions.keys();
      if (sessions.size >= limits.sessions && eldest !== undefined) sessions.delete(eldest);
      sessions.set(keyOf(cookie), {
        requests: fillBucket(limits.requests),
        examinations: fillBucket(limits.examinations),
        usedAt: now(),
      });
      return cookie;
    },
    find(cookie) {
      if (cookie === undefined) return undefined;
      const key = keyOf(cookie);
      const session = sessions.get(key);
      if (!session) return undefined;
      sessions.delete(key);
      if (now() - session.usedAt > LONGEST_UNUSED_MS) return undefined;
      session.usedAt = now();
      // The one used last comes last: when there are too many, the one longest unused goes.
      sessions.set(key, session);
      return session;
    },
  };
}

function keyOf(cookie: string): string {
  return createHash('sha256').update(cookie).digest('base64url');
}

export interface Tokens {
  /** A new token; those before it are good no longer. */
  issue(): string;
  /** `used`: it was the right one once. */
  redeem(text: string): 'right' | 'used' | 'wrong';
}

export function issueTokens(): Tokens {
  let open: Buffer | undefined;
  const used: Buffer[] = [];
  return {
    issue() {
      if (open) used.push(open);
      const token = randomBytes(SECRET_BYTES).toString('base64url');
      open = digest(token);
      return token;
    },
    redeem(text) {
      const given = digest(text);
      if (open && timingSafeEqual(open, given)) {
        used.push(open);
        open = undefined;
        return 'right';
      }
      return used.some((each) => timingSafeEqual(each, given)) ? 'used' : 'wrong';
    },
  };
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
