/**
 * A case that came in a link. It takes the place of an empty one at once; where somebody has entered something, they are asked first;
 * and what is no whole case is refused in words, with their own left as it is.
 */
import { useEffect, useRef, useState } from 'react';
import { visible } from '../../../report/visible.ts';
import { announce } from '../frame/announce.tsx';
import { goTo } from '../frame/route.ts';
import { useWords } from '../frame/words.ts';
import { Notice } from '../parts/notice.tsx';
import { type Case, isNewCase } from './case.ts';
import type { LinkRead } from './case-link.ts';
import { changeCase, readCurrentCase } from './case-store.ts';
import { consultCase } from './consulted.ts';

export function LinkedCase({ text }: { readonly text: string }) {
  const { answer, frame } = useWords().page;
  const { link } = answer;
  const [read, setRead] = useState<LinkRead | null>(null);
  useEffect(() => {
    let isWanted = true;
    void openText(text).then((opened) => {
      if (!isWanted) return;
      if (opened.kind === 'case' && (isNewCase(readCurrentCase()) || isSame(opened.all, readCurrentCase()))) {
        take(opened.all);
        announce(link.opened);
      } else setRead(opened);
    });
    return () => {
      isWanted = false;
    };
  }, [text, link]);
  if (read === null) return <p role="status">{link.opening}</p>;
  if (read.kind === 'case') return <AskFirst all={read.all} />;
  return (
    <Notice kind="error">
      <p>{link.problems[read.problem]}</p>
      {!isNewCase(readCurrentCase()) && <p>{link.kept}</p>}
      <button type="button" onClick={keepMine}>
        {frame.close}
      </button>
    </Notice>
  );
}

function AskFirst({ all }: { readonly all: Case }) {
  const { link } = useWords().page.answer;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const host = all.examination?.target.host ?? all.host;
  return (
    <section className="notice notice-warning" aria-labelledby="linked-case">
      <h2 id="linked-case" ref={heading} tabIndex={-1}>
        {link.askHeading}
      </h2>
      <p>{link.ask(host.trim() === '' ? null : visible(host, 60))}</p>
      <div className="buttons">
        <button type="button" className="primary" onClick={() => take(all)}>
          {link.take}
        </button>
        <button type="button" onClick={keepMine}>
          {link.keep}
        </button>
      </div>
    </section>
  );
}

/** What checks it is loaded only here. */
async function openText(text: string): Promise<LinkRead> {
  const { readCaseText } = await import('./case-link.ts');
  const read = await readCaseText(text);
  if (read.kind === 'problem') return read;
  try {
    consultCase(read.all);
    return read;
  } catch {
    return { kind: 'problem', problem: 'foreign' };
  }
}

/** Without a step back to the link: it has been opened. */
function take(all: Case): void {
  changeCase(all);
  goTo('answer', {}, 'replace');
}

function keepMine(): void {
  goTo('answer', {}, 'replace');
}

function isSame(one: Case, other: Case): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
