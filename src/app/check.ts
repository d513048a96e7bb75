/** Use case: examine a server and judge what was seen. */

import type { ClientState } from '../diagnosis/prediction.ts';
import type { Target } from '../observation/examination.ts';
import type { StageNotice } from '../observation/stage-notice.ts';
import { examine } from '../probe/examine.ts';
import type { CheckReport } from '../report/check-report.ts';
import type { SignInRequest } from './sign-in.ts';
import { VERSION } from './version.ts';

/** How to look, for how long, and whether to sign in. */
export interface CheckOptions {
  /** One connection only. */
  readonly quick?: boolean;
  /** Time for each stage in milliseconds. */
  readonly stageMs?: number | undefined;
  readonly signal?: AbortSignal;
  /** Show the prediction for this client alone. */
  readonly client?: ClientState | undefined;
  /** Try once whether this account can sign in. */
  readonly signIn?: SignInRequest | undefined;
  /** Told each stage of the main connection as it begins and ends. */
  readonly notice?: (notice: StageNotice) => void;
  /** An address it says no to is never connected to, whatever name led there. */
  readonly permits?: (address: string) => boolean;
}

/** Never rejects for anything the server or the network does: that is what the report is about. */
export async function checkTarget(target: Target, options: CheckOptions = {}): Promise<CheckReport> {
  const { quick, stageMs, signal, client, signIn, notice, permits } = options;
  const examining = examine(target, {
    toolVersion: VERSION,
    ...(quick && { quick }),
    ...(stageMs !== undefined && { stageMs }),
    ...(signal && { signal }),
    ...(notice && { notice }),
    ...(permits && { permits }),
  });
  // The rules are read while the server is being asked; together, so that misuse is not rejected before anybody listens.
  const [examination, { judgeExamination }] = await Promise.all([examining, loadRules()]);
  if (!signIn) return judgeExamination(examination, client);
  const { signInAfter } = await import('./sign-in.ts');
  const limits = { stageMs: stageMs ?? STAGE_MS, ...(signal && { signal }) };
  return judgeExamination({ ...examination, signIn: await signInAfter(examination, signIn, limits) }, client);
}

/** The same as an examination's, unless told. */
const STAGE_MS = 5_000;

let rules: Promise<typeof import('./judge-examination.ts')> | undefined;

/** Asked for once: over thousands of servers, each `import()` anew would cost as much as judging does. */
function loadRules(): Promise<typeof import('./judge-examination.ts')> {
  rules ??= import('./judge-examination.ts');
  return rules;
}
