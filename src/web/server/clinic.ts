/** Examines what pages ask for, a few at a time, and tells them while it does. What comes of it is put into the ward. */
import { checkTarget } from '../../app/check.ts';
import { parseTarget, TargetProblem } from '../../app/target.ts';
import type { Ward } from '../../app/ward/ward.ts';
import type { WardRow } from '../../diagnosis/ward-row.ts';
import type { Examination, Target } from '../../observation/examination.ts';
import type { ExamineRefusal, FromServer } from '../wire/socket.ts';
import type { Limits } from './limits.ts';
import type { Log } from './log.ts';
import { openTurnstile } from './turnstile.ts';

export interface Clinic {
  /** Tells everything to `tell`, the end too; never rejects. */
  examine(asked: Asked, tell: (message: FromServer) => void, signal: AbortSignal): Promise<void>;
}

interface Asked {
  readonly id: string;
  readonly host: string;
}

export interface ClinicNeeds {
  readonly ward: Ward;
  readonly limits: Limits;
  readonly log: Log;
  readonly permits: ((address: string) => boolean) | undefined;
  /** Told of each host that was examined. */
  readonly remembered: (row: WardRow) => void;
}

/** Until the line will have moved on, most likely. */
const LINE_SECONDS = 10;

export function openClinic({ ward, limits, log, permits, remembered }: ClinicNeeds): Clinic {
  const turnstile = openTurnstile(limits.examinationsAtOnce, limits.examinationsWaiting);
  const look = async (id: string, target: Target, tell: (message: FromServer) => void, signal: AbortSignal) => {
    const report = await checkTarget(target, {
      signal,
      ...(permits && { permits }),
      notice: (notice) => tell({ kind: 'stage', id, notice }),
    });
    if (signal.aborted) return refuse(id, { kind: 'stopped' });
    const address = refusedAddress(report.examination);
    if (address !== undefined) return refuse(id, { kind: 'notAllowed', address });
    tell({ kind: 'examined', id, examination: report.examination });
    log.examined(target, report.diagnosis.inShort.code, report.examination.durationMs);
    await remember(report);
    return undefined;
  };
  /** The verdict is told already: a full disk is the log's affair. */
  const remember = async (report: Awaited<ReturnType<typeof checkTarget>>) => {
    try {
      remembered(await ward.remember(report));
    } catch (error) {
      log.failed('remember', error);
    }
  };
  return {
    async examine({ id, host }, tell, signal) {
      const target = readTarget(host);
      if ('kind' in target) return tell(refuse(id, target));
      const entering = turnstile.enter((ahead) => tell({ kind: 'waiting', id, ahead }), signal);
      if (entering === 'full') return tell(refuse(id, { kind: 'tooMany', retryAfterSeconds: LINE_SECONDS }));
      const leave = await entering;
      if (!leave) return tell(refuse(id, { kind: 'stopped' }));
      try {
        const refusal = await look(id, target, tell, signal);
        if (refusal) tell(refusal);
      } catch (error) {
        log.failed('examine', error);
        tell(refuse(id, { kind: 'failed' }));
      } finally {
        leave();
      }
    },
  };
}

export function refuse(id: string, why: ExamineRefusal): FromServer {
  return { kind: 'refused', id, why };
}

function readTarget(host: string): Target | ExamineRefusal {
  try {
    return parseTarget(host);
  } catch (error) {
    if (!(error instanceof TargetProblem)) throw error;
    return { kind: 'badTarget', problem: error.problem, meant: error.suggestion ?? null };
  }
}

/** Where the operator's choice was all that stood in the way. */
function refusedAddress({ attempts }: Examination): string | undefined {
  const isRefused = ({ failure }: Examination['attempts'][number]) =>
    failure?.kind === 'forbidden' && failure.code === 'NOT_PERMITTED';
  return attempts.length > 0 && attempts.every(isRefused) ? attempts[0]?.address : undefined;
}
