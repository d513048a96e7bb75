/**
 * What will happen to whom: for every state a Windows client can be in, whether it connects, how safe that is, and which
 * dialog the person sees. After Microsoft's interoperability matrix for CVE-2018-0886.
 */
import type { Confidence } from './finding.ts';

/**
 * `unpatched`: without the update of March 2018. `forceUpdatedClients`, `mitigated`, `vulnerable`: with it, and
 * AllowEncryptionOracle set to 0, 1, 2. `unsetBeforeMay2018` and `unsetSinceMay2018`: with it and no value set, where the
 * month of the update decides the default.
 */
export type ClientState =
  | 'unpatched'
  | 'forceUpdatedClients'
  | 'mitigated'
  | 'vulnerable'
  | 'unsetBeforeMay2018'
  | 'unsetSinceMay2018';

export const CLIENT_STATES: readonly ClientState[] = [
  'unsetSinceMay2018',
  'forceUpdatedClients',
  'mitigated',
  'vulnerable',
  'unsetBeforeMay2018',
  'unpatched',
];

/** The dialogs, by what they say; the literal texts are in `messages/`. */
export type DialogText = 'credsspEncryptionOracle' | 'tokenInvalid';

/** What will happen to one kind of client. */
export interface Prediction {
  readonly client: ClientState;
  readonly outcome: 'allowed' | 'blocked';
  /**
   * `secureUnlessDowngraded`: both sides know the new binding, but the client would accept the old one. `withoutNla`: NLA
   * takes no part, so neither does this policy. `notApplicable` when blocked.
   */
  readonly security: 'secure' | 'insecure' | 'secureUnlessDowngraded' | 'withoutNla' | 'notApplicable';
  readonly message: DialogText | null;
  readonly confidence: Confidence;
  /** The server's policy can not be seen from outside; when it is 0, this happens instead. */
  readonly ifServerForcesUpdatedClients?: { readonly outcome: 'blocked'; readonly message: DialogText };
}
