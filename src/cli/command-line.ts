/** The commands and options, as data: the parser and the help both read this, so they can not disagree. */
import type { CommandWords } from '../messages/command/command-words.ts';

export type OptionName = Exclude<keyof CommandWords['options'], 'help'> | 'help';
export type CommandName = keyof CommandWords['commands'];

export interface OptionSpec {
  /** As typed, without the dashes. */
  readonly flag: string;
  readonly short?: string;
  /** Shown in the help; present when the option takes a value. */
  readonly value?: string;
  readonly repeats?: true;
}

export const OPTIONS: Readonly<Record<OptionName, OptionSpec>> = {
  json: { flag: 'json' },
  markdown: { flag: 'markdown' },
  lang: { flag: 'lang', value: 'ja|en' },
  timeout: { flag: 'timeout', value: 'SECONDS' },
  quick: { flag: 'quick' },
  save: { flag: 'save', value: 'FILE' },
  failOn: { flag: 'fail-on', value: 'SEVERITY' },
  client: { flag: 'client', value: 'STATE|FILE' },
  symptom: { flag: 'symptom', value: 'TEXT' },
  serverFacts: { flag: 'server-facts', value: 'FILE' },
  since: { flag: 'since', value: 'FILE' },
  user: { flag: 'user', value: 'NAME' },
  domain: { flag: 'domain', value: 'DOMAIN' },
  passwordStdin: { flag: 'password-stdin' },
  kerberos: { flag: 'kerberos' },
  policy: { flag: 'policy', value: '0|1|2' },
  pin: { flag: 'pin', value: 'FINGERPRINT' },
  why: { flag: 'why', value: 'CODE' },
  details: { flag: 'details' },
  color: { flag: 'no-color' },
  file: { flag: 'file', value: 'FILE' },
  reveal: { flag: 'reveal' },
  only: { flag: 'only', value: 'NAME', repeats: true },
  port: { flag: 'port', value: 'N' },
  address: { flag: 'address', value: 'ADDRESS' },
  prove: { flag: 'prove' },
  form: { flag: 'form', value: 'NAME' },
  expires: { flag: 'expires', value: 'WHEN' },
  reason: { flag: 'reason', value: 'TEXT' },
  dryRun: { flag: 'dry-run' },
  all: { flag: 'all' },
  force: { flag: 'force' },
  journal: { flag: 'journal', value: 'FILE' },
  import: { flag: 'import', value: 'FILE', repeats: true },
  collectScript: { flag: 'collect-script' },
  out: { flag: 'out', value: 'PATH' },
  answer: { flag: 'answer', value: 'QUESTION=ANSWER', repeats: true },
  cause: { flag: 'cause', value: 'CODE' },
  server: { flag: 'server', value: 'BUILD' },
  remedy: { flag: 'remedy', value: 'NAME' },
  touch: { flag: 'touch', value: 'yes|settings|no' },
  restart: { flag: 'restart', value: 'WHEN' },
  care: { flag: 'care', value: 'HOW' },
  wayIn: { flag: 'way-in', value: 'WAY,...', repeats: true },
  clients: { flag: 'clients', value: 'N' },
  domainJoined: { flag: 'domain-joined', value: 'yes|no' },
  clientEdition: { flag: 'client-edition', value: 'home|other' },
  exposed: { flag: 'exposed', value: 'WHERE' },
  servePort: { flag: 'port', value: 'N' },
  serveAddress: { flag: 'address', value: 'ADDRESS' },
  open: { flag: 'no-open' },
  allow: { flag: 'allow', value: 'RANGE', repeats: true },
  tlsCert: { flag: 'tls-cert', value: 'FILE' },
  tlsKey: { flag: 'tls-key', value: 'FILE' },
  history: { flag: 'no-history' },
  log: { flag: 'log', value: 'FILE' },
  help: { flag: 'help', short: 'h' },
};

export interface CommandSpec {
  readonly argument?: { readonly name: keyof CommandWords['arguments']; readonly shown: string };
  readonly options: readonly OptionName[];
}

const REPORT: readonly OptionName[] = [
  'json',
  'markdown',
  'lang',
  'symptom',
  'client',
  'serverFacts',
  'since',
  'why',
  'details',
  'failOn',
  'color',
  'help',
];

const SIGN_IN: readonly OptionName[] = ['user', 'domain', 'passwordStdin', 'kerberos', 'policy', 'pin'];

/** What the person may do. */
const SITUATION: readonly OptionName[] = [
  ...(['touch', 'restart', 'care', 'wayIn'] as const),
  ...(['clients', 'domainJoined', 'clientEdition', 'exposed'] as const),
];

const SHOWN: readonly OptionName[] = ['lang', 'color', 'help'];

export const COMMANDS: Readonly<Record<CommandName, CommandSpec>> = {
  check: {
    argument: { name: 'hosts', shown: 'HOST...' },
    options: ['quick', 'timeout', 'save', ...SIGN_IN, ...REPORT],
  },
  diagnose: { argument: { name: 'file', shown: 'FILE...' }, options: REPORT },
  cure: {
    argument: { name: 'patient', shown: '[HOST|FILE]' },
    options: [
      'cause',
      'server',
      'client',
      'remedy',
      'form',
      'out',
      'expires',
      ...SITUATION,
      'quick',
      'timeout',
      'json',
      'markdown',
      ...SHOWN,
    ],
  },
  decode: {
    argument: { name: 'text', shown: '[TEXT...]' },
    options: ['file', 'reveal', 'json', 'lang', 'color', 'help'],
  },
  facts: {
    argument: { name: 'factsFile', shown: '[FILE]' },
    options: ['import', 'collectScript', 'out', 'json', 'lang', 'color', 'help'],
  },
  explain: {
    argument: { name: 'message', shown: '[TEXT...]' },
    options: ['file', 'answer', 'json', 'lang', 'color', 'help'],
  },
  matrix: { options: ['prove', 'json', 'markdown', 'lang', 'color', 'help'] },
  treat: {
    argument: { name: 'action', shown: 'ACTION [MEASURE]' },
    options: ['expires', 'reason', 'dryRun', 'all', 'force', 'journal', 'json', 'lang', 'color', 'help'],
  },
  kb: { argument: { name: 'windows', shown: '[WINDOWS...]' }, options: ['json', 'lang', 'color', 'help'] },
  serve: {
    options: [
      ...(['servePort', 'open', 'allow', 'history', 'log'] as const),
      ...(['serveAddress', 'tlsCert', 'tlsKey', 'passwordStdin', ...SHOWN] as const),
    ],
  },
  lab: { options: ['only', 'port', 'address', 'json', 'lang', 'color', 'help'] },
  demo: { options: ['open', 'lang', 'color', 'help'] },
  version: { options: ['json', 'lang', 'help'] },
  help: { argument: { name: 'command', shown: '[COMMAND]' }, options: ['lang', 'help'] },
};

export const COMMAND_NAMES = Object.keys(COMMANDS) as readonly CommandName[];

export function isCommand(text: string): text is CommandName {
  return Object.hasOwn(COMMANDS, text);
}
