/** All that was asked of an examination, found or not: each with the way to its own reasons. */
import type { AilmentCode } from '../../../diagnosis/ailment.ts';
import type { Finding } from '../../../diagnosis/finding.ts';
import { verdictInWords } from '../../../report/reasons.ts';
import { visible } from '../../../report/visible.ts';
import { addressOf, useRoute } from '../frame/route.ts';
import { useWords } from '../frame/words.ts';

interface OtherFindingsProps {
  readonly findings: readonly Finding[];
  /** The one whose reasons are shown. */
  readonly code: AilmentCode;
}

const VERDICTS: readonly Finding['verdict'][] = ['found', 'ruledOut', 'notJudged'];

export function OtherFindings({ findings, code }: OtherFindingsProps) {
  const { page, report } = useWords();
  const { params } = useRoute();
  return (
    <details className="other-findings">
      <summary>{page.evidence.otherHeading}</summary>
      {VERDICTS.map((verdict) => {
        const those = findings.filter((finding) => finding.verdict === verdict);
        if (those.length === 0) return null;
        return (
          <section key={verdict} aria-label={report.terms.verdicts[verdict]}>
            <h3>{report.terms.verdicts[verdict]}</h3>
            <ul>
              {those.map((finding) => (
                <li key={finding.code}>
                  <a
                    href={addressOf('answer', { ...params, why: finding.code })}
                    aria-current={finding.code === code ? 'true' : undefined}
                  >
                    <code>{finding.code}</code>
                  </a>{' '}
                  <bdi>{visible(verdictInWords(finding, report))}</bdi>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </details>
  );
}
