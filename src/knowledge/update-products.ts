/** Which Windows takes which updates for CVE-2018-0886: builds as NTLM tells them, and what tells that the fix is there. */
import type { Attested } from './sources.ts';
import type { Kb } from './updates.ts';

/** A family of releases that take the same updates. */
export type UpdateProductId =
  | '2008-sp2'
  | '7-2008-r2'
  | '2012'
  | '8.1-2012-r2'
  | '10-1507'
  | '10-1511'
  | '10-1607-2016'
  | '10-1703'
  | '10-1709'
  | '10-1803'
  | '10-1809-2019'
  | '10-1903-1909'
  | 'later'
  | 'no-package';

/** Major, minor, build. */
export type BuildNumber = readonly [major: number, minor: number, build: number];

/** Versions of tspkg.dll, the file that the fix changed. */
export interface TspkgBaseline {
  /** At or above this one the fix of May 2018 is there. Microsoft's own table. */
  readonly may: readonly [number, number, number, number];
  /** Last part of the newest file in the updates of March and April. What tspkg.dll itself had then was never found. */
  readonly familyMarch: number;
  readonly familyApril: number;
}

/** An edition that takes the same updates without having a build of its own. */
export interface Kin {
  readonly name: string;
  readonly how: 'samePackages' | 'windowsUpdateOnly' | 'packagesOfItsOwn';
  readonly confidence: Attested['confidence'];
}

export interface UpdateProduct extends Attested {
  readonly id: UpdateProductId;
  readonly builds: readonly BuildNumber[];
  readonly kin: readonly Kin[];
  readonly fix: 'byUpdate' | 'byRelease' | 'none';
  /** The updates to install when it is to be one, each sufficient alone. */
  readonly offered: readonly Kb[];
  /** Which later updates contain the fix as well. */
  readonly later: 'monthlyRollups' | 'cumulativeUpdates' | 'notConfirmed' | 'none';
  /** The build revision (UBR) from which on the fix is there; null where the revision does not tell. */
  readonly minimumUbr: number | null;
  /** From which on, without the policy, the machine acts as Mitigated. */
  readonly mitigatedUbr: number | null;
  readonly tspkg: TspkgBaseline | null;
}

type Needed = 'id' | 'builds' | 'fix';
type Given = Pick<UpdateProduct, Needed> & Partial<Omit<UpdateProduct, Needed>>;

function product(given: Given): UpdateProduct {
  return {
    kin: [],
    offered: [],
    later: 'none',
    minimumUbr: null,
    mitigatedUbr: null,
    tspkg: null,
    sources: ['wesng', 'nessus', 'az4295591'],
    confidence: 'high',
    checkedOn: '2026-08-22',
    ...given,
  };
}

