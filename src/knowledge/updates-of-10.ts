/** The updates for Windows 10 and the servers of its time: each is cumulative, and the build revision (UBR) tells which is there. */
import type { UpdateProductId } from './update-products.ts';
import type { UpdateRow } from './updates.ts';

type Extra = Partial<Pick<UpdateRow, 'released' | 'notes' | 'sources' | 'confidence'>>;

const CHECKED = '2026-08-22';
const SCANNERS = ['wesng', 'nessus'] as const;
const ALSO_PATCH_DAY = { sources: [...SCANNERS, 'mar2018Blog'] } as const;
const ALSO_MICROSOFT = { sources: [...SCANNERS, 'az4295591'] } as const;
const ONE_SCANNER = { sources: ['nessus'], confidence: 'medium' } as const;
const IN_2020 = {
  sources: ['wesng'],
  confidence: 'medium',
  notes: ['listedAfterRelease', 'revisionFromMemory'],
} as const;

function updatesOf(product: UpdateProductId) {
  return (
    kb: UpdateRow['kb'],
    kind: UpdateRow['kind'],
    month: string,
    ubr: number | null,
    extra: Extra = {},
  ): UpdateRow => ({
    kb,
    product,
    kind,
    month,
    carriesFix: 'yes',
    ubr,
    released: null,
    notes: [],
    sources: SCANNERS,
    confidence: 'high',
    checkedOn: CHECKED,
    ...extra,
  });
}

const v1507 = updatesOf('10-1507');
const v1511 = updatesOf('10-1511');
const v1607 = updatesOf('10-1607-2016');
const v1703 = updatesOf('10-1703');
const v1709 = updatesOf('10-1709');
const v1803 = updatesOf('10-1803');
const v1809 = updatesOf('10-1809-2019');
const v1903 = updatesOf('10-1903-1909');

/** By product, then by build revision. */
export const UPDATES_OF_10: readonly UpdateRow[] = [
  v1507('KB4088786', 'cumulative', '2018-03', 17797, ALSO_PATCH_DAY),
  v1507('KB4093111', 'cumulative', '2018-04', 17831),
  v1507('KB4103716', 'cumulative', '2018-05', 17861),

  v1511('KB4088779', 'cumulative', '2018-03', 1478, { sources: [...SCANNERS, 'mar2018Blog', 'benchmarkDotNet'] }),
  v1511('KB4093109', 'cumulative', '2018-04', 1540),
  v1511('KB4103728', 'cumulative', '2018-05', null, {
    sources: ['wesng'],
    confidence: 'medium',
    notes: ['listedForOthers'],
  }),

  v1607('KB4088787', 'cumulative', '2018-03', 2125, ALSO_PATCH_DAY),
  v1607('KB4088889', 'outOfBand', '2018-03', null, ONE_SCANNER),
  v1607('KB4093119', 'cumulative', '2018-04', 2189),
  v1607('KB4093120', 'outOfBand', '2018-04', 2214, {
    released: '2018-04-17',
    notes: ['longerDialog'],
    sources: ['kb4093492', 'nessus'],
  }),
  v1607('KB4103723', 'cumulative', '2018-05', 2248, ALSO_MICROSOFT),
  v1607('KB4103720', 'outOfBand', '2018-05', 2273, { released: '2018-05-17', sources: ['nessus', 'rdsAuth'] }),
  v1607('KB4284880', 'cumulative', '2018-06', null, {
    sources: ['rdsAuth', 'generalKnowledge'],
    confidence: 'medium',
    notes: ['endsAskingTwice'],
  }),

  v1703('KB4088782', 'cumulative', '2018-03', 966, ALSO_PATCH_DAY),
  v1703('KB4093107', 'cumulative', '2018-04', 1029, { confidence: 'medium', notes: ['revisionFromMemory'] }),
  v1703('KB4093117', 'outOfBand', '2018-04', null, ONE_SCANNER),
  v1703('KB4103731', 'cumulative', '2018-05', 1088, ALSO_MICROSOFT),
  v1703('KB4103722', 'outOfBand', '2018-05', null, ONE_SCANNER),

  v1709('KB4088776', 'cumulative', '2018-03', 309, ALSO_PATCH_DAY),
  v1709('KB4089848', 'outOfBand', '2018-03', null, ONE_SCANNER),
  v1709('KB4093112', 'cumulative', '2018-04', 371),
  v1709('KB4093105', 'outOfBand', '2018-04', 402, ONE_SCANNER),
  v1709('KB4103727', 'cumulative', '2018-05', 431, ALSO_MICROSOFT),
  v1709('KB4103714', 'outOfBand', '2018-05', null, ONE_SCANNER),

  v1803('KB4103721', 'cumulative', '2018-05', 48, { notes: ['turnsDefaultOnly'] }),

  v1809('KB4551853', 'cumulative', '2020-05', 1217, IN_2020),
  v1903('KB4556799', 'cumulative', '2020-05', 836, IN_2020),
];
