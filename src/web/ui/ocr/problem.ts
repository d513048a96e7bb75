/** Why a picture was not read. Each is said in words, with what to do. */
import type { OcrProblemName } from '../../../messages/page/see-words.ts';

export class OcrProblem extends Error {
  override readonly name = 'OcrProblem';
  readonly problem: OcrProblemName | 'cancelled';

  constructor(problem: OcrProblemName | 'cancelled') {
    super(problem);
    this.problem = problem;
  }
}

/** Ends with `problem` when `ms` have passed; what was begun has to be ended by who began it. */
export async function withinTime<T>(promise: Promise<T>, ms: number, problem: OcrProblemName): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new OcrProblem(problem)), ms);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
