/**
 * A canary password, new with every run, is used to sign in, rightly and wrongly and in every way that goes wrong; afterwards
 * it stands nowhere: not in what was said, written or thrown, not in what other users see of the processes.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Secret } from '../../src/crypto/secret.ts';
import { type Account, STATUS } from '../../src/dialogue/accounts.ts';
import type { Misbinding } from '../../src/dialogue/binding-check.ts';
import type { ServerPlan } from '../../src/dialogue/server.ts';
import { type Lab, startLab } from '../../src/lab/index.ts';
import type { AcceptOptions } from '../../src/nla/accept.ts';
import { ntlmLogon } from '../../src/nla/ntlm-logon.ts';
import { serverPlan } from '../../src/nla/plans.ts';
import { signInOnce } from '../../src/probe/sign-in.ts';
import { parseTarget } from '../../src/probe/target.ts';
import { encodeTsCredentials } from '../../src/protocol/credssp/ts-credentials.ts';
import { ntHashOf } from '../../src/protocol/ntlm/keys.ts';
import { ending, outputUpTo, startCli } from '../cli/run-cli.ts';
import { type Hall, openHall } from '../nla/crowd.ts';
import { hatchCanary } from './find-canary.ts';
import { type Evidence, shownValue, sightings, watchCli, watchPrompt } from './watch.ts';

const canary = hatchCanary();
const STAGE_MS = 400;

const clean = (evidence: readonly Evidence[]) => expect(sightings(evidence, canary)).toEqual([]);

/** A server whose account has the canary for its password, or another. */
interface Host {
  readonly name: string;
  /** In what the client reports, so that it is known to have come to this. */
  readonly comesTo: string;
  readonly credssp?: Partial<NonNullable<ServerPlan['credssp']>>;
  readonly negotiation?: Partial<ServerPlan['negotiation']>;
  readonly account?: Partial<Account>;
  readonly password?: string;
  readonly isDenied?: boolean;
  readonly policy?: '0' | '1' | '2';
  readonly pin?: string;
}

const misbinds = (misbinding: Misbinding) => ({ credssp: { misbinding }, comesTo: 'bindingMismatch' });

const HOSTS: readonly Host[] = [
  { name: 'lets it in', comesTo: '"accepted"' },
  { name: 'lets it in without a word', comesTo: '"notAsked"', negotiation: { accepts: [2] } },
  { name: 'lets it in the old way', comesTo: '"key"', credssp: { version: 2 }, policy: '2' },
  { name: 'is too old for the policy', comesTo: '"policyStop"', credssp: { version: 4 } },
  { name: 'denies it Remote Desktop', comesTo: '"authorizationDenied"', isDenied: true },
  { name: 'has another password', comesTo: '3221225581', password: 'another' },
  { name: 'closes at another password', comesTo: '"interrupted"', password: 'another', credssp: { version: 5 } },
  {
    name: 'sends back what it got',
    comesTo: '"errorCode"',
    password: 'another',
    credssp: { refusal: { kind: 'echo' } },
  },
  {
    name: 'goes on with plain RDP',
    comesTo: '"plainRdp"',
    password: 'another',
    credssp: { refusal: { kind: 'plainRdp' } },
  },
  {
    name: 'has it expired',
    comesTo: String(STATUS.PASSWORD_EXPIRED),
    account: { restriction: STATUS.PASSWORD_EXPIRED },
  },
  {
    name: 'has it locked',
    comesTo: String(STATUS.ACCOUNT_LOCKED_OUT),
    account: { restriction: STATUS.ACCOUNT_LOCKED_OUT },
  },
  { name: 'has another certificate than was pinned', comesTo: '"certificateRefused"', pin: '00'.repeat(32) },
  { name: 'echoes the binding', ...misbinds('echo') },
  { name: 'binds to another key', ...misbinds('otherKey') },
  { name: 'seals garbage', ...misbinds('garbage') },
  { name: 'leaves the binding out', ...misbinds('none') },
];

