/** Where a program keeps what it remembers between two runs, for this user alone. */
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

export function stateFolder(env: NodeJS.ProcessEnv, platform: NodeJS.Platform = process.platform): string {
  const named = platform === 'win32' ? env.LOCALAPPDATA : env.XDG_STATE_HOME;
  const usual = platform === 'win32' ? join(homedir(), 'AppData', 'Local') : join(homedir(), '.local', 'state');
  return join(named && isAbsolute(named) ? named : usual, 'rdp-doctor');
}
