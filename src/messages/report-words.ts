/** The words around the sentences: headings, labels, and what the conversation looked like, step by step. */

/** How the conversation is told in words, for the table of facts and for `--why`. */
export interface WireWords {
  readonly interruptions: InterruptionWords;
  /** What bytes that are no RDP seem to be. */
  readonly looksLike: Readonly<Record<'http' | 'ssh' | 'tls' | 'rdp' | 'text' | 'unknown', string>>;
  readonly protocols: Readonly<Record<'rdp' | 'tls' | 'nla' | 'rdstls' | 'nlaEarlyAuth' | 'entraId', string>>;
  readonly responseFlags: Readonly<
    Record<'extendedClientData' | 'graphicsChannel' | 'restrictedAdmin' | 'remoteGuard', string>
  >;
  readonly tokens: Readonly<Record<'ntlm' | 'spnego' | 'none' | 'unknown', string>>;
  readonly selected: (protocol: string) => string;
  readonly refused: (failure: string) => string;
  /** A confirm without a negotiation block. */
  readonly silent: string;
  readonly unknownFailure: (code: number) => string;
}

export interface InterruptionWords {
  readonly timedOut: (seconds: number, receivedBytes: number) => string;
  readonly closed: (receivedBytes: number) => string;
  readonly reset: (receivedBytes: number) => string;
  readonly malformed: (place: string, offset: number, looksLike: string | null) => string;
  readonly alert: (description: string) => string;
  readonly tlsFailed: (reason: string) => string;
  readonly refused: string;
  readonly hostUnreachable: string;
  readonly networkUnreachable: string;
  readonly forbidden: (code: string) => string;
  readonly failed: (code: string) => string;
  readonly abandoned: string;
}

export interface ReportWords {
  readonly inShort: string;
  readonly next: string;
  readonly foundHeading: string;
  readonly factsHeading: string;
  readonly offersHeading: string;
  readonly predictionHeading: string;
  readonly ruledOutHeading: string;
  readonly notJudgedHeading: string;
  readonly stackHeading: string;
  readonly nothingFound: string;
  /** Between the items of a list within a sentence. */
  readonly listComma: string;
  readonly seconds: (text: string) => string;
  readonly milliseconds: (text: string) => string;
  readonly shortened: (characters: string) => string;
  readonly confidence: (confidence: string) => string;
  /** A conclusion that is less than certain. */
  readonly probably: (what: string) => string;
  readonly ruledOutCount: (count: number) => string;
  readonly notJudgedCount: (count: number) => string;
  /** How many more than are shown. */
  readonly more: (count: number) => string;
  readonly columns: {
    readonly what: string;
    readonly code: string;
    readonly severity: string;
    readonly confidence: string;
    readonly reason: string;
    readonly fact: string;
    readonly value: string;
    readonly offer: string;
    readonly answer: string;
    readonly client: string;
    readonly result: string;
    readonly dialog: string;
  };
  readonly facts: FactWords;
  readonly prediction: PredictionWords;
  readonly hints: { readonly why: string; readonly json: string };
  readonly why: WhyWords;
}

export interface FactWords {
  readonly labels: Readonly<
    Record<
      | 'examinedAt'
      | 'addresses'
      | 'attempts'
      | 'protocol'
      | 'responseFlags'
      | 'tls'
      | 'helloLook'
      | 'subject'
      | 'issuer'
      | 'validity'
      | 'key'
      | 'signature'
      | 'names'
      | 'fingerprint'
      | 'credssp'
      | 'targetName'
      | 'netbiosComputer'
      | 'netbiosDomain'
      | 'dnsComputer'
      | 'dnsDomain'
      | 'dnsForest'
      | 'productVersion'
      | 'serverClock'
      | 'timings'
      | 'signInAccount'
      | 'signInPassword'
      | 'signInSent'
      | 'signInPolicy'
      | 'signInVersions'
      | 'signInCertificate',
      string
    >
  >;
  readonly selfSigned: string;
  readonly noFlags: string;
  readonly connected: string;
  readonly bits: (bits: number) => string;
  readonly validity: (from: string, to: string) => string;
  readonly unreadableDate: string;
  readonly credsspAnswer: (version: number, token: string) => string;
  readonly errorCode: (code: string) => string;
  readonly releases: (releases: string) => string;
  /** Positive: the server is ahead. */
  readonly skew: (seconds: number) => string;
  /** `fewer`: without the suites that were chosen before. */
  readonly hello: (offered: string, fewer: boolean, answer: string) => string;
  readonly helloAccepted: (version: string, suite: string) => string;
  readonly timing: Readonly<Record<'resolution' | 'connect' | 'negotiation' | 'tls' | 'credssp' | 'total', string>>;
}

export interface PredictionWords {
  /** The outcome and how safe it is; the latter may be empty. */
  readonly result: (outcome: string, security: string) => string;
  readonly sameDialog: string;
  readonly ifServerForces: (dialog: string) => string;
  /** What the numbers in the names of the clients are. */
  readonly policyValues: string;
  readonly policyUnseen: string;
  readonly lowConfidence: (confidence: string) => string;
}

export interface WhyWords {
  readonly title: (code: string) => string;
  readonly verdict: string;
  readonly rule: string;
  readonly confidence: string;
  readonly because: string;
  readonly evidence: string;
  readonly limits: string;
  readonly sent: string;
  readonly received: string;
  readonly noExchange: string;
  readonly nameResolved: (host: string, addresses: string) => string;
  readonly nameFailed: (host: string, how: string) => string;
  readonly resolution: Readonly<Record<'notFound' | 'failed' | 'timedOut', (code: string) => string>>;
  readonly addressGiven: (address: string) => string;
  readonly connected: (endpoint: string) => string;
  readonly notConnected: (endpoint: string, how: string) => string;
  readonly connectionRequest: (offers: string) => string;
  readonly connectionConfirm: (answer: string) => string;
  readonly tlsEstablished: (version: string, suite: string, fingerprint: string) => string;
  readonly tlsStopped: (how: string) => string;
  readonly tsRequestSent: (version: number) => string;
  readonly tsRequestReceived: (version: number, token: string) => string;
  readonly incomplete: string;
  readonly otherMessage: (bytes: number) => string;
  readonly stopped: (how: string) => string;
  readonly bytes: (count: number) => string;
  /** The second look: the same number again, or the one it was told. */
  readonly secondLookSame: (announced: number, version: number) => string;
  readonly secondLookMirrored: (announced: number, version: number) => string;
  readonly secondLookOther: (announced: number, version: number) => string;
  readonly secondLookStopped: (announced: number, how: string) => string;
  readonly offer: (offers: string, answer: string) => string;
  readonly confidenceMeans: Readonly<Record<'high' | 'medium' | 'low', string>>;
}
