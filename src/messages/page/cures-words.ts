/** Cures as cards, and the files that carry one out. Loaded with the page. */

import type { FormName } from '../../remedy/form-name.ts';
import type { Bridge } from '../../remedy/plan.ts';

/** When a measure ends, as it can be chosen. */
export type ExpiryChoice = 'halfHour' | 'tonight' | 'day' | 'week' | 'month' | 'date' | 'never';

export interface CuresWords {
  readonly heading: string;
  readonly place: (rank: number) => string;
  readonly show: string;
  readonly hide: string;
  readonly danger: string;
  readonly bridge: (until: Bridge['until'], title: string) => string;
  readonly toTheCard: string;
  readonly fillIn: string;
  readonly command: (step: string) => string;
  readonly forms: FormsWords;
}

export interface FormsWords {
  readonly heading: string;
  readonly intro: string;
  readonly open: string;
  readonly form: string;
  readonly names: Readonly<Record<FormName, string>>;
  readonly expiry: string;
  readonly expiries: Readonly<Record<ExpiryChoice, string>>;
  readonly date: string;
  readonly badDate: string;
  readonly neverConfirm: string;
  readonly neverFirst: string;
  readonly endsAt: (moment: string) => string;
  /** Of a form that can not end by itself. */
  readonly endsByHand: (moment: string) => string;
  readonly endsNever: string;
  readonly files: (count: number) => string;
  readonly bytes: (count: string) => string;
  readonly folder: (folder: string) => string;
  readonly preview: (file: string) => string;
  readonly binary: string;
  readonly downloadFile: (file: string) => string;
  readonly undoNote: string;
}
