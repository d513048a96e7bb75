/** What a pasted message is: what it was read as, what to be careful with, where it is wrong, and every byte of it. */
import { use } from 'react';
import { loadPastedComplaints } from '../../../messages/decode/pasted-complaints.ts';
import type { Decoding } from '../../../report/decode-token.ts';
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

const pastedComplaintsOf = perLanguage(loadPastedComplaints);

const LISTING_WIDTH = 100;

interface TokenResultProps {
  readonly reading: Decoding;
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
      // Its sentence begins with the character itself.
      case 'badCharacter':
        return <Refusal {...complainOfPasted(reading, complaints)} isQuoting />;
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

interface RefusalProps {
  readonly error: string;
  readonly hint: string;
  readonly isQuoting?: boolean;
}

function Refusal({ error, hint, isQuoting = false }: RefusalProps) {
  return (
    <Notice kind="error">
      <p className={isQuoting ? undefined : 'sentence'}>
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
  const text = () => renderListing(decoded, decode, { width: LISTING_WIDTH, color: false });
  const json = () => `${stringifyJson(toDecodedJson(decoded))}\n`;
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
        <CopyButton text={text}>{token.copyText}</CopyButton>
        <CopyButton text={json}>{token.copyJson}</CopyButton>
      </div>
    </>
  );
}
