/** Every message of the vectors that a dissection should know, with the name it goes by. */
import { encodeEarlyUserAuthorization } from '../../src/protocol/negotiation/early-user-authorization.ts';
import { encodeClientHello } from '../../src/protocol/tls/client-hello.ts';
import { TS_CREDENTIALS } from '../vectors/credentials.ts';
import * as credssp from '../vectors/credssp.ts';
import * as kerberos from '../vectors/kerberos.ts';
import * as negotiation from '../vectors/negotiation.ts';
import * as ntlm from '../vectors/ntlm.ts';
import * as spnego from '../vectors/spnego.ts';
import { wire } from '../vectors/vector.ts';
import { WORKED_AUTHENTICATE, WORKED_TS_REQUEST } from '../vectors/worked-run.ts';

export interface Known {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly structure: string;
  /** Any shorter piece of it is no message. */
  readonly saysItsLength: boolean;
}

type Named = { readonly name: string; readonly bytes: Uint8Array };

const known = (structure: string, saysItsLength: boolean, vectors: readonly Named[]): readonly Known[] =>
  vectors.map(({ name, bytes }) => ({ name, bytes, structure, saysItsLength }));

/** Fields filled with text, as a test of the structure alone. */
const OPAQUE_TOKENS = credssp.TS_REQUESTS.filter(({ name }) => name === 'every field at once');

export const HEALTHY: readonly Known[] = [
  ...known(
    'TSRequest',
    true,
    [...credssp.TS_REQUESTS, credssp.ERROR_CODE_OF_FIVE_BYTES, credssp.NON_MINIMAL_LENGTH].filter(
      (vector) => !OPAQUE_TOKENS.includes(vector),
    ),
  ),
  ...known('TSRequest', true, [{ name: 'the third of a worked run', bytes: WORKED_TS_REQUEST }]),
  ...known('AUTHENTICATE_MESSAGE', true, [{ name: 'AUTHENTICATE of a worked run', bytes: WORKED_AUTHENTICATE }]),
  ...known('TSCredentials', true, TS_CREDENTIALS),
  ...known('ConnectionRequest', true, negotiation.CONNECTION_REQUESTS),
  ...known('ConnectionConfirm', true, negotiation.CONNECTION_CONFIRMS),
  ...known('X224', true, [{ name: 'a disconnect of MCS', bytes: negotiation.DISCONNECT_INSTEAD_OF_CONFIRM }]),
  ...known('NEGOTIATE_MESSAGE', false, [ntlm.NEGOTIATE_OF_MSTSC]),
  ...known('CHALLENGE_MESSAGE', true, [
    ntlm.CHALLENGE_OF_DOMAIN_MEMBER,
    ntlm.CHALLENGE_OF_SPECIFICATION,
    ntlm.CHALLENGE_OF_WORKGROUP,
  ]),
  ...known('NegTokenInit', true, [spnego.FIRST_TOKEN, spnego.SERVER_FIRST_TOKEN]),
  ...known('NegTokenResp', true, [spnego.CHALLENGE_REPLY, spnego.FINAL_TOKEN]),
  ...known('GssToken', true, [kerberos.AP_REQ_TOKEN, kerberos.TGT_REQ_TOKEN]),
  ...known('WrapToken', false, [kerberos.WRAP_BEFORE_ROTATION, kerberos.WRAP_ROTATED_BY_3]),
  ...known('MicToken', false, [kerberos.MIC_TOKEN]),
  ...known('NTLMSSP_MESSAGE_SIGNATURE', false, [
    { name: 'a sealed authInfo', bytes: wire('01000000 7e1038205242e049 01000000 49a6d4f93539596cbd14a422740c7411') },
  ]),
  // The first and the third from the tests of IronRDP's rdcleanpath; the second with a confirm of our own within.
  ...known('RDCleanPath', true, [
    {
      name: 'a request to a gateway',
      bytes: wire(
        '30 32 a0 04 02 02 0d3e', // version 3390
        'a2 0d 0c 0b 64657374696e6174696f6e', // destination "destination"
        'a3 0c 0c 0a 70726f78792061757468', // proxyAuth "proxy auth"
        'a5 05 0c 03 504342', // preconnectionBlob "PCB"
        'a6 06 04 04 deadbeff', // x224ConnectionPdu
      ),
    },
    {
      name: 'an answer of a gateway',
      bytes: wire(
        '30 43 a0 04 02 02 0d3e', // version 3390
        'a6 15 04 13 030000130ed000001234000201080002000000', // x224ConnectionPdu
        'a7 14 30 12 0404deadbeff 0404deadbeff 0404deadbeff', // serverCertChain
        'a9 0e 0c 0c 3139322e3136382e372e3935', // serverAddr "192.168.7.95"
      ),
    },
    {
      name: 'an error of a gateway',
      bytes: wire('30 15 a0 04 02 02 0d3e', 'a1 0d 30 0b a0 03 02 01 01 a1 04 02 02 01f4'), // HTTP 500
    },
  ]),
  ...known('TLSRecord', true, [
    {
      name: 'a ClientHello',
      bytes: encodeClientHello({ version: 0x0303, random: new Uint8Array(32), cipherSuites: [0x1301] }),
    },
  ]),
  ...known('EarlyUserAuthorizationResult', true, [
    { name: 'access granted', bytes: encodeEarlyUserAuthorization(0) },
    { name: 'access denied', bytes: encodeEarlyUserAuthorization(5) },
  ]),
];

export const VECTORS: readonly Known[] = [...HEALTHY, ...known('TSRequest', true, OPAQUE_TOKENS)];
