/** `rdp-doctor diagnose FILE...`: judges saved examinations again, perhaps with newer knowledge, without a network. */

import { judgeExamination } from '../app/judge-examination.ts';
import { readSaved } from '../app/saved-examination.ts';
import { complainOfSaved } from '../messages/command/given-complaints.ts';
import { SavedProblem } from '../saved/examinations.ts';
import type { Run } from './main.ts';
import { readReportOptions } from './report-options.ts';
import { exitCodeFor, prepareShow, showAll } from './show.ts';
import { typed } from './typed.ts';
import { EXIT, UsageProblem } from './usage-problem.ts';

export const runDiagnose: Run = async ({ positionals, given }, terminal) => {
  const options = await readReportOptions(given);
  if (positionals.length === 0) throw new UsageProblem(({ missingFile }) => missingFile);
  const examinations = (await Promise.all(positionals.map(readOrComplain))).flat();
  const show = await prepareShow(options, terminal);
  const reports = examinations.map((examination) => judgeExamination(examination, options.client));
  for (const [i, report] of reports.entries()) {
    if (i > 0 && options.form !== 'json') terminal.print('\n');
    show(report);
  }
  await showAll(reports, reports.length > 1, options, terminal);
  return exitCodeFor(reports, options);
};

export async function readOrComplain(file: string): ReturnType<typeof readSaved> {
  try {
    return await readSaved(file);
  } catch (error) {
    if (error instanceof SavedProblem) throw complaintAbout(file, error);
    throw error;
  }
}

function complaintAbout(file: string, { problem, detail }: SavedProblem): UsageProblem {
  const shown = typed(detail, 160);
  return new UsageProblem(
    (say) => complainOfSaved(problem, say, typed(file), shown),
    problem === 'unreadableFile' ? EXIT.notExamined : EXIT.usage,
  );
}
