/** What happened and what to do, as a notice. */
import type { ReactNode } from 'react';
import { Notice } from '../parts/notice.tsx';

interface ToldProps {
  readonly kind: 'info' | 'warning' | 'error';
  readonly told: { readonly what: string; readonly todo: string };
  readonly children?: ReactNode;
}

export function Told({ kind, told, children }: ToldProps) {
  return (
    <Notice kind={kind}>
      <p>
        <strong>{told.what}</strong> {told.todo}
      </p>
      {children}
    </Notice>
  );
}
