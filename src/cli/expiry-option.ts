/** `--expires`, as every command takes it that writes or carries out what is to end. */
import { readExpiry } from '../remedy/expiry-date.ts';
import { badValue } from './usage-problem.ts';

const EXPIRIES = '30m, 12h, 7d, 2w, YYYY-MM-DD, YYYY-MM-DDTHH:MM (≤ 366d), never';

/** Local time, or null for never. */
export function readExpires(text: string): string | null {
  const expiresAt = readExpiry(text, new Date());
  if (expiresAt === undefined) throw badValue('--expires', text, EXPIRIES);
  return expiresAt;
}
