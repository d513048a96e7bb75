/**
 * Our client and our server in memory with something between them that does one wrong thing to one message. What was sent and
 * what was delivered is kept, so that whoever accepts can be asked what it accepted.
 */
import { Secret } from '../../src/crypto/secret.ts';
import { NtlmInitiator } from '../../src/dialogue/ntlm-initiator.ts';
import { abandonServer } from '../../src/dialogue/server.ts';
import { abandonSignIn, nothingCameBack } from '../../src/dialogue/sign-in-client.ts';
import { SpnegoInitiator } from '../../src/dialogue/spnego-initiator.ts';
import { NODE_HASHES } from '../../src/nla/node-hashes.ts';
import { OID } from '../../src/protocol/index.ts';
import { ntHashOf } from '../../src/protocol/ntlm/keys.ts';
import { FRESH_OF_DOMAIN_MEMBER } from '../dialogue/server-plans.ts';
import {
  accountsOf,
  clientTakes,
  DOMAIN,
  outcomes,
  PASSWORD,
  type Pair,
  SERVER_KEY,
  secured,
  serverTakes,
  USER,
} from '../dialogue/sign-in-pair.ts';
import { saysTheSame } from './essence.ts';
import { aim, type FaultKind, spoil } from './faults.ts';
import type { Random } from './mutation.ts';

const NT_HASH = ntHashOf(Secret.ofText(PASSWORD));
const ACCOUNTS = accountsOf();

type Side = 'client' | 'server';

interface Record {
  readonly sent: Uint8Array[];
  readonly delivered: Uint8Array[];
}

export interface Played {
  readonly fault: FaultKind;
  /** Who was to receive the message that was hit, and in which state; undefined when the dialogue was over before. */
  readonly hit: `${Side} ${string}` | undefined;
  readonly outcomes: ReturnType<typeof outcomes>;
  /** The certificate the client saw was not the server's: somebody in the middle. Nobody may accept then. */
  readonly isAnotherKey: boolean;
  /** Everything that came to either side up to its end is what the other sent, in order. */
  readonly isServerTrue: boolean;
  readonly isClientTrue: boolean;
  /** The same but for the last message, after which a client without a verdict hears nothing more. */
  readonly isServerTrueSoFar: boolean;
  readonly moves: number;
  readonly messages: readonly Uint8Array[];
}

/** More moves than a right dialogue has, with a doubled message: reaching it is a hang. */
export const MOST_MOVES = 24;

const VERSIONS = [2, 3, 4, 5, 6, 6, 6] as const;

/** One dialogue with this fault at its `at`th message; `others` are the messages of an earlier one. */
export function play(random: Random, fault: FaultKind, at: number, others: readonly Uint8Array[]): Played {
  const isAnotherKey = random() < 0.05;
  const pair = begin(random, isAnotherKey);
  const toServer: Record = { sent: [...pair.toServer], delivered: [] };
  const toClient: Record = { sent: [], delivered: [] };
  const messages: Uint8Array[] = [];
  let hit: Played['hit'];
  let moves = 0;
  for (; moves < MOST_MOVES; moves++) {
    const side = nextReceiver(pair);
    if (!side) break;
    const [queue, record, back] =
      side === 'server' ? [pair.toServer, toServer, pair.toClient] : [pair.toClient, toClient, pair.toServer];
    messages.push(queue[0] as Uint8Array);
    if (moves === at) {
      hit = `${side} ${pair[side].kind}`;
      happen(fault, queue, back, { random, others, messages });
      if (queue.length === 0 || pair[side].kind === 'ended') continue;
    }
    // What comes after the credentials is a verdict or nothing, and under no protection but that of TLS.
    if (pair[side].kind !== 'expectVerdict') record.delivered.push(queue[0] as Uint8Array);
    const answered = back.length;
    if (side === 'server') serverTakes(pair);
    else clientTakes(pair);
    (side === 'server' ? toClient : toServer).sent.push(...back.slice(answered));
  }
  if (pair.client.kind === 'expectVerdict' && !pair.client.plan.expectsVerdict) {
    pair.client = nothingCameBack(pair.client).state;
  }
  abandonServer(pair.server);
  abandonSignIn(pair.client);
  return {
    fault,
    hit,
    outcomes: outcomes(pair),
    isAnotherKey,
    isServerTrue: !isAnotherKey && isTrue(toServer, 0),
    isServerTrueSoFar: !isAnotherKey && isTrue(toServer, 1),
    isClientTrue: isTrue(toClient, 0),
    moves,
    messages,
  };
}

