/** What servers in the field answer to each offer, and that the policy can say all of it ([MS-RDPBCGR] 2.2.1.2). */
import { describe, expect, it } from 'vitest';
import { answerOffer, type NegotiationPolicy } from '../../src/dialogue/server-negotiation.ts';
import type { NegotiationAnswer } from '../../src/protocol/index.ts';

const failure = (failureCode: number): NegotiationAnswer => ({ kind: 'failure', flags: 0, failureCode });

interface Seen {
  readonly server: string;
  readonly policy: NegotiationPolicy;
  /** To offers of 0, 1, 2, 3, 8 and 11: `S` selected, `F` failure. */
  readonly answers: string;
}

const OFFERS = [0, 1, 2, 3, 8, 11];

/** SEEN: measured against Debian 12's packages; the rows of Windows after [MS-RDPBCGR] 2.2.1.2.2. */
const SERVERS: readonly Seen[] = [
  {
    server: 'FreeRDP 2.11.7 /sec:nla',
    policy: { accepts: [2], responseFlags: 3, otherwise: failure(5) },
    answers: 'F5 F5 S2 S2 F5 S2',
  },
  {
    server: 'FreeRDP 2.11.7 /sec:tls',
    policy: { accepts: [1], responseFlags: 3, otherwise: failure(1) },
    answers: 'F1 S1 F1 S1 F1 S1',
  },
  {
    server: 'FreeRDP 2.11.7 /sec:rdp',
    policy: { accepts: [0], responseFlags: 3, otherwise: failure(2) },
    answers: 'S0 F2 F2 F2 F2 F2',
  },
  {
    server: 'weston 10',
    policy: { accepts: [1, 0], responseFlags: 1, otherwise: failure(2) },
    answers: 'S0 S1 F2 S1 F2 S1',
  },
  {
    server: 'xrdp, negotiate',
    policy: { accepts: [1, 0], responseFlags: 1, otherwise: { kind: 'response', flags: 1, selectedProtocol: 0 } },
    answers: 'S0 S1 S0 S1 S0 S1',
  },
  {
    server: 'xrdp, rdp',
    policy: { accepts: [], responseFlags: 1, otherwise: { kind: 'response', flags: 1, selectedProtocol: 0 } },
    answers: 'S0 S0 S0 S0 S0 S0',
  },
  {
    server: 'Windows with NLA required',
    policy: { accepts: [8, 2], responseFlags: 0x1f, otherwise: failure(5) },
    answers: 'F5 F5 S2 S2 S8 S8',
  },
  {
    server: 'Windows with NLA offered',
    policy: { accepts: [8, 2, 1], responseFlags: 0x1f, otherwise: failure(1) },
    answers: 'F1 S1 S2 S2 S8 S8',
  },
];

describe('the answer to an offer', () => {
  it.each(SERVERS)('is that of $server', ({ policy, answers }) => {
    const given = OFFERS.map((requestedProtocols) => {
      const answer = answerOffer(policy, { negotiation: { flags: 0, requestedProtocols } });
      if (answer.kind === 'failure') return `F${answer.failureCode}`;
      return answer.kind === 'response' ? `S${answer.selectedProtocol}` : '-';
    });
    expect(given.join(' ')).toBe(answers);
  });

  it('carries the response flags with what is selected, and none with a failure', () => {
    const policy = { accepts: [2], responseFlags: 0x1f, otherwise: failure(5) };
    expect(answerOffer(policy, { negotiation: { flags: 0, requestedProtocols: 2 } })).toEqual({
      kind: 'response',
      flags: 0x1f,
      selectedProtocol: 2,
    });
    expect(answerOffer(policy, { negotiation: { flags: 0, requestedProtocols: 1 } })).toEqual(failure(5));
  });

  it('has no RDP_NEG_RSP for a client that sent no RDP_NEG_REQ', () => {
    const policy = { accepts: [1, 0], responseFlags: 0x1f, otherwise: failure(2) };
    expect(answerOffer(policy, { cookie: 'yamada' })).toEqual({ kind: 'none' });
  });

  it('refuses a client that sent no RDP_NEG_REQ where RDP alone is not accepted', () => {
    expect(answerOffer({ accepts: [2], responseFlags: 0x1f, otherwise: failure(5) }, {})).toEqual(failure(5));
  });
});
