/**
 * Reads text in pictures with Tesseract, in a worker, by the messages of tesseract.js 7 (its src/worker-script/index.js). Its own front
 * end would open the worker by a bare address, which the page's policy forbids, and leaves waiting what it is told to end.
 */
import { OCR_FOLDER, openOwnWorker } from './own-worker.ts';
import { OcrProblem } from './problem.ts';

/** How the text lies: one block of lines, or anywhere on a page. */
export type Layout = 'block' | 'page';

/** From 0 to 1. */
export type TellShare = (share: number) => void;

export interface Reader {
  /** A PNG. */
  read(picture: Uint8Array, layout: Layout, tell: TellShare): Promise<string>;
  /** What is being read ends as cancelled. */
  close(): void;
}

interface Message {
  readonly jobId: string;
  readonly status: 'resolve' | 'reject' | 'progress';
  readonly data: unknown;
}

interface Job {
  readonly resolve: (data: unknown) => void;
  readonly reject: (why: OcrProblem) => void;
  readonly tell: TellShare;
}

type Send = (action: string, payload: unknown, tell?: TellShare) => Promise<unknown>;

const LANGUAGES = ['jpn', 'eng'];
const LSTM_ONLY = 1;
const PAGE_SEGMENTATION: Readonly<Record<Layout, string>> = { block: '6', page: '3' };

/** `signal` ends the worker, also while it loads. */
export async function openReader(signal: AbortSignal, tell: TellShare): Promise<Reader> {
  const worker = openOwnWorker();
  const { send, end } = converse(worker);
  signal.addEventListener('abort', () => end('cancelled'), { once: true });
  try {
    await load(send, tell);
  } catch (error) {
    end('notLoaded');
    throw error instanceof OcrProblem && error.problem === 'cancelled' ? error : new OcrProblem('notLoaded');
  }
  return {
    async read(picture, layout, tellReading) {
      await send('setParameters', { params: { tessedit_pageseg_mode: PAGE_SEGMENTATION[layout] } });
      const page = await send('recognize', { image: picture, options: {}, output: { text: true } }, tellReading);
      return (page as { readonly text: string }).text;
    },
    close: () => end('cancelled'),
  };
}

/** Nothing is kept in the browser's databases: the files are beside the page. */
async function load(send: Send, tell: TellShare): Promise<void> {
  await send('load', { options: { lstmOnly: true, corePath: OCR_FOLDER, logging: false } });
  tell(0.5);
  const options = { langPath: OCR_FOLDER, cacheMethod: 'none', gzip: true, lstmOnly: true };
  await send('loadLanguage', { langs: LANGUAGES, options }, (share) => tell(0.5 + share * 0.4));
  await send('initialize', { langs: LANGUAGES, oem: LSTM_ONLY, config: {} });
  tell(1);
}

function converse(worker: Worker): { readonly send: Send; end(problem: 'cancelled' | 'notLoaded'): void } {
  const jobs = new Map<string, Job>();
  let turn = 0;
  const end = (problem: 'cancelled' | 'notLoaded') => {
    worker.terminate();
    for (const { reject } of jobs.values()) reject(new OcrProblem(problem));
    jobs.clear();
  };
  worker.onmessage = ({ data: { jobId, status, data } }: MessageEvent<Message>) => {
    const job = jobs.get(jobId);
    if (job === undefined) return;
    if (status === 'progress') return job.tell((data as { readonly progress?: number }).progress ?? 0);
    jobs.delete(jobId);
    if (status === 'resolve') job.resolve(data);
    else job.reject(new OcrProblem('broken'));
  };
  worker.onerror = () => end('notLoaded');
  return {
    end,
    send(action, payload, tell = () => {}) {
      const jobId = `${action}-${turn++}`;
      worker.postMessage({ workerId: 'reader', jobId, action, payload });
      return new Promise((resolve, reject) => jobs.set(jobId, { resolve, reject, tell }));
    },
  };
}