function begin(random: Random, isAnotherKey: boolean): Pair {
  const pickVersion = () => VERSIONS[Math.floor(random() * VERSIONS.length)] as number;
  const octets = (length: number) => Uint8Array.from({ length }, () => Math.floor(random() * 256));
  const version = { major: 10, minor: 0, build: 19_045, revision: 15 };
  const ntlm = new NtlmInitiator(
    { user: USER, domain: DOMAIN, ntHash: NT_HASH, workstation: 'CLIENT1', version, hashes: NODE_HASHES },
    { clientChallenge: octets(8), exportedSessionKey: octets(16), filetime: 0n },
  );
  return secured({
    client: { version: pickVersion(), hashes: NODE_HASHES, pubKeyAuth: random() < 0.5 ? 'together' : 'apart' },
    server: { version: pickVersion() },
    session: { accounts: ACCOUNTS, hashes: NODE_HASHES, serverChallenge: octets(8), ...FILETIME },
    clientKey: isAnotherKey ? SERVER_KEY.map((octet, i) => (i === 100 ? octet ^ 1 : octet)) : SERVER_KEY,
    selects: random() < 0.5 ? [8, 2] : [2],
    nonce: octets(32),
    context: random() < 0.5 ? ntlm : new SpnegoInitiator([{ oid: OID.NTLM, context: ntlm }]),
  });
}

const FILETIME = { filetime: FRESH_OF_DOMAIN_MEMBER.filetime };

function nextReceiver({ toServer, toClient, server, client }: Pair): Side | undefined {
  if (toServer.length > 0 && server.kind !== 'ended') return 'server';
  return toClient.length > 0 && client.kind !== 'ended' ? 'client' : undefined;
}

interface Surroundings {
  readonly random: Random;
  readonly others: readonly Uint8Array[];
  readonly messages: readonly Uint8Array[];
}

/** Changes what is about to be delivered from the front of `queue`. */
function happen(
  fault: FaultKind,
  queue: Uint8Array[],
  back: Uint8Array[],
  { random, others, messages }: Surroundings,
): void {
  const [front] = queue as [Uint8Array];
  const same = messages[Math.floor(random() * messages.length)] ?? front;
  const other = others[Math.floor(random() * others.length)] ?? front;
  switch (fault) {
    case 'none':
      return;
    case 'spoil':
      queue[0] = spoil(front, random);
      return;
    case 'aim':
      queue[0] = aim(front, random);
      return;
    case 'lose':
      queue.shift();
      return;
    case 'double':
      queue.unshift(front);
      return;
    case 'overtake':
      queue.push(queue.shift() as Uint8Array);
      return;
    case 'reflect':
      back.push(queue.shift() as Uint8Array);
      return;
    case 'replaySame':
      queue[0] = same;
      return;
    case 'replayOther':
      queue[0] = other;
      return;
    case 'insertSame':
      queue.unshift(same);
      return;
    case 'insertOther':
      queue.unshift(other);
      return;
    default:
      fault satisfies never;
  }
}

const isVerdict = ({ length }: Uint8Array) => length === 4;

function isTrue({ sent, delivered }: Record, butTheLast: number): boolean {
  const said = sent.filter((message) => !isVerdict(message));
  const length = said.length - butTheLast;
  if (butTheLast === 0 && delivered.length !== said.length) return false;
  return said.slice(0, length).every((message, i) => {
    const arrived = delivered[i];
    return arrived !== undefined && saysTheSame(message, arrived);
  });
}
