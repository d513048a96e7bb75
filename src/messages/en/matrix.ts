/** The interoperability matrix in English. */
import type { MatrixWords } from '../matrix-words.ts';

export const matrix: MatrixWords = {
  title: 'CVE-2018-0886: which client connects to which server',
  client: (client) => `Client: ${client}`,
  columns: {
    client: 'Client',
    server: 'Server',
    computed: 'Computed',
    observed: 'Observed',
    dialog: 'What the person sees',
  },
  sees: (dialog) => `What the person sees: "${dialog}"`,
  connected: { hash: 'connects, new key binding', key: 'connects, old key binding' },
  blocked: {
    client: 'refused by the client, no credentials sent',
    server: 'refused by the server, no credentials sent',
  },
  tooLate: 'refused, after credentials were sent',
  failed: 'neither let in nor refused',
  mixed: 'not the same in every connection',
  differing: (observed) => `not as computed: ${observed}`,
  policyValues: '0, 1 and 2 are the values of the policy Encryption Oracle Remediation (AllowEncryptionOracle).',
  unset: 'Where no value is set: updated since May 2018 acts as 1, updated in March or April 2018 as 2.',
  source: "The table is Microsoft's, KB4093492.",
  tried:
    'Each cell was run over TLS on this machine, between our client and our server, at every CredSSP number: 2, 3 and 4 where not updated, 5 and 6 where updated. No real Windows took part.',
  agreement: (agreeing, of, connections) => `${agreeing} of ${of} observed as computed, in ${connections} connections.`,
  refusals: (count) => `${count} refused, each before any credentials left the client.`,
};
