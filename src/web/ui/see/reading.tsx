/** What the message comes to, below the field and said aloud: what was recognised and what it can mean, or what would help. */
import { useEffect } from 'react';
import { readingInShort } from '../../../report/reading-in-short.ts';
import { announce } from '../frame/announce.tsx';
import { type AllWords, useWords } from '../frame/words.ts';
import { Notice } from '../parts/notice.tsx';
import { KnownText } from './known-text.tsx';
import { UnknownText } from './unknown-text.tsx';
import type { Read } from './use-reading.ts';

interface ReadingProps {
  readonly id: string;
  readonly read: Read;
  readonly choose: (text: string) => void;
}

export function Reading({ id, read, choose }: ReadingProps) {
  const words = useWords();
  const { reading } = words.page.see;
  const said = sentenceOf(read, words);
  useEffect(() => {
    if (said !== null) announce(said);
  }, [said]);
  return (
    <section className="reading" aria-labelledby={id}>
      <h3 id={id} tabIndex={-1}>
        {reading.heading}
      </h3>
      <ReadingOf read={read} choose={choose} />
    </section>
  );
}

function ReadingOf({ read, choose }: Omit<ReadingProps, 'id'>) {
  const { reading: words } = useWords().page.see;
  switch (read.kind) {
    case 'empty':
      return <p className="reading-empty">{words.empty}</p>;
    case 'tooLong':
      return (
        <Notice kind="error">
          <p>{words.tooLong}</p>
          <p>{words.tooLongHint}</p>
        </Notice>
      );
    case 'read':
      return read.reading.kind === 'unknown' ? (
        <UnknownText reading={read.reading} choose={choose} />
      ) : (
        <KnownText reading={read.reading} />
      );
    default:
      return read satisfies never;
  }
}

/** What is said aloud; null for what is said already, being an error, and for an empty field. */
function sentenceOf(read: Read, { page, causes }: AllWords): string | null {
  if (read.kind !== 'read') return null;
  if (read.reading.kind === 'unknown')
    return read.reading.elsewhere === null ? causes.explain.unknown : causes.explain.unknownOracle;
  const { recognised, inShort } = readingInShort(read.reading, causes);
  return [page.see.reading.recognised(recognised[0] ?? ''), inShort ?? ''].join(' ');
}
