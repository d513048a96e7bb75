/** The policy of CVE-2018-0886 in both roles: who is left, when, and that nothing of the password is out by then. */
import { describe, expect, it } from 'vitest';
import { toHex } from '../../src/bytes/hex.ts';
import { ascii } from '../../src/bytes/writer.ts';
import {
  lowestForClient,
  lowestForServer,
  type PatchLevel,
  policyWhenUnset,
  type RemediationPolicy,
} from '../../src/dialogue/remediation.ts';
import { outcomes, playOut, secured } from './sign-in-pair.ts';

const POLICIES: readonly RemediationPolicy[] = ['forceUpdatedClients', 'mitigated', 'vulnerable'];
const UNPATCHED = [2, 3, 4] as const;
const PATCHED = [5, 6] as const;
const LEVELS: readonly PatchLevel[] = [
  ...UNPATCHED.map((version) => ({ patched: false, version }) as const),
  ...PATCHED.flatMap((version) => POLICIES.map((policy) => ({ patched: true, version, policy }) as const)),
];
const nameOf = (level: PatchLevel) => (level.patched ? `${level.version} ${level.policy}` : `${level.version}`);
const PAIRS = LEVELS.flatMap((client) => LEVELS.map((server) => ({ client, server })));

/** NTLMSSP, then message type 3. */
const AUTHENTICATE = `${toHex(ascii('NTLMSSP\0'))}03000000`;

describe('every patch level and policy with every other', () => {
  it.each(PAIRS.map((pair) => ({ ...pair, names: `client ${nameOf(pair.client)}, server ${nameOf(pair.server)}` })))(
    '$names',
    ({ client, server }) => {
      const clientStops = client.patched && client.policy !== 'vulnerable' && !server.patched;
      const serverStops = server.patched && server.policy === 'forceUpdatedClients' && !client.patched;
      const pair = secured({
        client: { version: client.version, lowestServerVersion: lowestForClient(client) },
        server: { version: server.version, lowestClientVersion: lowestForServer(server) },
      });
      const sent: string[] = [];
      const keep = pair.toServer.shift.bind(pair.toServer);
      pair.toServer.shift = () => {
        const message = keep();
        if (message) sent.push(toHex(message));
        return message;
      };
      playOut(pair);
      const seen = outcomes(pair);
      const effective = Math.min(client.version, server.version);
      if (serverStops) {
        expect(seen.server).toEqual({ kind: 'versionRefused', peerVersion: client.version, lowestAccepted: 5 });
        const isTold = effective === 3 || effective === 4;
        expect(seen.client).toEqual(
          isTold
            ? { kind: 'errorCode', at: 'expectToken', errorCode: 0xc00000bb, peerVersion: server.version }
            : 'expectToken',
        );
      } else if (clientStops) {
        expect(seen.client).toEqual({ kind: 'policyStop', serverVersion: server.version, lowestAccepted: 5 });
      } else {
        expect(seen.server).toMatchObject({ kind: 'signedIn', binding: effective >= 5 ? 'hash' : 'key' });
        expect(seen.client).toMatchObject({ kind: 'delegated' });
      }
      const isStopped = serverStops || clientStops;
      // A stopped client has said NEGOTIATE and nothing else: no proof of the password, no seal, no credentials.
      expect(sent).toHaveLength(isStopped ? 1 : 3);
      expect(sent.some((message) => message.includes(AUTHENTICATE))).toBe(!isStopped);
    },
  );
});

describe('a client that the policy stops', () => {
  it('is stopped in SPNEGO too, and by a version that changes to a lower one on the way', () => {
    const pair = playOut(secured({ wrapping: 'spnego', client: { lowestServerVersion: 5 }, server: { version: 4 } }));
    expect(outcomes(pair).client).toEqual({ kind: 'policyStop', serverVersion: 4, lowestAccepted: 5 });
    expect(pair.toServer).toEqual([]);
  });
});

describe('the policy while no value is set', () => {
  it.each([
    ['2018-03-13', 'vulnerable'],
    ['2018-05-07', 'vulnerable'],
    ['2018-05-08', 'mitigated'],
    ['2026-11-28', 'mitigated'],
  ])('after the updates of %s is %s', (updatedOn, policy) => expect(policyWhenUnset(updatedOn)).toBe(policy));
});
