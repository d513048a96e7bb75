/** Why a server was not examined, and what to do: each refusal in words, with one click to what was probably meant. */
import { complainOfTarget, loadGivenComplaints, type TargetFault } from '../../../messages/command/given-complaints.ts';
import { visible } from '../../../report/visible.ts';
import type { ExamineRefusal } from '../../wire/socket.ts';
import { useLater } from '../frame/later.ts';
import { useWords } from '../frame/words.ts';
import { ToldNotice } from '../parts/told-notice.tsx';

interface RefusedProps {
  readonly why: ExamineRefusal;
  /** As it was typed. */
  readonly host: string;
  readonly examine: (host: string) => void;
}

export function Refused({ why, host, examine }: RefusedProps) {
  const { refused, tryAgain } = useWords().page.where;
  const again = (
    <button type="button" onClick={() => examine(host)}>
      {tryAgain}
    </button>
  );
  const shown = visible(host);
  switch (why.kind) {
    case 'badTarget':
      return <BadTarget problem={why.problem} meant={why.meant} host={host} examine={examine} />;
    case 'notAllowed':
      return (
        <ToldNotice kind="error" told={refused.notAllowed(shown, why.address === null ? null : visible(why.address))} />
      );
    case 'tooMany':
      return (
        <ToldNotice kind="error" told={refused.tooMany(Math.max(1, Math.ceil(why.retryAfterSeconds)))}>
          {again}
        </ToldNotice>
      );
    case 'stopped':
      return (
        <ToldNotice kind="info" told={refused.stopped(shown)}>
          {again}
        </ToldNotice>
      );
    case 'failed':
      return (
        <ToldNotice kind="error" told={refused.failed(shown)}>
          {again}
        </ToldNotice>
      );
    default:
      return why satisfies never;
  }
}

interface BadTargetProps extends Omit<RefusedProps, 'why'> {
  readonly problem: string;
  readonly meant: string | null;
}

/** In the words of the command line, which knows the same mistakes. */
function BadTarget({ problem, meant, host, examine }: BadTargetProps) {
  const { whatToDo, examineMeant } = useWords().page.where;
  const complaints = useLater(loadGivenComplaints);
  if (complaints === null) return null;
  const { target } = complaints;
  const isKnown = (fault: string): fault is TargetFault => fault === 'empty' || Object.hasOwn(target, fault);
  const fault = isKnown(problem) ? problem : 'notAName';
  const said = complainOfTarget(fault, target, visible(host, LONGEST), meant === null ? undefined : visible(meant));
  return (
    <ToldNotice kind="error" told={{ what: capital(said.error), todo: `${whatToDo} ${said.hint}` }}>
      {meant !== null && (
        <button type="button" onClick={() => examine(meant)}>
          {examineMeant(visible(meant, LONGEST))}
        </button>
      )}
    </ToldNotice>
  );
}

const LONGEST = 80;

/** The command line puts its name before what it says. */
function capital(sentence: string): string {
  return /^(?:the|in)\b/.test(sentence) ? `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}` : sentence;
}
