/** The options that say what the person may do: `--restart`, `--touch` and the others. What is not given stays unknown. */
import { NOTHING_KNOWN, type Situation, type WayIn } from '../remedy/situation.ts';
import type { OptionName } from './command-line.ts';
import { type Given, lastValue } from './parse.ts';
import { badValue } from './usage-problem.ts';

const TOUCH = { yes: 'yes', settings: 'settingsOnly', no: 'no' } as const;
const RESTART = { now: 'now', tonight: 'tonight', rarely: 'rarely', never: 'never' } as const;
const CARE = { maintained: 'maintained', neglected: 'neglected' } as const;
const DOMAIN = { yes: 'joined', no: 'workgroup' } as const;
const EDITION = { home: 'home', other: 'other' } as const;
const EXPOSED = { internet: 'internet', internal: 'internal' } as const;

/** As typed, and as they are called. */
const WAYS: Readonly<Record<string, WayIn>> = {
  console: 'console',
  hypervisor: 'hypervisor',
  winrm: 'winrm',
  'remote-registry': 'remoteRegistry',
  azure: 'azure',
  aws: 'aws',
  'other-client': 'otherClient',
  none: 'none',
};

const MOST_CLIENTS = 10_000_000;

export function readSituation(given: Given): Situation {
  return {
    serverTouch: choice(given, 'touch', '--touch', TOUCH) ?? NOTHING_KNOWN.serverTouch,
    serverRestart: choice(given, 'restart', '--restart', RESTART) ?? NOTHING_KNOWN.serverRestart,
    serverCare: choice(given, 'care', '--care', CARE) ?? NOTHING_KNOWN.serverCare,
    waysIn: readWays(given),
    clients: readClients(lastValue(given, 'clients')),
    clientDomain: choice(given, 'domainJoined', '--domain-joined', DOMAIN) ?? NOTHING_KNOWN.clientDomain,
    clientEdition: choice(given, 'clientEdition', '--client-edition', EDITION) ?? NOTHING_KNOWN.clientEdition,
    exposed: choice(given, 'exposed', '--exposed', EXPOSED) ?? NOTHING_KNOWN.exposed,
  };
}

function choice<T extends string>(
  given: Given,
  name: OptionName,
  flag: string,
  allowed: Readonly<Record<string, T>>,
): T | undefined {
  const text = lastValue(given, name);
  if (text === undefined) return undefined;
  const value = Object.hasOwn(allowed, text) ? allowed[text] : undefined;
  if (value === undefined) throw badValue(flag, text, Object.keys(allowed).join(', '));
  return value;
}

/** Each once; `none` beside another way would contradict it. */
function readWays(given: Given): readonly WayIn[] {
  const texts = (given.wayIn ?? []).flatMap((value) => (value === true ? [] : value.split(',')));
  const ways = texts.map((text) => (Object.hasOwn(WAYS, text) ? WAYS[text] : undefined));
  const unknown = ways.indexOf(undefined);
  const contradicts = ways.includes('none') && new Set(ways).size > 1;
  if (unknown >= 0 || contradicts)
    throw badValue('--way-in', texts[Math.max(0, unknown)] ?? '', Object.keys(WAYS).join(', '));
  return [...new Set(ways.filter((way) => way !== undefined))];
}

function readClients(text: string | undefined): number | null {
  if (text === undefined) return null;
  const count = /^\d{1,8}$/.test(text) ? Number(text) : 0;
  if (count >= 1 && count <= MOST_CLIENTS) return count;
  throw badValue('--clients', text, `1 – ${MOST_CLIENTS}`);
}
