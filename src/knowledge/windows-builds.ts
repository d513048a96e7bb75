/**
 * Windows builds as NTLM tells them ([MS-NLMP] 2.2.2.10): major, minor and build, never the update level. Several releases
 * share a build, and releases that were switched on by an enablement package show the build they rest on.
 */
import type { Sourced } from './sources.ts';

export interface WindowsRelease extends Sourced {
  readonly name: string;
  /** `longTerm`: a client edition of the long-term channel. */
  readonly sku: 'server' | 'client' | 'longTerm' | 'embedded';
  /** YYYY-MM-DD, of the edition that is supported longest. */
  readonly endOfSupport: string;
  /** End of the paid extension (ESU), where there is one. */
  readonly endOfExtended: string | null;
  /** Dates that differ by edition. */
  readonly note: string | null;
}

/** A build, and the releases that show it. */
export interface WindowsBuild {
  readonly major: number;
  readonly minor: number;
  readonly build: number;
  readonly releases: readonly WindowsRelease[];
}

type Extra = Partial<Pick<WindowsRelease, 'endOfExtended' | 'note' | 'source'>>;

function release(sku: WindowsRelease['sku'], name: string, endOfSupport: string, extra: Extra = {}): WindowsRelease {
  return {
    name,
    sku,
    endOfSupport,
    endOfExtended: null,
    note: null,
    source: 'endOfLife',
    checkedOn: CHECKED,
    ...extra,
  };
}

const CHECKED = '2026-08-22';
const LIFECYCLE = { source: 'msLifecycle' } as const;
const PAID_TO_2026 = { endOfExtended: '2023-01-10', note: 'paid updates seen until 2026-01-13' } as const;

const SERVER_2008_SP2 = release('server', 'Windows Server 2008 SP2', '2020-01-14', PAID_TO_2026);
const WINDOWS_10_1909 = release('client', 'Windows 10 1909', '2022-05-10', { note: 'Home, Pro: 2021-05-11' });
const SERVER_1909 = release('server', 'Windows Server, version 1909', '2021-05-11');
const WINDOWS_10_20H2 = release('client', 'Windows 10 20H2', '2023-05-09', { note: 'Home, Pro: 2022-05-10' });
const WINDOWS_10_21H1 = release('client', 'Windows 10 21H1', '2022-12-13');
const WINDOWS_10_21H2 = release('client', 'Windows 10 21H2', '2024-06-11', { note: 'Home, Pro: 2023-06-13' });
const WINDOWS_10_LTSC_2021 = release('longTerm', 'Windows 10 Enterprise LTSC 2021', '2032-01-13', {
  note: 'IoT Enterprise; Enterprise: 2027-01-12',
});
const WINDOWS_10_22H2 = release('client', 'Windows 10 22H2', '2025-10-14', { endOfExtended: '2028-10-10' });
const SERVER_20H2 = release('server', 'Windows Server, version 20H2', '2022-08-09');
const WINDOWS_11_23H2 = release('client', 'Windows 11 23H2', '2026-11-10', { note: 'Home, Pro: 2025-11-11' });
const WINDOWS_11_25H2 = release('client', 'Windows 11 25H2', '2028-10-10', { note: 'Home, Pro: 2027-10-12' });

