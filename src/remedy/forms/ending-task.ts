/**
 * The task of a form whose previous values are only known where it runs: the same document as of a treatment, in three parts, and the
 * two ways to put one value back. It ends a change with nothing but programs of Windows ([MS-TSCH] 2.5).
 */
import type { TimedMeasure } from '../measure.ts';
import type { RegistryChange } from '../registry-change.ts';
import { baseName, ENDED_KEY, stateKey } from './form-context.ts';
import { execution, isStill, putBack, removeTask, SYSTEM32, taskLines } from './task-xml.ts';

/** Lines for a value that was absent, and for one that was a number, which takes the place of `PREVIOUS`. */
interface WaysBack {
  readonly absent: readonly string[];
  readonly number: readonly string[];
}

export interface EndingCommands {
  readonly at: string;
  forChange(change: RegistryChange): WaysBack;
  /** After those of all values that were changed. */
  readonly last: readonly string[];
}

/** Command lines for cmd.exe. `TypeError` for a measure without expiry. */
export function endingCommands(measure: TimedMeasure): EndingCommands {
  const { name, changes, expiresAt } = measure;
  if (expiresAt === null) throw new TypeError('endingCommands: a measure without expiry has no task');
  const state = `"HKLM\\${stateKey(measure)}"`;
  const mark = `${SYSTEM32}\\reg.exe add "HKLM\\${ENDED_KEY}" /v ${name} /t REG_SZ /d ${expiresAt} /f /reg:64`;
  // Whatever is still kept is still to be put back: then the task stays, and tries again.
  const stillKept = changes.map((change) => `${SYSTEM32}\\reg.exe query ${state} /v ${change.name} /reg:64`);
  const unless = (then: string) => [...stillKept, then].join(' || ');
  const forget = ({ name: value }: RegistryChange) => `${SYSTEM32}\\reg.exe delete ${state} /v ${value} /f /reg:64`;
  const ways = (change: RegistryChange, from: null | string) => [
    putBack(change, from),
    `${isStill(change)} ${change.to === null ? '&&' : '||'} ${forget(change)}`,
  ];
  return {
    at: expiresAt,
    forChange: (change) => ({ absent: ways(change, null), number: ways(change, 'PREVIOUS') }),
    last: [mark, unless(`${SYSTEM32}\\reg.exe delete ${state} /f /reg:64`), unless(removeTask(baseName(measure)))],
  };
}

export interface EndingTask {
  readonly before: readonly string[];
  forChange(change: RegistryChange): WaysBack;
  readonly after: readonly string[];
}

/** The lines of its document. */
export function endingTask(measure: TimedMeasure): EndingTask {
  const { at, forChange, last } = endingCommands(measure);
  const lines = taskLines({ at, description: describeEnd(measure) }, [MIDDLE]);
  const middle = lines.indexOf(MIDDLE);
  return {
    before: lines.slice(0, middle),
    forChange: (change) => {
      const { absent, number } = forChange(change);
      return { absent: absent.map(execution), number: number.map(execution) };
    },
    after: [...last.map(execution), ...lines.slice(middle + 1)],
  };
}

export function describeEnd({ name, expiresAt }: TimedMeasure): string {
  return `rdp-doctor: puts back what "${name}" changed, at ${expiresAt}.`;
}

const MIDDLE = '';
