/**
 * `rdp-doctor/report`: an examination and its judgement, written for a terminal, as Markdown, as JSON, and the reasons for one
 * finding; in the language that `loadWords` gives.
 *
 * @module rdp-doctor/report
 */
export { LANGUAGES, loadWords } from '../messages/load-words.ts';
export type { Language, Words } from '../messages/words.ts';
export type { CheckReport, TerminalOptions } from './check-report.ts';
export {
  type JsonFinding,
  type JsonReport,
  type JsonSignIn,
  REPORT_SCHEMA_VERSION,
  stringifyJson,
  toJson,
} from './json.ts';
export { renderMarkdown } from './markdown.ts';
export { renderTerminal } from './terminal.ts';
export { type TellLength, visible } from './visible.ts';
export { renderWhy, type WhyOptions } from './why.ts';
export { displayWidth } from './width.ts';
