/** A server that can not be reached, and a name that leads nowhere. */
import type { ConnectAttempt } from '../../../src/observation/examination.ts';
import type { Interruption } from '../../../src/observation/interruption.ts';
import { attempt, lookAt, named, unreached } from '../examinations.ts';
import { describeRule } from '../rule-table.ts';
import { answering, windows } from '../servers.ts';

const HOST = '経理サーバー.example';
const ASKED = { target: named(HOST, 'xn--cckea8b4kqc6c.example') };

const notFound = unreached([], { outcome: 'notFound', code: 'ENOTFOUND', durationMs: 3 }, withHost());
const lookupFailed = unreached([], { outcome: 'failed', code: 'ESERVFAIL', durationMs: 3 }, withHost());
const lookupTimedOut = unreached([], { outcome: 'timedOut', code: 'ETIMEOUT', durationMs: 5000 }, withHost());
const healthy = lookAt(windows());
const byName = lookAt(windows(), ASKED);

function withHost() {
  return { target: lookAt(windows(), ASKED).target };
}

describeRule('name/not-found', [
  ['the name does not exist', notFound, { severity: 'high', params: { host: HOST } }],
  ['the resolver could not say', lookupFailed, { notJudged: 'stageNotReached' }],
  ['the resolver did not answer', lookupTimedOut, { notJudged: 'stageNotReached' }],
  ['the name was resolved', byName, 'ruledOut'],
  ['an address needs no resolver', healthy, 'ruledOut'],
]);

describeRule('name/lookup-failed', [
  [
    'the resolver failed',
    lookupFailed,
    { severity: 'high', params: { host: HOST, cause: 'failed', code: 'ESERVFAIL' } },
  ],
  [
    'the resolver did not answer',
    lookupTimedOut,
    { severity: 'high', params: { host: HOST, cause: 'timedOut', code: 'ETIMEOUT' } },
  ],
  ['the name does not exist', notFound, 'ruledOut'],
  ['the name was resolved', byName, 'ruledOut'],
]);

const V4 = '192.168.10.21';
const V6 = '2001:db8::21';
const refused: Interruption = { kind: 'refused', code: 'ECONNREFUSED' };
const timedOut: Interruption = { kind: 'timedOut', afterMs: 5000, receivedBytes: 0 };
const hostUnreachable: Interruption = { kind: 'hostUnreachable', code: 'EHOSTUNREACH' };
const networkUnreachable: Interruption = { kind: 'networkUnreachable', code: 'ENETUNREACH' };
const forbidden: Interruption = { kind: 'forbidden', code: 'EACCES' };
const reset: Interruption = { kind: 'reset', code: 'ECONNRESET', receivedBytes: 0 };
const failed: Interruption = { kind: 'failed', code: 'EMFILE' };
const endpoint = { address: V4, port: 3389 };

function ending(...failures: readonly Interruption[]) {
  return unreached(failures.map((failure) => attempt(V4, failure)));
}

function attempts(...list: readonly ConnectAttempt[]) {
  return unreached(list);
}

const oneOfTwo = {
  ...lookAt(windows()),
  attempts: [attempt(V6, networkUnreachable), { address: V4, durationMs: 3 }],
};
const brokenLine = lookAt(answering({ interruption: { kind: 'hostUnreachable', code: 'EHOSTUNREACH' } }));

describeRule('reach/refused', [
  ['refused', ending(refused), { severity: 'high', params: endpoint }],
  ['refused by the second of two', ending(timedOut, refused), { severity: 'high', params: endpoint }],
  ['refused by the first of two', ending(refused, timedOut), { severity: 'high', params: endpoint }],
  ['no answer', ending(timedOut), 'ruledOut'],
  ['reached', healthy, 'ruledOut'],
  ['one address of two answered', oneOfTwo, 'ruledOut'],
  ['the name does not exist', notFound, { notJudged: 'stageNotReached' }],
  [
    'the time ran out before any address was tried',
    unreached([], { outcome: 'resolved', addresses: [V4], durationMs: 3 }, { cutShort: true }),
    { notJudged: 'cutShort' },
  ],
]);

describeRule('reach/timed-out', [
  ['no answer', ending(timedOut), { severity: 'high', params: { ...endpoint, seconds: 5 } }],
  [
    'no answer over IPv4, and no IPv6 here at all',
    attempts(attempt(V6, networkUnreachable), attempt(V4, timedOut)),
    { severity: 'high', params: { ...endpoint, seconds: 5 } },
  ],
  ['refused', ending(refused), 'ruledOut'],
  ['reached', healthy, 'ruledOut'],
  ['the name does not exist', notFound, { notJudged: 'stageNotReached' }],
]);

describeRule('reach/unreachable', [
  ['no way to the host', ending(hostUnreachable), { severity: 'high', params: { ...endpoint, what: 'host' } }],
  ['no way to the network', ending(networkUnreachable), { severity: 'high', params: { ...endpoint, what: 'network' } }],
  [
    'no way to the host tells more than a time-out',
    ending(hostUnreachable, timedOut),
    { severity: 'high', params: { ...endpoint, what: 'host' } },
  ],
  ['the way was lost later', brokenLine, { severity: 'high', params: { ...endpoint, what: 'host' } }],
  ['refused', ending(refused), 'ruledOut'],
  ['reached', healthy, 'ruledOut'],
  ['the name does not exist', notFound, { notJudged: 'stageNotReached' }],
]);

describeRule('reach/failed', [
  [
    'forbidden by this machine',
    ending(forbidden),
    { severity: 'high', params: { ...endpoint, cause: 'forbidden', code: 'EACCES' } },
  ],
  ['reset', ending(reset), { severity: 'high', params: { ...endpoint, cause: 'reset', code: 'ECONNRESET' } }],
  [
    'anything else, by its code',
    ending(failed),
    { severity: 'high', params: { ...endpoint, cause: 'other', code: 'EMFILE' } },
  ],
  ['refused', ending(refused), 'ruledOut'],
  ['reached', healthy, 'ruledOut'],
  ['the name does not exist', notFound, { notJudged: 'stageNotReached' }],
  ['every attempt was abandoned', attempts(attempt(V4, { kind: 'abandoned' })), { notJudged: 'stageNotReached' }],
]);
