/** How do you know? The reasons for one finding of an examination: the dialogue as a ladder, down to annotated bytes. */
import type { AilmentCode } from '../../../diagnosis/ailment.ts';
import type { Judged } from '../../../remedy/consult-about.ts';
import { useWords } from '../frame/words.ts';

interface EvidenceProps {
  readonly judged: Judged;
  readonly code: AilmentCode;
}

export function Evidence({ code }: EvidenceProps) {
  const words = useWords().page.evidence;
  return (
    <section aria-label={words.heading}>
      <h2>{words.heading}</h2>
      <p>{code}</p>
    </section>
  );
}
