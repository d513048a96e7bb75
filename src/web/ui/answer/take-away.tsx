/** What can be taken away: paper, files, a few lines for the helpdesk, and a link that carries the case within itself. */
import { useEffect, useState } from 'react';
import { visible } from '../../../report/visible.ts';
import { type Case, NEW_CASE } from '../case/case.ts';
import { useCase } from '../case/case-store.ts';
import { useConsulted } from '../case/consulted.ts';
import { useWords } from '../frame/words.ts';
import { CopyButton } from '../parts/copy-button.tsx';
import { saveFile } from '../parts/save-file.ts';

type Documents = typeof import('./documents.ts');

export function TakeAway() {
  const all = useCase();
  const consulted = useConsulted();
  const words = useWords();
  const say = words.page.answer.takeAway;
  const documents = useDocuments();
  if (documents === null) return null;
  const { markdownOf, jsonOf, examinationOf, helpdeskText, documentName } = documents;
  const json = jsonOf(all, consulted);
  const examination = examinationOf(all);
  return (
    <section className="card no-paper" aria-labelledby="take-away">
      <h2 id="take-away">{say.heading}</h2>
      <div className="buttons">
        <button type="button" onClick={() => print()}>
          {say.print}
        </button>
        <CopyButton text={helpdeskText(all, consulted, words)}>{say.helpdesk}</CopyButton>
        <button
          type="button"
          onClick={() => saveFile(documentName(all, 'md'), markdownOf(all, consulted, words), 'text/markdown')}
        >
          {say.markdown}
        </button>
        {json !== null && (
          <button type="button" onClick={() => saveFile(documentName(all, 'report.json'), json, 'application/json')}>
            {say.json}
          </button>
        )}
        {examination !== null && (
          <button type="button" onClick={() => saveFile(documentName(all, 'json'), examination, 'application/json')}>
            {say.examination}
          </button>
        )}
      </div>
      <p>
        <small>{say.helpdeskHint}</small>
      </p>
      <CaseLink all={all} />
    </section>
  );
}

/** What renders them is not needed for the answer itself. */
function useDocuments(): Documents | null {
  const [documents, setDocuments] = useState<Documents | null>(null);
  useEffect(() => {
    void import('./documents.ts').then(setDocuments);
  }, []);
  return documents;
}

function CaseLink({ all }: { readonly all: Case }) {
  const { link } = useWords().page.answer;
  const address = useCaseAddress(all);
  if (address === undefined) return null;
  if (address === null) return <p>{link.tooLong}</p>;
  return (
    <div className="case-link">
      <CopyButton text={address}>{link.button}</CopyButton>
      <p>
        {link.contains(partsOf(all, link.parts))} {link.neverSent} {isOfThisComputer() && link.elsewhere}
      </p>
    </div>
  );
}

function isOfThisComputer(): boolean {
  const { protocol, hostname } = location;
  return protocol === 'file:' || hostname === 'localhost' || hostname === '[::1]' || hostname.startsWith('127.');
}

/** Undefined while it is being made; null for a case that is too large. */
function useCaseAddress(all: Case): string | null | undefined {
  const [address, setAddress] = useState<string | null>();
  useEffect(() => {
    let isWanted = true;
    void import('../case/case-link.ts').then(async ({ writeCaseText }) => {
      const text = await writeCaseText(all);
      if (!isWanted) return;
      setAddress(text === null ? null : `${location.href.replace(/#.*$/s, '')}#/answer?case=${text}`);
    });
    return () => {
      isWanted = false;
    };
  }, [all]);
  return address;
}

type Parts = ReturnType<typeof useWords>['page']['answer']['link']['parts'];

function partsOf(all: Case, say: Parts): readonly string[] {
  const { symptom, host, examination, client, serverFacts, situation } = all;
  return [
    ...(symptom.trim() === '' ? [] : [say.symptom]),
    ...(host.trim() === '' ? [] : [say.host(visible(host, 60))]),
    ...(examination === null ? [] : [say.examination(namesIn(all))]),
    ...(client === null ? [] : [say.client]),
    ...(serverFacts === null ? [] : [say.server]),
    ...(JSON.stringify(situation) === JSON.stringify(NEW_CASE.situation) ? [] : [say.situation]),
  ];
}

/** By which a stranger would know the server. */
function namesIn({ examination }: Case): readonly string[] {
  const main = examination?.connections.find(({ purpose }) => purpose === 'main');
  const challenge = main?.credssp?.outcome === 'answered' ? main.credssp.challenge : null;
  const names = [examination?.target.host, main?.address, challenge?.dnsComputer, challenge?.netbiosDomain];
  return [...new Set(names.filter((name) => name != null && name !== ''))].map((name) => visible(name ?? '', 60));
}