/** By version and build. */
export const WINDOWS_BUILDS: readonly WindowsBuild[] = [
  { major: 5, minor: 1, build: 2600, releases: [release('client', 'Windows XP SP3', '2014-04-08')] },
  { major: 5, minor: 2, build: 3790, releases: [release('server', 'Windows Server 2003 SP2', '2015-07-14')] },
  { major: 6, minor: 0, build: 6000, releases: [release('client', 'Windows Vista', '2010-04-13', LIFECYCLE)] },
  {
    major: 6,
    minor: 0,
    build: 6001,
    releases: [
      release('server', 'Windows Server 2008', '2011-07-12', LIFECYCLE),
      release('client', 'Windows Vista SP1', '2011-07-12', LIFECYCLE),
    ],
  },
  {
    major: 6,
    minor: 0,
    build: 6002,
    releases: [SERVER_2008_SP2, release('client', 'Windows Vista SP2', '2017-04-11')],
  },
  {
    major: 6,
    minor: 0,
    build: 6003,
    releases: [SERVER_2008_SP2],
  },
  {
    major: 6,
    minor: 1,
    build: 7600,
    releases: [
      release('server', 'Windows Server 2008 R2', '2013-04-09', LIFECYCLE),
      release('client', 'Windows 7', '2013-04-09', LIFECYCLE),
    ],
  },
  {
    major: 6,
    minor: 1,
    build: 7601,
    releases: [
      release('server', 'Windows Server 2008 R2 SP1', '2020-01-14', PAID_TO_2026),
      release('client', 'Windows 7 SP1', '2020-01-14', { endOfExtended: '2023-01-10' }),
      release('embedded', 'Windows Embedded Standard 7', '2021-10-12', {
        note: 'POSReady 7; Embedded Standard 7: 2020-10-13',
      }),
    ],
  },
  {
    major: 6,
    minor: 2,
    build: 9200,
    releases: [
      release('server', 'Windows Server 2012', '2023-10-10', { endOfExtended: '2026-10-13' }),
      release('client', 'Windows 8', '2016-01-12'),
    ],
  },
  {
    major: 6,
    minor: 3,
    build: 9600,
    releases: [
      release('server', 'Windows Server 2012 R2', '2023-10-10', { endOfExtended: '2026-10-13' }),
      release('client', 'Windows 8.1', '2023-01-10'),
    ],
  },
  {
    major: 10,
    minor: 0,
    build: 10240,
    releases: [
      release('client', 'Windows 10 1507', '2017-05-09'),
      release('longTerm', 'Windows 10 Enterprise LTSB 2015', '2025-10-14'),
    ],
  },
  {
    major: 10,
    minor: 0,
    build: 10586,
    releases: [
      release('client', 'Windows 10 1511', '2017-10-10', { note: 'Enterprise, Education: updates seen until 2018-05' }),
    ],
  },
  {
    major: 10,
    minor: 0,
    build: 14393,
    releases: [
      release('server', 'Windows Server 2016', '2027-01-12', { endOfExtended: '2030-01-12' }),
      release('client', 'Windows 10 1607', '2019-04-09', { note: 'Home, Pro: 2018-04-10' }),
      release('longTerm', 'Windows 10 Enterprise LTSB 2016', '2026-10-13'),
    ],
  },
  {
    major: 10,
    minor: 0,
    build: 15063,
    releases: [release('client', 'Windows 10 1703', '2019-10-08', { note: 'Home, Pro: 2018-10-09' })],
  },
  {
    major: 10,
    minor: 0,
    build: 16299,
    releases: [
      release('server', 'Windows Server, version 1709', '2019-04-09'),
      release('client', 'Windows 10 1709', '2020-10-13', { note: 'Home, Pro: 2019-04-09' }),
    ],
  },
  {
    major: 10,
    minor: 0,
    build: 17134,
    releases: [
      release('server', 'Windows Server, version 1803', '2019-11-12'),
      release('client', 'Windows 10 1803', '2021-05-11', { note: 'Home, Pro: 2019-11-12' }),
    ],
  },
  {
    major: 10,
    minor: 0,
    build: 17763,
    releases: [
      release('server', 'Windows Server 2019', '2029-01-09'),
      release('server', 'Windows Server, version 1809', '2020-11-10'),
      release('client', 'Windows 10 1809', '2021-05-11', { note: 'Home, Pro: 2020-11-10' }),
      release('longTerm', 'Windows 10 Enterprise LTSC 2019', '2029-01-09'),
    ],
  },
  {
    major: 10,
    minor: 0,
    build: 18362,
    releases: [
      release('server', 'Windows Server, version 1903', '2020-12-08'),
      SERVER_1909,
      release('client', 'Windows 10 1903', '2020-12-08'),
      WINDOWS_10_1909,
    ],
  },
  { major: 10, minor: 0, build: 18363, releases: [SERVER_1909, WINDOWS_10_1909] },
  {
    major: 10,
    minor: 0,
    build: 19041,
    releases: [
      release('server', 'Windows Server, version 2004', '2021-12-14'),
      SERVER_20H2,
      release('client', 'Windows 10 2004', '2021-12-14'),
      WINDOWS_10_20H2,
      WINDOWS_10_21H1,
      WINDOWS_10_21H2,
      WINDOWS_10_22H2,
      WINDOWS_10_LTSC_2021,
    ],
  },
  { major: 10, minor: 0, build: 19042, releases: [SERVER_20H2, WINDOWS_10_20H2] },
  { major: 10, minor: 0, build: 19043, releases: [WINDOWS_10_21H1] },
  { major: 10, minor: 0, build: 19044, releases: [WINDOWS_10_21H2, WINDOWS_10_LTSC_2021] },
  { major: 10, minor: 0, build: 19045, releases: [WINDOWS_10_22H2] },
  { major: 10, minor: 0, build: 20348, releases: [release('server', 'Windows Server 2022', '2031-10-14')] },
  {
    major: 10,
    minor: 0,
    build: 22000,
    releases: [release('client', 'Windows 11 21H2', '2024-10-08', { note: 'Home, Pro: 2023-10-10' })],
  },
  {
    major: 10,
    minor: 0,
    build: 22621,
    releases: [release('client', 'Windows 11 22H2', '2025-10-14', { note: 'Home, Pro: 2024-10-08' }), WINDOWS_11_23H2],
  },
  { major: 10, minor: 0, build: 22631, releases: [WINDOWS_11_23H2] },
  {
    major: 10,
    minor: 0,
    build: 25398,
    releases: [release('server', 'Windows Server, version 23H2', '2026-05-12')],
  },
  {
    major: 10,
    minor: 0,
    build: 26100,
    releases: [
      release('server', 'Windows Server 2025', '2034-11-14'),
      release('client', 'Windows 11 24H2', '2027-10-12', { note: 'Home, Pro: 2026-10-13' }),
      WINDOWS_11_25H2,
      release('longTerm', 'Windows 11 Enterprise LTSC 2024', '2034-10-10', {
        note: 'IoT Enterprise; Enterprise: 2029-10-09',
      }),
    ],
  },
  { major: 10, minor: 0, build: 26200, releases: [WINDOWS_11_25H2] },
  {
    major: 10,
    minor: 0,
    build: 28000,
    releases: [release('client', 'Windows 11 26H1', '2029-03-13', { note: 'Home, Pro: 2028-03-14' })],
  },
];

/** Undefined for a build that was never released. */
export function findWindowsBuild(major: number, minor: number, build: number): WindowsBuild | undefined {
  return WINDOWS_BUILDS.find((row) => row.major === major && row.minor === minor && row.build === build);
}
