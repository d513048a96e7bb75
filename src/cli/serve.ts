/** `rdp-doctor serve`: the page, on this machine, until it is told to stop. */
import { keepInMemory } from '../app/ward/keeping.ts';
import { openWard } from '../app/ward/ward.ts';
import { openLog } from '../web/server/log.ts';
import { type PageServer, servePage } from '../web/server/serve-page.ts';
import { untilAborted } from './lab.ts';
import type { Run } from './main.ts';
import { pageFolder } from './page-folder.ts';
import { type Given, lastValue } from './parse.ts';
import { badValue, EXIT, UsageProblem } from './usage-problem.ts';

const ADDRESS = '127.0.0.1';
/** Beside Remote Desktop's own, so that it is remembered. */
const USUAL_PORT = 3390;

export const runServe: Run = async ({ given }, terminal, signal) => {
  const { serve } = terminal.words;
  const log = await openLog(lastValue(given, 'log'));
  const ward = openWard(keepInMemory());
  const server = await listen(readPort(given), async (port) =>
    servePage({ folder: pageFolder(), address: ADDRESS, port, ward, log }),
  );
  if (server.port !== USUAL_PORT && given.servePort === undefined) {
    terminal.note(serve.otherPort(USUAL_PORT, server.port));
  }
  terminal.print(`${serve.openThisOnce}\n\n  ${server.newUrl()}\n\n`);
  terminal.note(serve.stop);
  await untilAborted(signal);
  await server.stop();
  return EXIT.healthy;
};

function readPort(given: Given): number | undefined {
  const text = lastValue(given, 'servePort');
  if (text === undefined) return undefined;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : -1;
  if (port >= 0 && port <= 65_535) return port;
  throw badValue('--port', text, '0 – 65535');
}

async function listen(port: number | undefined, start: (port: number) => Promise<PageServer>): Promise<PageServer> {
  try {
    return await start(port ?? USUAL_PORT);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new UsageProblem((say) => say.serve.noPage(pageFolder()), EXIT.notExamined);
    if (code === 'EADDRINUSE' && port === undefined) return await listen(0, start);
    if (code === undefined) throw error;
    const place = `${ADDRESS}:${port ?? USUAL_PORT}`;
    throw new UsageProblem((say) => say.serve.cannotListen(place, code), EXIT.notExamined);
  }
}
