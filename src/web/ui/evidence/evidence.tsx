/** How do you know? The reasons for one finding of an examination: the dialogue as a ladder, down to annotated bytes. */

import { useMemo } from 'react';
import type { AilmentCode } from '../../../diagnosis/ailment.ts';
import type { Judged } from '../../../diagnosis/diagnosis.ts';
import { reasonsFor, type Why } from '../../../report/reasons.ts';
import { visible } from '../../../report/visible.ts';
import { useWords } from '../frame/words.ts';
import { Ladder } from './ladder.tsx';
import { OtherFindings } from './other-findings.tsx';

interface EvidenceProps {
  readonly judged: Judged;
  readonly code: AilmentCode;
}

export function Evidence({ judged, code }: EvidenceProps) {
  const { page, report } = useWords();
  const { evidence } = page;
  const why = useMemo(() => reasonsFor(judged, code, report), [judged, code, report]);
  const { host, port } = judged.examination.target;
  return (
    <section className="evidence" aria-label={evidence.heading}>
      <h2>{evidence.heading}</h2>
      <p className={`sentence evidence-verdict evidence-${why.finding.verdict}`}>
        <strong>{why.verdict.word}:</strong> <bdi>{why.verdict.sentence}</bdi> <code>{code}</code>
      </p>
      <h3>{evidence.seenHeading}</h3>
      <Ladder key={code} steps={why.steps} server={`${visible(host)}:${port}`} />
      <h3>{evidence.reasonsHeading}</h3>
      <Reasons why={why} />
      <OtherFindings findings={judged.diagnosis.findings} code={code} />
    </section>
  );
}

function Reasons({ why }: { readonly why: Why }) {
  const labels = useWords().report.report.why;
  return (
    <dl className="reasons">
      <dt>{labels.rule}</dt>
      <dd>{why.rule}</dd>
      {why.confidence !== null && (
        <>
          <dt>{labels.confidence}</dt>
          <dd>{why.confidence}</dd>
        </>
      )}
      {why.evidence.length > 0 && (
        <>
          <dt>{labels.evidence}</dt>
          {why.evidence.map((piece) => (
            <dd key={piece}>
              <code>
                <bdi>{piece}</bdi>
              </code>
            </dd>
          ))}
        </>
      )}
      {why.limits.length > 0 && (
        <>
          <dt>{labels.limits}</dt>
          {why.limits.map((limit) => (
            <dd key={limit}>{limit}</dd>
          ))}
        </>
      )}
    </dl>
  );
}
