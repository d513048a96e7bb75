/**
 * Where the sources contradict each other, and which of them is followed. Kept in sight, because a reader may come from the
 * other one; and what was looked for and not found.
 */
import type { SourceId } from './sources.ts';
import type { UpdateProductId } from './update-products.ts';

/** What the sources disagree about. */
export type ConflictCode =
  /** Whether changing the policy needs a restart. */
  | 'policy-restart'
  /** Whether a server counts as updated from March or from May 2018 on. */
  | 'march-or-may'
  /** Whether Mitigated makes a server refuse old clients. */
  | 'meaning-of-mitigated'
  /** Whether the security-only updates of April 2018 count. */
  | 'april-security-only'
  /** On which editions Intune sets the policy. */
  | 'intune-editions'
  /** Whether unchecking NLA is enough. */
  | 'nla-off-steps'
  /** Rows of 2020 name releases that came with the fix. */
  | 'listed-after-release'
  /** When paid updates for 2008 and 2008 R2 ended. */
  | 'paid-updates-2008'
  /** Updates for 1511 after its end of support. */
  | 'support-end-1511'
  /** Which preview of April 2018 is for 2012 and which for 2012 R2. */
  | 'april-previews'
  /** Which SecurityLayer to put back. */
  | 'security-layer-restored'
  /** What KB5077796 repaired. */
  | 'kb5077796-cause'
  /** Whether a wrong-password text can stand for CVE-2018-0886. */
  | 'wrong-password-text'
  /** What 0x207 means on macOS. */
  | 'mac-0x207'
  /** What levels 0 and 1 are called in Japanese. */
  | 'japanese-level-names';

/** Two sides of one question. */
export interface Conflict {
  readonly code: ConflictCode;
  readonly one: readonly SourceId[];
  readonly other: readonly SourceId[];
  /** `neither`: nothing is said, or only with care. */
  readonly follows: 'one' | 'other' | 'neither';
  /** Where it touches the updates of a product. */
  readonly products: readonly UpdateProductId[];
  readonly checkedOn: string;
}

const CHECKED = '2026-08-22';
const NONE: readonly UpdateProductId[] = [];
const BY_UPDATE: readonly UpdateProductId[] = [
  '7-2008-r2',
  '2012',
  '8.1-2012-r2',
  '10-1507',
  '10-1607-2016',
  '10-1703',
  '10-1709',
];

function conflict(
  code: ConflictCode,
  one: readonly SourceId[],
  other: readonly SourceId[],
  follows: Conflict['follows'],
  products: readonly UpdateProductId[] = NONE,
): Conflict {
  return { code, one, other, follows, products, checkedOn: CHECKED };
}

/** Each as `one` says and as `other` says. */
export const CONFLICTS: readonly Conflict[] = [
  conflict('policy-restart', ['kb4093492'], ['generalKnowledge'], 'one'),
  conflict('march-or-may', ['kb4093492', 'askcore', 'takelab'], ['alibabaCloud', 'az4295591'], 'one', BY_UPDATE),
  conflict('meaning-of-mitigated', ['policyCsp', 'rdsAuth'], ['generalKnowledge'], 'one'),
  conflict('april-security-only', ['askcore'], ['generalKnowledge'], 'one', ['7-2008-r2', '2012', '8.1-2012-r2']),
  conflict('intune-editions', ['policyCsp'], ['policyCspLater'], 'other'),
  conflict('nla-off-steps', ['jaMemo'], ['rdsAuth', 'nla2012r2'], 'other'),
  conflict('listed-after-release', ['wesng'], ['freerdpIss'], 'other', ['10-1803', '10-1809-2019', '10-1903-1909']),
  conflict('paid-updates-2008', ['endOfLife'], ['wesng'], 'one', ['2008-sp2', '7-2008-r2']),
  conflict('support-end-1511', ['endOfLife'], ['wesng', 'nessus'], 'other', ['10-1511']),
  conflict('april-previews', ['nessus'], ['generalKnowledge'], 'neither', ['2012', '8.1-2012-r2']),
  conflict('security-layer-restored', ['rdsInternal'], ['azJaAuth'], 'neither'),
  conflict('kb5077796-cause', ['jan2026'], ['generalKnowledge'], 'neither'),
  conflict('wrong-password-text', ['techrepublic'], ['kb4093492'], 'neither'),
  conflict('mac-0x207', ['macapp'], ['disconnectCodes'], 'neither'),
  conflict('japanese-level-names', ['takelab', 'jaMemo'], ['tencentCloudJa', 'wsdJa'], 'neither'),
];

/** Looked for, and not found or only derived. */
export const NOT_FOUND = [
  'askCoreOriginalSections',
  'tspkgVersionsOfMarch2018',
  'longDialogInSomeLanguages',
  'vmConnectBlocked',
  'rollupsOf2008ContainTheFix',
  'reasonOfRevisionIn2020',
  'meaningOf0xd06And0x507',
  'ntlmBuildOf1909And23H2And25H2',
  'installerExitCodes',
] as const;

/** Those that touch the updates of a product. */
export function conflictsAbout(product: UpdateProductId): readonly Conflict[] {
  return CONFLICTS.filter(({ products }) => products.includes(product));
}
