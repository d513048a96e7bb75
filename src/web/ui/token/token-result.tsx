/** What a pasted message is: what it was read as, what to be careful with, where it is wrong, and every byte of it. */
import { use, useMemo } from 'react';
import { loadPastedComplaints } from '../../../messages/decode/pasted-complaints.ts';
import type { Decoded } from '../../../report/decoded.ts';
import { stringifyJson, toDecodedJson } from '../../../report/json.ts';
import { renderListing } from '../../../report/listing.ts';
import { complainOfPasted } from '../../../report/pasted-complaint.ts';
import { BytesView } from '../bytes-view/bytes-view.tsx';
import { bytesWordsOf } from '../bytes-view/words.ts';
import { perLanguage } from '../frame/per-language.ts';
import { useWords } from '../frame/words.ts';
import { CopyButton } from '../parts/copy-button.tsx';
import { Notice } from '../parts/notice.tsx';
import { MOST_CHARACTERS, type TokenReading } from './read-token.ts';

const pastedComplaintsOf = perLanguage(loadPastedComplaints);

const LISTING_WIDTH = 100;

interface TokenResultProps {
  readonly reading: TokenReading;
  readonly isReading: boolean;
}

export function TokenResult({ reading, isReading }: TokenResultProps) {
  const { language, page } = useWords();
  const { token } = page;
  const complaints = use(pastedComplaintsOf(language));
  return (
    <section className="token-result" aria-label={token.resultHeading} aria-busy={isReading}>
      <h2>{token.resultHeading}</h2>
      {content()}
    </section>
  );

  function content() {
    switch (reading.kind) {
      case 'decoded':
        return <DecodedToken decoded={reading.decoded} />;
      case 'empty':
        return <p className="token-empty">{token.emptyResult}</p>;
      case 'tooLarge':
        return <Refusal error={token.textTooLarge(reading.characters, MOST_CHARACTERS)} hint={token.tooLargeHint} />;
      case 'badCharacter':
      case 'shortened':
      case 'oddDigits':
      case 'base64Length':
      case 'dumpOffset':
        return <Refusal {...complainOfPasted(reading, complaints)} />;
      default:
        return reading satisfies never;
    }
  }
}

function Refusal({ error, hint }: { readonly error: string; readonly hint: string }) {
  return (
    <Notice kind="error">
      <p className="sentence">
        <bdi>{error}</bdi>
      </p>
      <p className="sentence">{hint}</p>
    </Notice>
  );
}

function DecodedToken({ decoded }: { readonly decoded: Decoded }) {
  const { language, page } = useWords();
  const { token } = page;
  const words = use(bytesWordsOf(language));
  const { decode } = words;
  const { length, readAs, messages, cautions, problems } = decoded;
  const text = useMemo(() => renderListing(decoded, decode, { width: LISTING_WIDTH, color: false }), [decoded, decode]);
  const json = useMemo(() => `${stringifyJson(toDecodedJson(decoded))}\n`, [decoded]);
  return (
    <>
      <p className="sentence" role="status">
        {decode.summary(length, decode.dresses[readAs], messages.length)}
      </p>
      {cautions.length > 0 && (
        <Notice kind="warning">
          {cautions.map((caution) => (
            <p key={caution}>{caution === 'withheld' ? token.withheld : decode.cautions[caution]}</p>
          ))}
        </Notice>
      )}
      {problems.length === 0 && <p>{decode.healthy}</p>}
      <h3>{token.fieldsHeading}</h3>
      <BytesView
        decoded={decoded}
        name={messages
          .map(({ structure }) => structure)
          .slice(0, 3)
          .join(', ')}
        words={words}
      />
      <div className="buttons">
        <CopyOf text={text} what={token.asText} />
        <CopyOf text={json} what={token.asJson} />
      </div>
    </>
  );
}

function CopyOf({ text, what }: { readonly text: string; readonly what: string }) {
  return (
    <span className="token-copy">
      {what} <CopyButton text={text} label={what} />
    </span>
  );
}
