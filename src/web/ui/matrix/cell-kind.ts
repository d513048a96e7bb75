/** What a cell of the matrix comes to, in one word, and its sign: never told by colour alone. */
import { refusedBy } from '../../../diagnosis/matrix-changes.ts';
import type { InteroperabilityCell } from '../../../knowledge/index.ts';
import type { CellKind } from '../../../messages/page/matrix-words.ts';

export function kindOf({ security, dialog }: Pick<InteroperabilityCell, 'security' | 'dialog'>): CellKind {
  if (security !== 'notApplicable') return security;
  return dialog !== null && refusedBy(dialog) === 'server' ? 'refusedByServer' : 'refusedByClient';
}

/** How it is painted, and the sign it bears. */
export const LOOKS: Readonly<Record<CellKind, { readonly sign: string; readonly ink: 'good' | 'warn' | 'bad' }>> = {
  secure: { sign: '✓', ink: 'good' },
  secureUnlessDowngraded: { sign: '△', ink: 'warn' },
  insecure: { sign: '△', ink: 'warn' },
  refusedByClient: { sign: '✕', ink: 'bad' },
  refusedByServer: { sign: '✕', ink: 'bad' },
};
