/** One sign-in at a patient of the lab, over TCP and TLS, with everything a client may choose. */
import { randomBytes } from 'node:crypto';
import { Secret } from '../../src/crypto/secret.ts';
import { NtlmInitiator } from '../../src/dialogue/ntlm-initiator.ts';
import type { SecurityContext } from '../../src/dialogue/security-context.ts';
import { SpnegoInitiator } from '../../src/dialogue/spnego-initiator.ts';
import type { LabAccount, RunningPatient } from '../../src/lab/index.ts';
import { NODE_HASHES } from '../../src/nla/node-hashes.ts';
import { type SignInResult, signIn } from '../../src/nla/sign-in.ts';
import { encodeTsCredentials } from '../../src/protocol/credssp/ts-credentials.ts';
import { decodeTsRequest, OID, toFiletime } from '../../src/protocol/index.ts';
import { ntHashOf } from '../../src/protocol/ntlm/keys.ts';

export interface Choices {
  readonly version?: number;
  readonly lowestServerVersion?: number;
  readonly wrapping?: 'bare' | 'spnego';
  readonly order?: 'together' | 'apart';
  readonly asksForVerdict?: boolean;
  /** In place of the account's own. */
  readonly password?: string;
  /** Between the dialogue and NTLM. */
  readonly watch?: (context: SecurityContext) => SecurityContext;
}

export interface Attempted extends SignInResult {
  /** Names of the fields of the TSRequests that left us, in order. */
  readonly sent: readonly string[];
}

/** Never reached, however busy the machine is. */
const STAGE_MS = 20_000;

export async function signInAt(
  { address, port }: RunningPatient,
  account: Pick<LabAccount, 'user' | 'password'>,
  choices: Choices = {},
): Promise<Attempted> {
  const { version = 6, lowestServerVersion = 2, order = 'together', asksForVerdict = true } = choices;
  const { password = account.password, watch = (context) => context } = choices;
  const sent: string[] = [];
  const result = await signIn({
    host: address,
    port,
    plan: { version, lowestServerVersion, pubKeyAuth: order, asksForVerdict, hashes: NODE_HASHES },
    context: wrapped(watch(ntlm(account.user, password)), choices),
    credentials: () => credentialsOf(account.user, password),
    stageMs: STAGE_MS,
    onMessage: (direction, bytes) => {
      if (direction === 'sent' && bytes[0] === TS_REQUEST) sent.push(fieldsOf(bytes));
    },
  });
  return { ...result, sent };
}

const TS_REQUEST = 0x30;

function fieldsOf(bytes: Uint8Array): string {
  const { version: _, ...fields } = decodeTsRequest(bytes);
  return Object.keys(fields).join('+');
}

function wrapped(context: SecurityContext, { wrapping }: Choices): SecurityContext {
  return wrapping === 'spnego' ? new SpnegoInitiator([{ oid: OID.NTLM, context }]) : context;
}

function ntlm(user: string, password: string): SecurityContext {
  return new NtlmInitiator(
    {
      user,
      domain: '',
      ntHash: ntHashOf(Secret.ofText(password)),
      workstation: 'CLIENT1',
      version: { major: 10, minor: 0, build: 19_041, revision: 15 },
      hashes: NODE_HASHES,
    },
    {
      clientChallenge: randomBytes(8),
      exportedSessionKey: Uint8Array.from(randomBytes(16)),
      filetime: toFiletime(Date.now()),
    },
  );
}

function credentialsOf(user: string, password: string): Uint8Array {
  return encodeTsCredentials({ kind: 'password', domain: '', user, password: Buffer.from(password, 'utf16le') });
}