const halls = new Map<string, Hall>();
let lab: Lab;
const labOutcomes: Evidence[] = [];

beforeAll(async () => {
  lab = await startLab({
    onOutcome: (patient, outcome) => void labOutcomes.push(...shownValue(`outcome of ${patient}`, outcome)),
  });
  for (const host of HOSTS) halls.set(host.name, await openHall(optionsOf(host)));
});
afterAll(async () => {
  await lab.stop();
  for (const { server } of halls.values()) server.close();
});

function optionsOf({
  credssp,
  negotiation,
  account,
  password,
  isDenied,
}: Host): Partial<AcceptOptions> & { stageMs: number } {
  const plan = serverPlan('HALL', 'vulnerable');
  const ntHash = ntHashOf(Secret.ofText(password ?? canary.password));
  return {
    stageMs: 2_000,
    plan: {
      negotiation: { ...plan.negotiation, ...negotiation },
      ...(plan.credssp && { credssp: { ...plan.credssp, ...credssp } }),
    },
    accounts: { find: () => ({ ntHash, ...account }) },
    mayUseRemoteDesktop: () => !isDenied,
  };
}

/** What the server itself could write down of its visitors. */
async function visitsOf({ visits }: Hall): Promise<readonly Evidence[]> {
  const seen = await Promise.all(visits.splice(0));
  for (const visit of seen) if (visit.kind === 'signedIn') visit.stream.destroy();
  return seen.flatMap((visit) => shownValue('what the server accepted', 'outcome' in visit ? visit.outcome : visit));
}

const FORMATS: readonly (readonly string[])[] = [
  ['--json'],
  ['--lang', 'en', '--details'],
  ['--lang', 'ja', '--details'],
  ['--markdown', '--lang', 'ja'],
  ['--json', '--save', 'kept.json'],
];

describe.each(HOSTS)(
  'signing in from the command line at a server that $name',
  ({ name, comesTo, policy = '1', pin }) => {
    it.each(FORMATS)('%s %s %s', async (...format) => {
      const hall = halls.get(name) as Hall;
      const options = ['--user', 'alice', '--password-stdin', '--policy', policy, '--quick', '--timeout', '3'];
      const args = ['check', `127.0.0.1:${hall.port}`, ...options, ...(pin ? ['--pin', pin] : []), ...format];
      const { stdout, evidence } = await watchCli(args, `${canary.password}\n`);
      if (format[0] === '--json') expect(stdout.replaceAll(/\s/g, '')).toContain(comesTo);
      if (format.includes('--save')) expect(evidence.some(({ where }) => where.endsWith('kept.json'))).toBe(true);
      clean([...evidence, ...(await visitsOf(hall))]);
    });
  },
);

describe('the canary as a wrong password at every patient of the lab', () => {
  it.each(['mitigated', 'vulnerable', 'forceUpdatedClients'] as const)(
    'policy %s',
    { timeout: 240_000 },
    async (policy) => {
      const waiting = [...lab.patients];
      const seen: Evidence[] = [];
      const outcomes = new Set<string>();
      const work = async () => {
        for (let patient = waiting.pop(); patient; patient = waiting.pop()) {
          const { context } = ntlmLogon(
            { user: 'yamada', domain: '', password: Secret.ofText(canary.password) },
            patient.address,
          );
          const observed = await signInOnce({
            target: parseTarget(`${patient.address}:${patient.port}`),
            address: patient.address,
            user: 'yamada',
            domain: '',
            password: Secret.ofText(canary.password),
            policy,
            version: policy === 'vulnerable' ? 4 : 6,
            wrapping: waiting.length % 2 === 0 ? 'bare' : 'spnego',
            context,
            stageMs: STAGE_MS,
          });
          outcomes.add(observed.outcome.kind);
          seen.push(...shownValue(`observation of ${patient.name}`, observed));
        }
      };
      await Promise.all(Array.from({ length: 8 }, work));
      expect(seen.length).toBeGreaterThan(3 * 80);
      expect(outcomes.size).toBeGreaterThan(4);
      clean(seen);
    },
  );

  it('and in none of the lab’s own outcomes', () => {
    expect(labOutcomes.length).toBeGreaterThan(20);
    clean(labOutcomes);
  });

  it.each([
    'server2022',
    'binding-garbage',
    'refuses-with-echo',
    'nobody-home',
    'ssh-on-port',
    'credssp-truncate',
    'credssp-reset',
  ])('from the command line: %s', async (name) => {
    const { port } = lab.patients.find((patient) => patient.name === name) as Lab['patients'][number];
    const options = ['--user', '山田太郎', '--password-stdin', '--policy', '2', '--timeout', '2', '--details'];
    for (const language of ['en', 'ja']) {
      const { evidence } = await watchCli(
        ['check', `127.0.0.1:${port}`, ...options, '--lang', language],
        `${canary.password}\n`,
      );
      clean(evidence);
    }
  });
});

