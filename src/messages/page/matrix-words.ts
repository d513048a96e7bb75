/** The interactive matrix. Loaded with the page. */
import type { MatrixChange } from '../../diagnosis/matrix-changes.ts';
import type { ClientState } from '../../diagnosis/prediction.ts';

/** What a cell comes to; a refusal by whom. */
export type CellKind = 'secure' | 'secureUnlessDowngraded' | 'insecure' | 'refusedByClient' | 'refusedByServer';

export interface MatrixRoomWords {
  readonly heading: string;
  readonly intro: string;
  readonly sides: Readonly<Record<MatrixChange['side'], string>>;
  /** Beside the side of the case at hand. */
  readonly yours: Readonly<Record<MatrixChange['side'], string>>;
  readonly updates: string;
  readonly updated: Readonly<Record<'yes' | 'no', string>>;
  readonly policy: string;
  readonly policies: Readonly<Record<Exclude<ClientState, 'unpatched'>, string>>;
  /** In the place of the policies of a machine that is not updated. */
  readonly noPolicy: string;
  readonly verdicts: Readonly<Record<CellKind, { readonly title: string; readonly text: string }>>;
  readonly dialogHeading: string;
  /** Of the window that Windows shows. */
  readonly dialogTitle: string;
  readonly changesHeading: string;
  readonly update: Readonly<Record<MatrixChange['side'], string>>;
  readonly setPolicy: Readonly<Record<MatrixChange['side'], (policy: string) => string>>;
  /** Two changes that are needed both; each without its full stop. */
  readonly both: (one: string, other: string) => string;
  /** What stands before `afterwards`. */
  readonly full: (change: string) => string;
  readonly afterwards: Readonly<Record<'secure' | 'secureUnlessDowngraded' | 'insecure', string>>;
  readonly dangerous: string;
  readonly nothingToChange: string;
  readonly tableHeading: string;
  readonly tableHint: string;
  readonly corner: string;
  readonly rows: Readonly<Record<'unpatched' | 'forceUpdatedClients' | 'mitigated' | 'vulnerable', string>>;
  readonly cells: Readonly<Record<CellKind, string>>;
  readonly chosen: string;
  readonly yourServer: (host: string) => string;
  /** An updated server: which policy it has is not seen. */
  readonly policyUnseen: string;
  readonly showYours: string;
  readonly noCell: (host: string) => string;
  readonly withoutNla: string;
  readonly backToAnswer: string;
  readonly sourceHeading: string;
  readonly checked: (date: string) => string;
}