/** By age. */
export const UPDATE_PRODUCTS: readonly UpdateProduct[] = [
  product({
    id: 'no-package',
    builds: [
      [5, 1, 2600],
      [5, 2, 3790],
      [6, 0, 6000],
      [6, 0, 6001],
      [6, 1, 7600],
    ],
    fix: 'none',
    sources: ['endOfLife', 'generalKnowledge', 'rdsAuth'],
    confidence: 'medium',
  }),
  product({
    id: '2008-sp2',
    builds: [
      [6, 0, 6002],
      [6, 0, 6003],
    ],
    kin: [
      { name: 'Windows Embedded POSReady 2009', how: 'packagesOfItsOwn', confidence: 'medium' },
      { name: 'Windows Embedded Standard 2009', how: 'packagesOfItsOwn', confidence: 'medium' },
    ],
    fix: 'byUpdate',
    offered: ['KB4056564'],
    later: 'notConfirmed',
    sources: ['wesng', 'rdsAuth'],
  }),
  product({
    id: '7-2008-r2',
    builds: [[6, 1, 7601]],
    kin: [{ name: 'Windows Embedded POSReady 7', how: 'samePackages', confidence: 'medium' }],
    fix: 'byUpdate',
    offered: ['KB4103712', 'KB4103718'],
    later: 'monthlyRollups',
    tspkg: { may: [6, 1, 7601, 24117], familyMarch: 24059, familyApril: 24094 },
  }),
  product({
    id: '2012',
    builds: [[6, 2, 9200]],
    kin: [{ name: 'Windows Embedded 8 Standard', how: 'samePackages', confidence: 'medium' }],
    fix: 'byUpdate',
    offered: ['KB4103726', 'KB4103730'],
    later: 'monthlyRollups',
    tspkg: { may: [6, 2, 9200, 22432], familyMarch: 22376, familyApril: 22402 },
  }),
  product({
    id: '8.1-2012-r2',
    builds: [[6, 3, 9600]],
    kin: [
      { name: 'Windows RT 8.1', how: 'windowsUpdateOnly', confidence: 'high' },
      { name: 'Windows Embedded 8.1 Industry', how: 'samePackages', confidence: 'medium' },
    ],
    fix: 'byUpdate',
    offered: ['KB4103715', 'KB4103725'],
    later: 'monthlyRollups',
    tspkg: { may: [6, 3, 9600, 18999], familyMarch: 18946, familyApril: 18969 },
  }),
  product({
    id: '10-1507',
    builds: [[10, 0, 10240]],
    fix: 'byUpdate',
    offered: ['KB4103716'],
    later: 'cumulativeUpdates',
    minimumUbr: 17797,
    mitigatedUbr: 17861,
    sources: ['wesng', 'nessus', 'mar2018Blog'],
  }),
  product({
    id: '10-1511',
    builds: [[10, 0, 10586]],
    fix: 'byUpdate',
    // The only one that is named for this vulnerability and whose revision is known from more than one place.
    offered: ['KB4088779'],
    later: 'cumulativeUpdates',
    minimumUbr: 1478,
    sources: ['wesng', 'nessus', 'mar2018Blog', 'benchmarkDotNet'],
  }),
  product({
    id: '10-1607-2016',
    builds: [[10, 0, 14393]],
    fix: 'byUpdate',
    offered: ['KB4103723'],
    later: 'cumulativeUpdates',
    minimumUbr: 2125,
    mitigatedUbr: 2248,
    tspkg: { may: [10, 0, 14393, 2248], familyMarch: 2125, familyApril: 2189 },
  }),
  product({
    id: '10-1703',
    builds: [[10, 0, 15063]],
    fix: 'byUpdate',
    offered: ['KB4103731'],
    later: 'cumulativeUpdates',
    minimumUbr: 966,
    mitigatedUbr: 1088,
    tspkg: { may: [10, 0, 15063, 1088], familyMarch: 966, familyApril: 1029 },
  }),
  product({
    id: '10-1709',
    builds: [[10, 0, 16299]],
    fix: 'byUpdate',
    offered: ['KB4103727'],
    later: 'cumulativeUpdates',
    minimumUbr: 309,
    mitigatedUbr: 431,
    tspkg: { may: [10, 0, 16299, 431], familyMarch: 309, familyApril: 371 },
  }),
  product({
    id: '10-1803',
    builds: [[10, 0, 17134]],
    fix: 'byRelease',
    later: 'cumulativeUpdates',
    mitigatedUbr: 48,
    sources: ['freerdpIss', 'wesng'],
    confidence: 'medium',
  }),
  product({
    id: '10-1809-2019',
    builds: [[10, 0, 17763]],
    fix: 'byRelease',
    later: 'cumulativeUpdates',
    sources: ['kb4093492', 'endOfLife'],
  }),
  product({
    id: '10-1903-1909',
    builds: [
      [10, 0, 18362],
      [10, 0, 18363],
    ],
    fix: 'byRelease',
    later: 'cumulativeUpdates',
    sources: ['kb4093492', 'endOfLife'],
  }),
  product({
    id: 'later',
    builds: [
      [10, 0, 19041],
      [10, 0, 19042],
      [10, 0, 19043],
      [10, 0, 19044],
      [10, 0, 19045],
      [10, 0, 20348],
      [10, 0, 22000],
      [10, 0, 22621],
      [10, 0, 22631],
      [10, 0, 25398],
      [10, 0, 26100],
      [10, 0, 26200],
      [10, 0, 28000],
    ],
    fix: 'byRelease',
    later: 'cumulativeUpdates',
    sources: ['kb4093492', 'endOfLife'],
  }),
];

/** Undefined for a build that no row has. */
export function findUpdateProduct(major: number, minor: number, build: number): UpdateProduct | undefined {
  return UPDATE_PRODUCTS.find(({ builds }) =>
    builds.some((each) => each[0] === major && each[1] === minor && each[2] === build),
  );
}
