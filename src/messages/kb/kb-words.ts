/** What `rdp-doctor kb` says around the rows of knowledge: the answer first, then a heading or a sentence for each code of the tables. */
import type { UpdateIdentity } from '../../remedy/identify-update.ts';
import type { TspkgVerdict } from '../../remedy/tspkg-check.ts';
import type {
  InstallUpdate,
  NoPackage,
  NothingToInstall,
  UnknownBuild,
  UpdateOffer,
} from '../../remedy/update-answer.ts';
import type { Language } from '../words.ts';

type Row = UpdateOffer['update'];
type Prerequisite = InstallUpdate['prerequisites'][number];
type Issue = InstallUpdate['issues'][number];
type Way = NoPackage['ways'][number];
type Related = Extract<UpdateIdentity, { kind: 'related' }>['related'];
type LaterCounts = Extract<UpdateIdentity, { kind: 'later' }>['counts'];
type Kin = InstallUpdate['kin'][number];

/** The first sentences: what to do. */
export interface KbAnswerWords {
  readonly install: (offers: readonly string[], later: InstallUpdate['later']) => string;
  readonly missing: (ubr: number, minimum: number) => string;
  readonly notTold: string;
  readonly shippedFixed: string;
  readonly unsureOfRelease: string;
  readonly dialogAnyway: string;
  readonly revisionHasIt: (ubr: number) => string;
  readonly actsUnsetAs: Readonly<Record<NonNullable<NothingToInstall['actsUnsetAs']>, string>>;
  readonly defaultTurnedBy: (kb: string, build: string) => string;
  readonly noPackage: (names: readonly string[]) => string;
  readonly instead: Readonly<Record<Way['instead'], (release: string) => string>>;
  readonly afterwards: (offers: readonly string[]) => string;
  readonly noNlaServer: (release: string) => string;
  readonly relax: string;
  readonly neverExisted: (build: string) => string;
  readonly didYouMean: string;
  readonly preview: string;
  readonly unknown: Readonly<Record<UnknownBuild['because'], (build: string) => string>>;
  readonly severalMeanings: (text: string) => string;
}

/** Of a number. */
export interface KbIdentityWords {
  readonly counts: (kb: string) => string;
  readonly releasedFixed: (kb: string) => string;
  readonly lacks: (kb: string) => string;
  readonly notCounted: (kb: string) => string;
  readonly instead: (offers: readonly string[]) => string;
  readonly later: Readonly<Record<LaterCounts, (kb: string, released: string) => string>>;
  readonly prerequisite: (kb: string) => string;
  readonly related: Readonly<Record<Related['about'], (kb: string) => string>>;
  readonly unknown: (kb: string) => string;
  readonly howToTell: string;
  readonly isFor: string;
}

export interface KbWords {
  readonly language: Language;
  readonly inShort: string;
  readonly answer: KbAnswerWords;
  readonly identity: KbIdentityWords;
  readonly tspkg: Readonly<Record<TspkgVerdict['kind'], (version: string, baseline: string) => string>>;
  readonly headings: Readonly<
    Record<
      | 'updates'
      | 'newest'
      | 'isItThere'
      | 'before'
      | 'care'
      | 'doNotCount'
      | 'install'
      | 'support'
      | 'conflicts'
      | 'sameUpdates'
      | 'choices'
      | 'products',
      string
    >
  >;
  readonly columns: Readonly<
    Record<'update' | 'month' | 'kind' | 'carries' | 'remarks' | 'windows' | 'answer', string>
  >;
  readonly kinds: Readonly<Record<Row['kind'], string>>;
  readonly carries: Readonly<Record<Row['carriesFix'], string>>;
  readonly notes: Readonly<Record<Row['notes'][number], string>>;
  readonly offered: string;
  readonly lessSure: Readonly<Record<'medium' | 'low', string>>;
  readonly newest: (kb: string, released: string, names: string, needsPaidSupport: boolean) => string;
  readonly isItThere: {
    readonly revision: (build: string, ubr: number) => string;
    readonly tspkg: (version: string) => string;
    readonly fromOutside: string;
    readonly hotfix: string;
    readonly onlyFile: string;
  };
  readonly prerequisite: (what: Prerequisite['what'], kbs: readonly string[]) => string;
  readonly scopes: Readonly<Record<Prerequisite['scope'], (what: string) => string>>;
  readonly issues: Readonly<Record<Issue['code'], (kbs: string) => string>>;
  readonly care: { readonly restart: string; readonly bigJump: string; readonly wholeCumulative: string };
  readonly otherPackages: string;
  readonly without: (release: string) => string;
  readonly kin: Readonly<Record<Kin['how'], (name: string) => string>>;
  readonly install: {
    readonly download: string;
    readonly atTheMachine: string;
    readonly overRemoting: string;
    readonly offline: string;
    readonly remove: string;
    readonly exitCodes: string;
    readonly notTried: string;
  };
  readonly support: (name: string, end: string, paid: string | null, note: string | null) => string;
  readonly conflicts: Readonly<Record<InstallUpdate['conflicts'][number], string>>;
  /** Which documents, and when they were last read. */
  readonly sources: (titles: string, checkedOn: string) => string;
  /** After the sources, when the check is more than a year ago. */
  readonly stale: string;
  readonly overview: {
    readonly title: string;
    readonly byUpdate: (offers: readonly string[], later: InstallUpdate['later']) => string;
    readonly shippedFixed: string;
    readonly noPackage: string;
    readonly tryIt: string;
    readonly stale: (names: string) => string;
  };
}

export async function loadKbWords(language: Language): Promise<KbWords> {
  return language === 'ja' ? (await import('./ja.ts')).ja : (await import('./en.ts')).en;
}
