/**
 * The shape of what is known of one error text: how it reads in each language, the numbers that stand for it, and what it can
 * mean.
 */
import type { CauseCode } from './causes.ts';
import type { RemedyName } from './remedies.ts';
import type { Attested } from './sources.ts';

/** A language, or `log` for what programs write without one. */
export type TextLanguage = 'en' | 'ja' | 'de' | 'es' | 'fr' | 'ko' | 'zh-Hans' | 'log';

/** Numbers that stand for a text. Several texts may share one; the first in order is meant. */
export interface ErrorCodes {
  /** The reason of a disconnection, which Windows shows in decimal and apps on other systems in hexadecimal. */
  readonly disconnect?: readonly number[];
  /** From the first to the last. */
  readonly disconnectRange?: readonly [number, number];
  /** HRESULT and NTSTATUS, unsigned. */
  readonly status?: readonly number[];
  /** Ids in a Windows event log. */
  readonly event?: readonly number[];
  /** What is shown as “extended error code” ([MS-RDPBCGR] 2.2.5.1.1). */
  readonly extended?: readonly number[];
}

export interface ErrorTextRow extends Attested {
  /** Exact dialogs before generic numbers: of the texts that fit, the lowest is meant. */
  readonly order: number;
  /** Word for word, `<name>` being what differs. */
  readonly texts: Readonly<Partial<Record<TextLanguage, readonly string[]>>>;
  /**
   * Regular expressions over lower case letters and digits alone; blanks are for the reader of this table. Repetition is bounded, so
   * that no text makes them slow.
   */
  readonly patterns: readonly string[];
  /** The same, for words that others say too: they count next to words of Remote Desktop, or where they are most of the text. */
  readonly cautiousPatterns?: readonly string[];
  readonly codes?: ErrorCodes;
  /** Texts that say less, and are part of this one or go with it. */
  readonly covers?: readonly string[];
  /** The likeliest first. */
  readonly causes: readonly { readonly cause: CauseCode; readonly weight: number }[];
  readonly tellApart?: readonly DistinctionCode[];
  readonly remedies: readonly RemedyName[];
}

/** What would tell the causes of a text apart. */
export type DistinctionCode =
  | 'after-65-seconds'
  | 'after-client-update'
  | 'all-clients-alike'
  | 'before-credentials'
  | 'blank-password'
  | 'certificate-date'
  | 'client-credssp-setting'
  | 'cloned-from-one-image'
  | 'connects-after-consent'
  | 'console-works'
  | 'each-text-its-class'
  | 'event-4625'
  | 'event-4740'
  | 'event-56'
  | 'event-6041'
  | 'event-6167'
  | 'every-account-fails'
  | 'extended-code'
  | 'extended-seven'
  | 'full-name-and-upn'
  | 'gateway-then-target'
  | 'january-2026-build'
  | 'local-account-works'
  | 'misnamed-by-old-freerdp'
  | 'mstsc-admin'
  | 'mstsc-elevated-once'
  | 'mstsc-on-the-server'
  | 'name-instead-of-address'
  | 'name-resolves'
  | 'nla-refusal-code'
  | 'not-the-oracle-policy'
  | 'ntlm-log'
  | 'ntlm-only-situations'
  | 'old-client-bare-text'
  | 'old-image'
  | 'openssl-level'
  | 'ordinary-user'
  | 'other-servers-work'
  | 'refused-or-timed-out'
  | 'restricted-admin-event'
  | 'same-update-gap'
  | 'secure-channel-test'
  | 'server-build'
  | 'server-clock'
  | 'status-code'
  | 'text-beside-code'
  | 'tls-look'
  | 'type-credentials-anew'
  | 'updated-client-connects'
  | 'warning-only'
  | 'wire-version'
  | 'workgroup-or-address'
  | 'works-by-address'
  | 'x224-silence';
