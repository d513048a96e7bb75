/** How much of everything one server bears. A page that behaves never meets one of these. */
export interface Limits {
  /** Of a request. */
  readonly bodyBytes: number;
  readonly urlCharacters: number;
  readonly headerBytes: number;
  /** Of a message from a page. */
  readonly frameBytes: number;
  /** Until the whole head of a request is there. */
  readonly headerMs: number;
  /** Until the whole request is there. */
  readonly requestMs: number;
  /** Between two requests, and without a sign of life from a page. */
  readonly idleMs: number;
  readonly connections: number;
  readonly sockets: number;
  readonly sessions: number;
  readonly examinationsAtOnce: number;
  readonly examinationsWaiting: number;
  /** Requests of one session. */
  readonly requests: Rate;
  /** Requests of all who have no session yet, together. */
  readonly strangers: Rate;
  /** Examinations that one session asks for. */
  readonly examinations: Rate;
  /** Messages of one socket. */
  readonly messages: Rate;
  /** Passwords tried by all together. */
  readonly passwords: Rate;
}

/** So many at once, then so many a second. */
export interface Rate {
  readonly burst: number;
  readonly perSecond: number;
}

export const USUAL_LIMITS: Limits = {
  bodyBytes: 64 * 1024,
  urlCharacters: 2_048,
  headerBytes: 8 * 1024,
  frameBytes: 64 * 1024,
  headerMs: 10_000,
  requestMs: 20_000,
  idleMs: 30_000,
  connections: 128,
  sockets: 32,
  sessions: 64,
  examinationsAtOnce: 4,
  examinationsWaiting: 64,
  requests: { burst: 300, perSecond: 50 },
  strangers: { burst: 60, perSecond: 10 },
  examinations: { burst: 100, perSecond: 5 },
  messages: { burst: 200, perSecond: 50 },
  passwords: { burst: 5, perSecond: 0.1 },
};
