/**
 * The commands of a plan as lines to read and to copy. Words of ours are quoted for the shell they are for; a name from outside goes
 * in only when no shell would take it for more than a name, else a word in capitals stands for it.
 */
import type { Plan, PlannedRemedy } from '../remedy/plan.ts';
import type { Command, Fill, Shell, Word } from '../remedy/step.ts';

export type Fillings = Readonly<Record<Fill, string>>;

const FOLDER = 'C:\\temp\\';

/** What is not known stays to be filled in. The catalogue's hash in a package's name is not in that of the file inside. */
export function fillingsFor({ need: { server } }: Plan, update: PlannedRemedy['update'] = null): Fillings {
  const host = plainName(server.host) ?? 'SERVER';
  const offer = update?.kind === 'install' ? update.offers[0] : undefined;
  const file = offer?.package?.file;
  return {
    server: host,
    endpoint: server.port === null || host === 'SERVER' ? host : `${host}:${server.port}`,
    package: `${FOLDER}${file ?? 'PACKAGE.msu'}`,
    cabinet: `${FOLDER}${file?.replace(/_[0-9a-f]{40}\.msu$/, '.cab') ?? 'PACKAGE.cab'}`,
    kb: offer?.update.kb.slice('KB'.length) ?? 'NUMBER',
    account: 'ACCOUNT',
    file: 'FILE',
    thumbprint: 'THUMBPRINT',
    resourceGroup: 'GROUP',
    machineName: 'MACHINE',
  };
}

/** Letters, digits and what stands in names and addresses; nothing a shell knows, and no option. */
export function plainName(text: string | null): string | undefined {
  return text !== null && text.length <= 253 && /^[\p{L}\p{N}:[][\p{L}\p{N}.:[\]_-]*$/u.test(text) ? text : undefined;
}

export function commandLine(command: Command, shell: Shell, fillings: Fillings): string {
  return command.map((word) => quoted(word, shell, fillings)).join(' ');
}

function quoted(word: Word, shell: Shell, fillings: Fillings): string {
  if (typeof word !== 'string' && 'asIs' in word) return word.asIs;
  const text = typeof word === 'string' ? word : `${word.before ?? ''}${fillings[word.fill]}${word.after ?? ''}`;
  return shell === 'cmd' ? forCmd(text) : forPowershell(text);
}

/** No text of ours holds a quotation mark or a percent sign, and no name that is filled in does. */
function forCmd(text: string): string {
  return /^[\p{L}\p{N}_.:\\/=@*,+[\]-]+$/u.test(text) ? text : `"${text}"`;
}

function forPowershell(text: string): string {
  return /^[\p{L}\p{N}_.:\\/=*+-]+$/u.test(text) ? text : `'${text.replaceAll("'", "''")}'`;
}
