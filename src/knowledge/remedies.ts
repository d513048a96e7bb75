/**
 * What can be done about a cause: the four classic remedies of CVE-2018-0886, their neighbours, and what helps where the message
 * meant something else.
 */
import { NEIGHBOUR_REMEDIES } from './remedies-neighbours.ts';
import type { Attested } from './sources.ts';

/** Where it is carried out. */
export type RemedyMachine = 'server' | 'client' | 'both' | 'network' | 'gateway' | 'domain' | 'administrator';

export interface RemedyRow extends Attested {
  readonly machine: RemedyMachine;
  /** Place among the four classic remedies; null for all others. */
  readonly classicRank: 1 | 2 | 3 | 4 | null;
  /** Of one machine; fleets multiply it. */
  readonly effort: 'low' | 'medium' | 'high';
  /** Of carrying it out, on a machine that is looked after. */
  readonly risk: 'none' | 'low' | 'medium' | 'high';
  readonly restart: 'yes' | 'no' | 'sometimes';
  /** It lowers security: never ranked first where another will do, always with an expiry and a way back. */
  readonly weakens: boolean;
}

const CHECKED = '2026-08-22';

/** Names are stable for ever. */
export const REMEDIES = {
  'update-server': {
    machine: 'server',
    classicRank: 1,
    effort: 'high',
    risk: 'high',
    restart: 'yes',
    weakens: false,
    sources: ['japaneseHowTo', 'kb4093492', 'rdsAuth', 'woshub'],
    confidence: 'high',
    checkedOn: CHECKED,
  },
  'patch-server': {
    machine: 'server',
    classicRank: 2,
    effort: 'medium',
    risk: 'low',
    restart: 'yes',
    weakens: false,
    sources: ['japaneseHowTo', 'az4295591', 'wesng', 'nessus'],
    confidence: 'high',
    checkedOn: CHECKED,
  },
  'server-nla-off': {
    machine: 'server',
    classicRank: 3,
    effort: 'low',
    risk: 'high',
    restart: 'no',
    weakens: true,
    sources: ['japaneseHowTo', 'rdsAuth', 'jaMemo', 'appli', 'rdsInternal', 'azJaAuth', 'nla2012r2', 'nla2016'],
    confidence: 'high',
    checkedOn: CHECKED,
  },
  'client-vulnerable': {
    machine: 'client',
    classicRank: 4,
    effort: 'low',
    risk: 'high',
    restart: 'sometimes',
    weakens: true,
    sources: ['japaneseHowTo', 'az4295591', 'jaMemo', 'kb4093492'],
    confidence: 'high',
    checkedOn: CHECKED,
  },
  'rdp-file-nla-off': {
    machine: 'client',
    classicRank: null,
    effort: 'low',
    risk: 'medium',
    restart: 'no',
    weakens: true,
    sources: ['credsspsupport'],
    confidence: 'medium',
    checkedOn: CHECKED,
  },
  'restart-server': {
    machine: 'server',
    classicRank: null,
    effort: 'low',
    risk: 'low',
    restart: 'yes',
    weakens: false,
    sources: ['rdsAuth'],
    confidence: 'high',
    checkedOn: CHECKED,
  },
  'update-client': {
    machine: 'client',
    classicRank: null,
    effort: 'low',
    risk: 'low',
    restart: 'yes',
    weakens: false,
    sources: ['kb4093492', 'freerdpIss', 'pywinrm', 'xrdp'],
    confidence: 'high',
    checkedOn: CHECKED,
  },
  'server-mitigated': {
    machine: 'server',
    classicRank: null,
    effort: 'low',
    risk: 'medium',
    restart: 'sometimes',
    weakens: true,
    sources: ['kb4093492', 'az4295591'],
    confidence: 'high',
    checkedOn: CHECKED,
  },
  'kerberos-name': {
    machine: 'client',
    classicRank: null,
    effort: 'low',
    risk: 'low',
    restart: 'no',
    weakens: false,
    sources: ['protusers', 'iapDesktop', 'freerdpIss'],
    confidence: 'medium',
    checkedOn: CHECKED,
  },
  'ntlm-exception': {
    machine: 'both',
    classicRank: null,
    effort: 'low',
    risk: 'medium',
    restart: 'no',
    weakens: true,
    sources: ['iapDesktop', 'ipban'],
    confidence: 'high',
    checkedOn: CHECKED,
  },
  ...NEIGHBOUR_REMEDIES,
} as const satisfies Readonly<Record<string, RemedyRow>>;

/** A key of `REMEDIES`. */
export type RemedyName = keyof typeof REMEDIES;