describe('a lab as a process of its own', () => {
  it('says nothing of the canary that is tried at it', async () => {
    const child = startCli(['lab', '--only', 'server2022', '--json']);
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        said += text;
      });
    }
    const { patients } = JSON.parse(await outputUpTo(child, '\n'));
    const tried = await watchCli(
      ['check', `127.0.0.1:${patients[0].port}`, '--user', 'yamada', '--password-stdin', '--json'],
      `${canary.password}\n`,
    );
    expect(tried.stdout).toContain('3221225581');
    child.kill('SIGINT');
    await ending(child);
    clean([...tried.evidence, { where: 'what the lab said', bytes: Buffer.from(said) }]);
  });
});

describe('a canary that is', () => {
  const user = ['--user', 'alice', '--quick', '--timeout', '3'];
  const place = () => `127.0.0.1:${halls.get('lets it in')?.port}`;

  it('typed at the prompt is not echoed', async () => {
    const { stdout, evidence } = await watchPrompt(
      ['check', place(), ...user, '--json'],
      `${canary.password}\r`,
      /Password of alice/,
    );
    expect(stdout.replaceAll(/\s/g, '')).toContain('"accepted"');
    clean(evidence);
  });

  it('given up at the prompt', async () => {
    const { evidence } = await watchPrompt(['check', place(), ...user], `${canary.password}\x03`, /Password of alice/);
    clean(evidence);
  });

  it.each<[string, readonly string[], string]>([
    ['without its end of line', [], canary.password],
    ['followed by more', [], `${canary.password}\nmore\n`],
    ['in bytes that are no UTF-8', [], `${canary.password}\ud800\n`],
    ['far too long', [], `${canary.password.repeat(2_000)}\n`],
    ['given with a wrong option', ['--policy', '7'], `${canary.password}\n`],
    ['given with a wrong pin', ['--pin', 'xyz'], `${canary.password}\n`],
    ['to be saved where nobody can write', ['--save', '/proc/nowhere/kept.json'], `${canary.password}\n`],
  ])('%s', async (_, more, input) => {
    const { evidence } = await watchCli(['check', place(), ...user, '--password-stdin', ...more], input);
    clean(evidence);
  });

  it.each([[], ['--json'], ['--lang', 'ja']])('pasted as TSCredentials: decode %s', async (...format) => {
    const password = Buffer.from(canary.password, 'utf16le');
    const message = encodeTsCredentials({ kind: 'password', domain: 'EXAMPLE', user: 'alice', password });
    const { stdout, evidence } = await watchCli(['decode', ...format], Buffer.from(message).toString('hex'));
    expect(stdout).toContain('alice');
    clean(evidence);
    const { evidence: revealed } = await watchCli(
      ['decode', '--reveal', ...format],
      Buffer.from(message).toString('hex'),
    );
    expect(sightings(revealed, canary)).not.toEqual([]);
  });
});
