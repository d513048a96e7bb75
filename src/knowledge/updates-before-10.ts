/** The updates for Windows Server 2008 to Windows 8.1, whose build says nothing of them. */
import type { UpdateProductId } from './update-products.ts';
import type { UpdateRow } from './updates.ts';

type Extra = Partial<Pick<UpdateRow, 'carriesFix' | 'released' | 'notes' | 'sources' | 'confidence'>>;

const CHECKED = '2026-08-22';
const SCANNERS = ['wesng', 'nessus'] as const;
const ALSO_MICROSOFT = { sources: [...SCANNERS, 'az4295591'] } as const;
const ONE_SCANNER = { sources: ['nessus'], confidence: 'medium' } as const;
/** Security-only updates hold one month: that of April is without the fix of March. */
const OTHER_MONTH = { carriesFix: 'notCounted', confidence: 'medium' } as const;
/** What kind of update they are is general knowledge; that they are the ones of June, Microsoft says. */
const JUNE = { sources: ['rdsAuth', 'generalKnowledge'], confidence: 'medium', notes: ['endsAskingTwice'] } as const;

function updatesOf(product: UpdateProductId) {
  return (kb: UpdateRow['kb'], kind: UpdateRow['kind'], month: string, extra: Extra = {}): UpdateRow => ({
    kb,
    product,
    kind,
    month,
    carriesFix: 'yes',
    ubr: null,
    released: null,
    notes: [],
    sources: SCANNERS,
    confidence: 'high',
    checkedOn: CHECKED,
    ...extra,
  });
}

const server2008 = updatesOf('2008-sp2');
const windows7 = updatesOf('7-2008-r2');
const server2012 = updatesOf('2012');
const windows81 = updatesOf('8.1-2012-r2');

/** By product, then by month. */
export const UPDATES_BEFORE_10: readonly UpdateRow[] = [
  server2008('KB4056564', 'standalone', '2018-03', { sources: ['wesng', 'rdsAuth'] }),

  windows7('KB4088875', 'monthlyRollup', '2018-03'),
  windows7('KB4088878', 'securityOnly', '2018-03'),
  windows7('KB4088881', 'preview', '2018-03', { sources: ['nessus'] }),
  windows7('KB4093118', 'monthlyRollup', '2018-04'),
  windows7('KB4093108', 'securityOnly', '2018-04', OTHER_MONTH),
  windows7('KB4093113', 'preview', '2018-04', ONE_SCANNER),
  windows7('KB4103718', 'monthlyRollup', '2018-05', ALSO_MICROSOFT),
  windows7('KB4103712', 'securityOnly', '2018-05', ALSO_MICROSOFT),
  windows7('KB4103713', 'preview', '2018-05', ONE_SCANNER),
  windows7('KB4284826', 'monthlyRollup', '2018-06', JUNE),

  server2012('KB4088877', 'monthlyRollup', '2018-03'),
  server2012('KB4088880', 'securityOnly', '2018-03'),
  server2012('KB4088883', 'preview', '2018-03', ONE_SCANNER),
  server2012('KB4093123', 'monthlyRollup', '2018-04'),
  server2012('KB4093122', 'securityOnly', '2018-04', OTHER_MONTH),
  server2012('KB4103730', 'monthlyRollup', '2018-05', ALSO_MICROSOFT),
  server2012('KB4103726', 'securityOnly', '2018-05', ALSO_MICROSOFT),
  server2012('KB4103719', 'preview', '2018-05', ONE_SCANNER),
  server2012('KB4284855', 'monthlyRollup', '2018-06', JUNE),

  windows81('KB4088876', 'monthlyRollup', '2018-03'),
  windows81('KB4088879', 'securityOnly', '2018-03', { notes: ['notForRt'] }),
  windows81('KB4088882', 'preview', '2018-03', ONE_SCANNER),
  windows81('KB4093114', 'monthlyRollup', '2018-04'),
  windows81('KB4093115', 'securityOnly', '2018-04', { carriesFix: 'no', sources: ['askcore', 'wesng'] }),
  windows81('KB4103725', 'monthlyRollup', '2018-05', ALSO_MICROSOFT),
  windows81('KB4103715', 'securityOnly', '2018-05', { ...ALSO_MICROSOFT, notes: ['notForRt'] }),
  windows81('KB4103724', 'preview', '2018-05', { released: '2018-05-17', sources: ['nessus', 'rdsAuth'] }),
  windows81('KB4284815', 'monthlyRollup', '2018-06', JUNE),
];
