/** What was found on the server: how grave, how sure, and under which code; what it is not, and what stayed open, folded. */

import type { Judged } from '../../../diagnosis/diagnosis.ts';
import { foundOnes, openQuestions, ruledOutOnes, sayFound } from '../../../report/sentences.ts';
import { visibleReport } from '../../../report/visible.ts';
import { useWords } from '../frame/words.ts';
import { Fold } from '../parts/fold.tsx';
import { HowDoYouKnow } from './verdict.tsx';

export function Findings({ judged }: { readonly judged: Judged }) {
  const { page, report } = useWords();
  const found = foundOnes(visibleReport(judged, report).diagnosis.findings);
  return (
    <section aria-labelledby="found">
      <h2 id="found">{page.answer.folds.found}</h2>
      {found.length === 0 && <p>{report.report.nothingFound}</p>}
      <ul className="findings">
        {found.map((finding) => (
          <li key={finding.code} className={`finding finding-${finding.severity}`}>
            <span className="severity">{report.terms.severities[finding.severity]}</span>
            <span className="finding-text">
              <bdi>{sayFound(finding, report)}</bdi>
              <small>
                <code>{finding.code}</code> · {report.report.confidence(report.terms.confidences[finding.confidence])}
              </small>
            </span>
            <HowDoYouKnow code={finding.code} />
          </li>
        ))}
      </ul>
    </section>
  );
}

export function NotFound({ judged }: { readonly judged: Judged }) {
  const { page, report } = useWords();
  const { folds } = page.answer;
  const { findings } = judged.diagnosis;
  const ruledOut = ruledOutOnes(findings);
  const open = openQuestions(findings);
  return (
    <>
      {ruledOut.length > 0 && (
        <Fold heading={folds.ruledOut} count={ruledOut.length}>
          <ul>
            {ruledOut.map(({ code }) => (
              <li key={code}>
                {report.ailments[code].ruledOut} <code>{code}</code>
              </li>
            ))}
          </ul>
        </Fold>
      )}
      {open.length > 0 && (
        <Fold heading={folds.notJudged} count={open.reduce((sum, { codes }) => sum + codes.length, 0)}>
          <ul>
            {open.map(({ reason, codes }) => (
              <li key={reason}>
                {report.terms.reasons[reason]}: <code>{codes.join(', ')}</code>
              </li>
            ))}
          </ul>
        </Fold>
      )}
    </>
  );
}
