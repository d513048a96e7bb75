/**
 * What a person can be asked in order to tell causes apart, and what each answer does to them. A factor above 1 makes a cause likelier,
 * one below 1 unlikelier; they are judgement, as the weights are.
 */
import type { CauseCode } from '../../knowledge/causes.ts';

type Effects = Readonly<Partial<Record<CauseCode, number>>>;

/** Each question with its answers, in the order in which they help most. */
export const QUESTIONS = {
  /** Which Windows the connecting computer has. */
  'client-windows': {
    '7-or-older': {
      'credssp/client-unpatched': 1.5,
      'ntlm/blocked': 0.7,
      'windows/duplicate-sid': 0.3,
      'windows/update-of-january-2026': 0,
    },
    '8.1-or-older-10': { 'credssp/client-unpatched': 1, 'windows/update-of-january-2026': 0.2 },
    'recent-10-or-11': { 'credssp/client-unpatched': 0.2, 'ntlm/blocked': 1.5, 'windows/duplicate-sid': 1.5 },
    'not-windows': {
      'credssp/client-unpatched': 0.2,
      'credssp/freerdp-too-old': 2,
      'credssp/third-party-client-too-old': 2,
      'windows/update-of-january-2026': 0,
    },
  },
  /** Whether another, up-to-date computer can connect to the same server. */
  'another-client': {
    connects: {
      'credssp/server-unpatched': 0.1,
      'credssp/restart-pending': 0.1,
      'credssp/client-unpatched': 1.5,
      'ntlm/blocked': 1.5,
      'tls/listener-certificate': 0.2,
      'tls/key-not-readable': 0.2,
      'reach/refused': 0.2,
      'server/remote-desktop-off': 0.1,
      'reach/unreachable': 0.1,
      'negotiation/stalled': 0.3,
      'credssp/not-offered-by-client': 1.5,
      'windows/update-of-january-2026': 1.2,
    },
    fails: {
      'credssp/client-unpatched': 0.3,
      'credssp/freerdp-too-old': 0.3,
      'windows/update-of-january-2026': 0.2,
      'credssp/not-offered-by-client': 0.4,
    },
  },
  /** Whether the server was named by its address or by its full name. */
  'server-named-by': {
    address: { 'ntlm/blocked': 1.8, 'ntlm/protected-user': 1.5, 'name/not-found': 0.1, 'kerberos/rc4-retired': 0.3 },
    name: { 'ntlm/blocked': 0.6 },
  },
  /** Whether other accounts can sign in. */
  'another-account': {
    works: {
      'logon/password-expired': 1.8,
      'logon/wrong-credentials': 1.5,
      'logon/wrong-authority': 1.5,
      'tls/no-common-suite': 0.1,
      'tls/listener-certificate': 0.1,
      'credssp/server-unpatched': 0.1,
      'domain/controller-unreachable': 0.6,
    },
    fails: { 'logon/password-expired': 0.3, 'logon/wrong-credentials': 0.4, 'tls/no-common-suite': 1.5 },
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Effects>>>>;

export type QuestionCode = keyof typeof QUESTIONS;

/** The answers to each question. */
export type QuestionAnswers = { readonly [Q in QuestionCode]: Extract<keyof (typeof QUESTIONS)[Q], string> };

/** One thing to find out next. */
export interface Question {
  readonly code: QuestionCode;
  readonly answers: readonly {
    readonly answer: string;
    /** The likeliest cause, if this is the answer. */
    readonly first: CauseCode;
  }[];
}

export interface Answer {
  readonly question: QuestionCode;
  readonly answer: string;
}

/** Undefined for what is no answer to this question. */
export function effectsOf({ question, answer }: Answer): Effects | undefined {
  const answers: Readonly<Record<string, Effects>> = QUESTIONS[question];
  return Object.hasOwn(answers, answer) ? answers[answer] : undefined;
}

export const QUESTION_CODES = Object.keys(QUESTIONS) as readonly QuestionCode[];
