/**
 * Transcripts of the command line that read as documentation:
 *
 *     $ LANG=ja_JP.UTF-8 rdp-doctor check 010.0.0.1     the command, with environment variables before it
 *     ! rdp-doctor: …                                   a line of standard error
 *     text                                              a line of standard output
 *     ...                                               any number of further lines of standard output
 *     = 2                                               the exit code, which ends the transcript
 *
 * `<...>` within a line stands for anything, `␛` for an escape character. `{name}` is where a lab patient is
 * (address:port), `{name:port}` its port alone, `{scratch}` a folder of its own.
 */

export interface Transcript {
  /** As written, environment included. */
  readonly line: string;
  readonly env: Readonly<Record<string, string>>;
  readonly command: string;
  readonly stdout: readonly string[];
  readonly stderr: readonly string[];
  readonly exitCode: number;
}

const COMMAND = /^\$ ((?:[A-Z_]+=\S* )*)rdp-doctor(?: (.*))?$/;
const EXIT_CODE = /^= (\d+)$/;

/** What stands between two transcripts is prose. */
export function parseTranscripts(text: string): readonly Transcript[] {
  const transcripts: Transcript[] = [];
  let open: (Transcript & { stdout: string[]; stderr: string[] }) | undefined;
  for (const line of text.split('\n')) {
    const begun = beginTranscript(line);
    const ended = EXIT_CODE.exec(line);
    if (begun && open) throw new Error(`no exit code ends: ${open.line}`);
    if (begun) open = begun;
    else if (open === undefined) continue;
    else if (ended) {
      transcripts.push({ ...open, exitCode: Number(ended[1]) });
      open = undefined;
    } else if (line.startsWith('! ')) open.stderr.push(line.slice(2));
    else open.stdout.push(line);
  }
  if (open) throw new Error(`no exit code ends: ${open.line}`);
  return transcripts;
}

function beginTranscript(line: string) {
  const match = COMMAND.exec(line);
  if (!match) return undefined;
  const [, variables = '', command = ''] = match;
  const pairs = variables.split(' ').filter((pair) => pair !== '');
  const env = Object.fromEntries(pairs.map((pair) => [pair.slice(0, pair.indexOf('=')), pair.replace(/^\w+=/, '')]));
  return { line: line.slice(2), env, command, stdout: [] as string[], stderr: [] as string[], exitCode: -1 };
}

/** Words as a shell would see them: single quotes keep blanks. */
export function splitWords(command: string): readonly string[] {
  return [...command.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
}

/** Undefined when the lines fit, else the first that does not. */
export function firstMismatch(lines: readonly string[], expected: readonly string[]): string | undefined {
  let at = 0;
  for (const [i, want] of expected.entries()) {
    if (want === '...') {
      const next = expected[i + 1];
      if (next === undefined) return undefined;
      const found = lines.findIndex((line, j) => j >= at && fits(line, next));
      if (found < 0) return `missing: ${next}`;
      at = found;
      continue;
    }
    const line = lines[at++];
    if (line === undefined || !fits(line, want)) return `expected: ${want}\n     got: ${line ?? '(nothing)'}`;
  }
  return at < lines.length ? `unexpected: ${lines[at]}` : undefined;
}

function fits(line: string, want: string): boolean {
  const parts = want.split('<...>').map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`, 'u').test(line.replaceAll('\x1b', '␛'));
}
