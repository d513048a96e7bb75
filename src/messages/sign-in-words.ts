/** The words around a sign-in that was tried: who, how, what left this computer, and its messages one by one. */
import type { PasswordKnown } from '../diagnosis/logon/password.ts';
import type { Sent } from '../diagnosis/logon-ailment.ts';

export interface SignInWords {
  /** Before the answer on the sign-in, where the first sentence is about something else. */
  readonly heading: string;
  readonly account: (name: string, mechanism: string) => string;
  readonly mechanisms: Readonly<Record<'ntlm' | 'kerberos', string>>;
  readonly withinSpnego: (mechanism: string) => string;
  readonly policies: Readonly<Record<'forceUpdatedClients' | 'mitigated' | 'vulnerable', string>>;
  readonly versions: (announced: number, server: number | null) => string;
  readonly bindings: Readonly<Record<'hash' | 'key' | 'none', string>>;
  readonly sent: Readonly<Record<Sent, string>>;
  readonly password: Readonly<Record<PasswordKnown, string>>;
  readonly demanded: (fingerprint: string) => string;
  readonly asDemanded: string;
  readonly why: {
    readonly begun: (endpoint: string, account: string) => string;
    readonly noMessage: string;
    readonly connectionRequest: string;
    readonly connectionConfirm: string;
    readonly tls: (fingerprint: string) => string;
    /** `fields` by their names in the specification. */
    readonly tsRequest: (fields: string) => string;
    readonly emptyTsRequest: string;
    readonly earlyUserAuthorization: string;
    readonly unreadable: string;
    readonly length: (bytes: number) => string;
  };
}
