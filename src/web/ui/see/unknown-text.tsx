/** A message that is not known: said plainly, with the known ones that resemble it and what would help. */

import type { SymptomReading } from '../../../diagnosis/symptom/symptom.ts';
import type { ErrorTextRow } from '../../../knowledge/error-text.ts';
import { ERROR_TEXTS } from '../../../knowledge/error-texts.ts';
import type { Language } from '../../../messages/words.ts';
import { useWords } from '../frame/words.ts';
import { Notice } from '../parts/notice.tsx';

type UnknownReading = Extract<SymptomReading, { kind: 'unknown' }>;

interface UnknownTextProps {
  readonly reading: UnknownReading;
  readonly choose: (text: string) => void;
}

export function UnknownText({ reading, choose }: UnknownTextProps) {
  const { page, causes } = useWords();
  const { see } = page;
  const { explain } = causes;
  if (reading.elsewhere === 'oracleDatabase')
    return (
      <Notice kind="warning">
        <p>{explain.unknownOracle}</p>
      </Notice>
    );
  return (
    <>
      <Notice kind="warning">
        <p>{explain.unknown}</p>
        <p>{see.reading.goOnAnyway}</p>
      </Notice>
      <Nearest nearest={reading.nearest} choose={choose} />
      <p>{see.reading.send}</p>
      <ul>
        {reading.send
          // The server is asked for in the next step.
          .filter((what) => what !== 'serverName')
          .map((what) => (
            <li key={what}>{explain.send[what]}</li>
          ))}
      </ul>
    </>
  );
}

interface NearestProps extends Pick<UnknownReading, 'nearest'> {
  readonly choose: (text: string) => void;
}

function Nearest({ nearest, choose }: NearestProps) {
  const { language, page, causes } = useWords();
  const { reading } = page.see;
  if (nearest.length === 0) return null;
  return (
    <>
      <p>{reading.nearest}</p>
      <ul className="nearest">
        {nearest.map(({ text }) => (
          <li key={text}>
            <span>{causes.texts[text]}</span>
            <button
              type="button"
              className="quiet"
              aria-label={`${reading.takeNearest}: ${causes.texts[text]}`}
              onClick={() => choose(knownText(text, language))}
            >
              {reading.takeNearest}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** In the language of the page, else in whatever it is known in. */
function knownText(id: UnknownReading['nearest'][number]['text'], language: Language): string {
  const { texts }: ErrorTextRow = ERROR_TEXTS[id];
  return (texts[language] ?? Object.values(texts)[0] ?? [])[0]?.replace('<name>', '…') ?? '';
}
