/** `rdp-doctor serve`: the page, on this machine, until it is told to stop. */
import { keepInMemory } from '../app/ward/keeping.ts';
import { type KeptWard, openKeptWard } from '../app/ward/kept-ward.ts';
import { stateFolder } from '../app/ward/state-folder.ts';
import { openWard, type Ward } from '../app/ward/ward.ts';
import type { Run } from './main.ts';
import { type Given, lastValue } from './parse.ts';
import { choosePassword, readAddress, readAllowed, readPort, readTls } from './serve-options.ts';
import { serveUntilEnded } from './serving.ts';
import type { Terminal } from './terminal.ts';
import { typed } from './typed.ts';
import { EXIT } from './usage-problem.ts';

export const runServe: Run = async ({ given }, terminal, signal) => {
  const [address, port, allow] = [readAddress(given), readPort(given), readAllowed(given)];
  const tls = await readTls(given, address);
  const isPassword = await choosePassword(given, address, terminal);
  if (isPassword === 'gaveUp') return EXIT.interrupted;
  const ward = await openWardFor(given, terminal);
  const logFile = lastValue(given, 'log');
  const serving = { address, port, allow, tls, isPassword, ward, logFile, mayOpen: given.open === undefined };
  try {
    await serveUntilEnded(serving, undefined, terminal, signal);
  } finally {
    await ward.close();
  }
  return EXIT.healthy;
};

async function openWardFor(given: Given, terminal: Terminal): Promise<Ward> {
  if (given.history) return openWard(keepInMemory());
  const kept = await openKeptWard(stateFolder(process.env));
  tellOf(kept, terminal);
  return kept.ward;
}

function tellOf({ file, damagedLines, unkept }: KeptWard, { words: { serve }, note }: Terminal): void {
  const shown = typed(file, 400);
  if (damagedLines > 0) note(serve.damagedHistory(shown, damagedLines));
  if (unkept?.kind === 'busy') note(serve.historyBusy(shown));
  if (unkept?.kind === 'unwritable') note(serve.historyUnwritable(shown, unkept.code));
}
