/** What happened and what to do about it, with the buttons that do it. */
import type { ReactNode } from 'react';
import type { Told } from '../../../messages/page/where-words.ts';
import { useLostFocus } from '../frame/lost-focus.ts';
import { Notice } from './notice.tsx';

interface ToldNoticeProps {
  readonly kind: 'info' | 'warning' | 'error';
  readonly told: Told;
  readonly children?: ReactNode;
}

export function ToldNotice({ kind, told: { what, todo }, children }: ToldNoticeProps) {
  const place = useLostFocus<HTMLDivElement>();
  return (
    <div ref={place} tabIndex={-1}>
      <Notice kind={kind}>
        <p>
          <strong>{what}</strong>
        </p>
        <p>{todo}</p>
        {children}
      </Notice>
    </div>
  );
}
