/** What text, wire and machines come to together, and what has changed, as sections of a Markdown document. */
import type { RuleBecause } from '../diagnosis/consult/consultation.ts';
import type { Words } from '../messages/words.ts';
import { type ConsultedPart, causesShown, consultedInShort } from './consulted.ts';
import { markdownText } from './markdown-text.ts';
import { type SincePart, sinceLines } from './since.ts';

export interface HeardWith {
  readonly consulted?: ConsultedPart;
  readonly since?: SincePart;
}

export function consultedSections({ consulted, since }: HeardWith, words: Words): readonly string[] {
  return [...(since ? [changes(since, words)] : []), ...(consulted ? [answer(consulted)] : [])];
}

function changes(part: SincePart, report: Words): string {
  const { comparison, words } = part;
  const lines = sinceLines(part, report).map((line) => `- ${markdownText(line)}`);
  return [
    `## ${markdownText(words.headings.changes)}`,
    `**${markdownText(words.since.verdicts[comparison.verdict])}**`,
    ...(lines.length === 0 ? [] : [lines.join('\n')]),
  ].join('\n\n');
}

function answer(part: ConsultedPart): string {
  const { consultation, words, causes } = part;
  const lines = causesShown(consultation).map(({ code, because }, index) => {
    const rules = because.filter((each): each is RuleBecause => each.kind === 'rule');
    const why = rules.map(({ rule, effect }) => `${words[effect]}: ${words.rules[rule]}`).join('; ');
    const title = `${causes.causes[code].title} (\`${code}\`)`;
    return `${index + 1}. ${title}${why === '' ? '' : `  \n   ${markdownText(why)}`}`;
  });
  return [
    `## ${markdownText(words.headings.causes)}`,
    `**${markdownText(consultedInShort(part))}**`,
    ...(lines.length === 0 ? [] : [lines.join('\n')]),
  ].join('\n\n');
}
