/** What only a network can show: whom to examine in the network of `namespace.ts`, and what has to be found. */
import type { AilmentCode } from '../../src/diagnosis/ailment.ts';
import {
  BLACK_HOLE,
  FORBIDDEN,
  HOST_UNREACHABLE,
  NETWORK_UNREACHABLE,
  NOBODY,
  SERVFAIL,
  SILENT,
  UNANSWERED,
} from './namespace.ts';

/** Codes that no patient of the lab can show, with the reason. */
export const NETWORK_ONLY: Partial<Record<AilmentCode, string>> = {
  'name/not-found': 'takes a name server that denies the name',
  'name/lookup-failed': 'takes a name server that fails',
  'reach/unreachable': 'takes a route that ends, and loopback always arrives',
  'reach/failed': 'takes a rule of this machine against the connection',
};

export interface NetworkCase {
  readonly title: string;
  readonly code: AilmentCode;
  readonly host: string;
  readonly params: object;
}

const PORT = 3389;

export const NETWORK_CASES: readonly NetworkCase[] = [
  {
    title: 'a name that does not exist',
    code: 'name/not-found',
    host: 'no-such-host.invalid',
    params: { host: 'no-such-host.invalid' },
  },
  {
    title: 'a Japanese name that does not exist',
    code: 'name/not-found',
    host: '経理サーバー.invalid',
    params: { host: '経理サーバー.invalid' },
  },
  {
    title: 'a name server that fails',
    code: 'name/lookup-failed',
    host: SERVFAIL,
    params: { host: SERVFAIL, cause: 'failed', code: 'EAI_AGAIN' },
  },
  {
    title: 'a name server that keeps silent',
    code: 'name/lookup-failed',
    host: UNANSWERED,
    params: { host: UNANSWERED, cause: 'timedOut', code: 'TIMEOUT' },
  },
  {
    title: 'an address where nobody listens',
    code: 'reach/refused',
    host: NOBODY,
    params: { address: NOBODY, port: PORT },
  },
  {
    title: 'an address from which nothing comes back',
    code: 'reach/timed-out',
    host: SILENT,
    params: { address: SILENT, port: PORT, seconds: 0.5 },
  },
  {
    title: 'a host that a router calls unreachable',
    code: 'reach/unreachable',
    host: HOST_UNREACHABLE,
    params: { address: HOST_UNREACHABLE, port: PORT, what: 'host' },
  },
  {
    title: 'a network to which no route leads',
    code: 'reach/unreachable',
    host: NETWORK_UNREACHABLE,
    params: { address: NETWORK_UNREACHABLE, port: PORT, what: 'network' },
  },
  {
    title: 'an address that this machine forbids',
    code: 'reach/failed',
    host: FORBIDDEN,
    params: { address: FORBIDDEN, port: PORT, cause: 'forbidden', code: 'EACCES' },
  },
  {
    title: 'an address for which the platform has an error of its own',
    code: 'reach/failed',
    host: BLACK_HOLE,
    params: { address: BLACK_HOLE, port: PORT, cause: 'other', code: 'EINVAL' },
  },
];
