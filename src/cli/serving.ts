/** The page while it is served: where it is, the address to open, a new one when Enter is pressed, and the end. */
import type { Ward } from '../app/ward/ward.ts';
import { openLog } from '../web/server/log.ts';
import { type PageServer, type ServeOptions, servePage } from '../web/server/serve-page.ts';
import { untilAborted } from './lab.ts';
import { openBrowser, openerFor } from './open-browser.ts';
import { pageFolder } from './page-folder.ts';
import type { Terminal } from './terminal.ts';
import { typed } from './typed.ts';
import { EXIT, UsageProblem } from './usage-problem.ts';

/** Beside Remote Desktop's own, so that it is remembered. */
const USUAL_PORT = 3390;

export interface Serving extends Omit<ServeOptions, 'folder' | 'port' | 'log'> {
  readonly ward: Ward;
  /** Undefined for the usual one, or a free one when that is taken. */
  readonly port: number | undefined;
  readonly logFile?: string | undefined;
  readonly mayOpen: boolean;
}

/** `lead`: stands above the address. */
export async function serveUntilEnded(
  serving: Serving,
  lead: string | undefined,
  terminal: Terminal,
  signal: AbortSignal,
): Promise<void> {
  const { serve } = terminal.words;
  const server = await listen(serving);
  if (serving.port === undefined && server.port !== USUAL_PORT) terminal.note(serve.otherPort(USUAL_PORT, server.port));
  const url = server.newUrl();
  const opening = serving.isPassword ? serve.openThis : serve.openThisOnce;
  terminal.print(`${lead === undefined ? opening : `${lead}\n${opening}`}\n\n  ${url}\n\n`);
  const opener = serving.mayOpen ? openerFor(process.env, process.stdout.isTTY === true) : undefined;
  const clearUp = opener && (await openBrowser(opener, url).catch(() => undefined));
  const deafen = serving.isPassword ? undefined : printNewOnEnter(server, terminal);
  terminal.note(deafen ? serve.stopOrNew : serve.stop);
  await untilAborted(signal);
  deafen?.();
  await server.stop();
  await clearUp?.();
}

async function listen(serving: Serving): Promise<PageServer> {
  const folder = pageFolder();
  const log = await openLogFile(serving.logFile);
  const start = (port: number) => servePage({ ...serving, folder, port, log });
  try {
    return await start(serving.port ?? USUAL_PORT);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE' && serving.port === undefined) return await start(0);
    if (code === 'ENOENT') throw new UsageProblem((say) => say.serve.noPage(folder), EXIT.notExamined);
    if (code === undefined) throw error;
    const place = typed(`${serving.address}:${serving.port ?? USUAL_PORT}`);
    throw new UsageProblem((say) => say.serve.cannotListen(place, code), EXIT.notExamined);
  }
}

async function openLogFile(file: string | undefined) {
  try {
    return await openLog(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined || file === undefined) throw error;
    throw new UsageProblem((say) => say.serve.unwritableLog(typed(file), code), EXIT.notExamined);
  }
}

/** Undefined where nobody types. */
function printNewOnEnter(server: PageServer, { print }: Terminal): (() => void) | undefined {
  const { stdin } = process;
  if (!stdin.isTTY) return undefined;
  const answer = () => print(`  ${server.newUrl()}\n\n`);
  stdin.on('data', answer).resume();
  return () => void stdin.off('data', answer).pause();
}
