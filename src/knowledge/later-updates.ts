/**
 * The newest update known for each Windows, which contains the fix as every cumulative one does; and numbers that people come
 * upon while they look for it, with what they are.
 */
import type { Attested } from './sources.ts';
import type { UpdateProductId } from './update-products.ts';
import type { Kb } from './updates.ts';

const CHECKED = '2026-08-22';

export interface LatestUpdate extends Attested {
  readonly kb: Kb;
  readonly product: UpdateProductId;
  /** Names in `WINDOWS_BUILDS`. */
  readonly releases: readonly string[];
  /** YYYY-MM-DD. */
  readonly released: string;
}

const SEEN = { sources: ['wesng'], confidence: 'high', checkedOn: CHECKED } as const;

/** By product. After the date of a row there may be newer ones. */
export const LATEST_UPDATES: readonly LatestUpdate[] = [
  { kb: 'KB5073697', product: '2008-sp2', releases: ['Windows Server 2008 SP2'], released: '2026-01-13', ...SEEN },
  { kb: 'KB5022338', product: '7-2008-r2', releases: ['Windows 7 SP1'], released: '2023-01-10', ...SEEN },
  {
    kb: 'KB5073695',
    product: '7-2008-r2',
    releases: ['Windows Server 2008 R2 SP1'],
    released: '2026-01-13',
    ...SEEN,
  },
  { kb: 'KB5094042', product: '2012', releases: ['Windows Server 2012'], released: '2026-06-09', ...SEEN },
  { kb: 'KB5022352', product: '8.1-2012-r2', releases: ['Windows 8.1'], released: '2023-01-10', ...SEEN },
  { kb: 'KB5094041', product: '8.1-2012-r2', releases: ['Windows Server 2012 R2'], released: '2026-06-09', ...SEEN },
  {
    kb: 'KB5066837',
    product: '10-1507',
    releases: ['Windows 10 Enterprise LTSB 2015'],
    released: '2025-10-14',
    ...SEEN,
  },
  {
    kb: 'KB5094122',
    product: '10-1607-2016',
    releases: ['Windows Server 2016', 'Windows 10 Enterprise LTSB 2016'],
    released: '2026-06-09',
    ...SEEN,
  },
  { kb: 'KB4520010', product: '10-1703', releases: ['Windows 10 1703'], released: '2019-10-08', ...SEEN },
  { kb: 'KB4580328', product: '10-1709', releases: ['Windows 10 1709'], released: '2020-10-13', ...SEEN },
  { kb: 'KB5003174', product: '10-1803', releases: ['Windows 10 1803'], released: '2021-05-11', ...SEEN },
  {
    kb: 'KB5094123',
    product: '10-1809-2019',
    releases: ['Windows Server 2019', 'Windows 10 Enterprise LTSC 2019'],
    released: '2026-06-09',
    ...SEEN,
  },
  { kb: 'KB5013945', product: '10-1903-1909', releases: ['Windows 10 1909'], released: '2022-05-10', ...SEEN },
];

/** What a number is that is neither the fix nor a successor of it. */
export type RelatedKb =
  /** Microsoft's article on CVE-2018-0886, not an update. */
  | 'article'
  | 'azureArticle'
  /** An update of March 2018 for Windows Server 2008, without the fix. */
  | 'otherMarch2018'
  /** An update for Remote Desktop on Windows Server 2008 of April 2018, without the fix. */
  | 'otherApril2018'
  /** The first rollup and the first security-only update for Windows Server 2008: whether they contain it is not confirmed. */
  | 'notConfirmed'
  /** Previews of April 2018 whose product the sources confuse. */
  | 'productInDoubt'
  /** Windows 10 from here on takes the policy from Intune. */
  | 'intuneMinimum'
  /** The update of January 2026 after which signing in failed with code 0x80080005. */
  | 'signInFailure2026'
  | 'signInFailure2026Fixed'
  /** The update of early 2025 after which sessions froze. */
  | 'freeze2025'
  | 'freeze2025Fixed';

export interface RelatedUpdate extends Attested {
  readonly kb: Kb;
  readonly about: RelatedKb;
}

const MICROSOFT = { confidence: 'high', checkedOn: CHECKED } as const;
const IN_DOUBT = { about: 'productInDoubt', sources: ['nessus'], confidence: 'low', checkedOn: CHECKED } as const;
const REPORTED = { confidence: 'medium', checkedOn: CHECKED } as const;
const JANUARY_2026 = { sources: ['oneRemote', 'jan2026'], ...REPORTED } as const;
const EARLY_2025 = { sources: ['feb2025'], ...REPORTED } as const;

/** By number within each matter. */
export const RELATED_UPDATES: readonly RelatedUpdate[] = [
  { kb: 'KB4093492', about: 'article', sources: ['kb4093492'], ...MICROSOFT },
  { kb: 'KB4295591', about: 'azureArticle', sources: ['az4295591'], ...MICROSOFT },
  { kb: 'KB4089229', about: 'otherMarch2018', sources: ['nic2018'], ...MICROSOFT },
  { kb: 'KB4093227', about: 'otherApril2018', sources: ['rdsAuth'], ...MICROSOFT },
  { kb: 'KB4457984', about: 'notConfirmed', sources: ['wesng'], ...REPORTED },
  { kb: 'KB4458010', about: 'notConfirmed', sources: ['wesng'], ...REPORTED },
  { kb: 'KB4093116', ...IN_DOUBT },
  { kb: 'KB4093121', ...IN_DOUBT },
  { kb: 'KB5005101', about: 'intuneMinimum', sources: ['policyCspLater'], ...MICROSOFT },
  { kb: 'KB5074109', about: 'signInFailure2026', ...JANUARY_2026 },
  { kb: 'KB5077744', about: 'signInFailure2026Fixed', ...JANUARY_2026 },
  { kb: 'KB5077793', about: 'signInFailure2026Fixed', ...JANUARY_2026 },
  { kb: 'KB5077796', about: 'signInFailure2026Fixed', ...JANUARY_2026 },
  { kb: 'KB5051987', about: 'freeze2025', ...EARLY_2025 },
  { kb: 'KB5055523', about: 'freeze2025Fixed', ...EARLY_2025 },
];
