/** Reports of an examination and its judgement: for a terminal, as Markdown, as JSON, and the reasons for one finding. */
export type { CheckReport, TerminalOptions } from './check-report.ts';
export { type JsonFinding, type JsonReport, REPORT_SCHEMA_VERSION, stringifyJson, toJson } from './json.ts';
export { renderMarkdown } from './markdown.ts';
export { renderTerminal } from './terminal.ts';
export { visible } from './visible.ts';
export { renderWhy, type WhyOptions } from './why.ts';
export { displayWidth } from './width.ts';
