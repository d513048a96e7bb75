/** What happened and what to do about it, with the buttons that do it. */
import type { ReactNode } from 'react';
import type { Told } from '../../../messages/page/where-words.ts';
import { Notice } from '../parts/notice.tsx';

interface ToldNoticeProps {
  readonly kind: 'info' | 'warning' | 'error';
  readonly told: Told;
  readonly children?: ReactNode;
}

export function ToldNotice({ kind, told: { what, todo }, children }: ToldNoticeProps) {
  return (
    <Notice kind={kind}>
      <p>
        <strong>{what}</strong>
      </p>
      <p>{todo}</p>
      {children}
    </Notice>
  );
}
