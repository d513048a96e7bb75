/** The cells of the interoperability matrix in words: the same for a terminal and for Markdown. */
import type { MatrixCell, ProvedCell } from '../diagnosis/matrix.ts';
import type { Words } from '../messages/words.ts';

export interface MatrixRow {
  readonly server: string;
  readonly danger: 'none' | 'some' | 'blocked';
  readonly computed: string;
  /** Undefined where nothing was run. */
  readonly observed?: string;
  readonly agrees: boolean;
  /** Empty for those who connect. */
  readonly dialog: string;
}

export interface MatrixGroup {
  readonly client: string;
  readonly rows: readonly MatrixRow[];
}

/** By client, in the order of the table. */
export function groupsOf(cells: readonly (MatrixCell | ProvedCell)[], words: Words): readonly MatrixGroup[] {
  const clients = [...new Set(cells.map(({ client }) => client))];
  return clients.map((client) => ({
    client: words.terms.clients[client],
    rows: cells.filter((cell) => cell.client === client).map((cell) => rowOf(cell, words)),
  }));
}

export function isProved(cell: MatrixCell | ProvedCell): cell is ProvedCell {
  return 'attempts' in cell;
}

/** What has to be said below the table. */
export function notesOn(cells: readonly (MatrixCell | ProvedCell)[], { matrix }: Words): readonly string[] {
  const proved = cells.filter(isProved);
  const always = [matrix.policyValues, matrix.unset];
  if (proved.length === 0) return [...always, matrix.source];
  return [...always, matrix.tried, ...sumsOf(proved, matrix)];
}

function sumsOf(proved: readonly ProvedCell[], words: Words['matrix']): readonly string[] {
  const agreeing = proved.filter(({ agrees }) => agrees);
  const connections = proved.reduce((sum, { attempts }) => sum + attempts.length, 0);
  const refused = agreeing.filter(({ observed }) => observed === 'blocked').length;
  const agreement = words.agreement(agreeing.length, proved.length, connections);
  return refused === 0 ? [agreement] : [agreement, words.refusals(refused)];
}

function rowOf(cell: MatrixCell | ProvedCell, words: Words): MatrixRow {
  const { terms, report } = words;
  const danger = dangerOf(cell);
  const result = isProved(cell)
    ? terms.outcomes[cell.computed]
    : report.prediction.result(terms.outcomes[cell.computed], terms.securities[cell.security]);
  return {
    server: terms.clients[cell.server],
    danger,
    computed: `${MARKS[danger]} ${result}`,
    ...(isProved(cell) && { observed: observedIn(cell, words.matrix) }),
    agrees: !isProved(cell) || cell.agrees,
    dialog: cell.dialog === null ? '' : terms.dialogs[cell.dialog],
  };
}

const MARKS = { blocked: '✕', some: '△', none: '○' } as const;

function dangerOf({ computed, security }: MatrixCell): MatrixRow['danger'] {
  if (computed === 'blocked') return 'blocked';
  return security === 'secure' ? 'none' : 'some';
}

function observedIn(cell: ProvedCell, words: Words['matrix']): string {
  const text = outcomeOf(cell, words);
  return cell.agrees ? text : words.differing(text);
}

function outcomeOf({ observed, blockedBy, binding, authenticateSent }: ProvedCell, words: Words['matrix']): string {
  switch (observed) {
    case 'blocked':
      if (authenticateSent) return words.tooLate;
      return blockedBy ? words.blocked[blockedBy] : words.mixed;
    case 'allowed':
      return binding ? words.connected[binding] : words.mixed;
    case 'failed':
      return words.failed;
    case 'mixed':
      return words.mixed;
    default:
      return observed satisfies never;
  }
}
