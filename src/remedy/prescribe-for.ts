/** What to do about what was examined, or about a cause that is known from elsewhere. */
import type { Judged } from '../diagnosis/diagnosis.ts';
import type { ClientState } from '../diagnosis/prediction.ts';
import { type Need, UNKNOWN_CLIENT, UNKNOWN_SERVER } from './need.ts';
import { needFrom } from './need-from.ts';
import type { CuredCause, Plan } from './plan.ts';
import { prescribe } from './prescribe.ts';
import { NOTHING_KNOWN, type Situation } from './situation.ts';

/** What is known besides an examination. */
export interface Known {
  /** Leads, before what was found. */
  readonly cause?: CuredCause | undefined;
  /** The Windows on the server, where somebody knows it to the last number. */
  readonly build?: NonNullable<Need['server']['build']> | undefined;
  readonly client?: ClientState | undefined;
}

/** Pure. `judged`: null when nothing was examined. */
export function prescribeFor(judged: Judged | null, known: Known = {}, situation: Situation = NOTHING_KNOWN): Plan {
  const need = judged === null ? UNKNOWN_NEED : needFrom(judged.diagnosis, judged.examination, known.client ?? null);
  return prescribe(completed(need, known), situation);
}

const UNKNOWN_NEED: Need = { causes: [], server: UNKNOWN_SERVER, client: UNKNOWN_CLIENT, on: null };

function completed(need: Need, { cause, build, client }: Known): Need {
  const others = need.causes.filter((found) => found !== cause);
  return {
    ...need,
    causes: cause === undefined ? need.causes : [cause, ...others],
    server: build === undefined ? need.server : { ...need.server, stack: 'windows', build },
    client: client === undefined ? need.client : { state: client },
  };
}
