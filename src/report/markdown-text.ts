/** Text for Markdown ([CommonMark] 2.4): what could become markup, a link or a table border is escaped; raw HTML never comes out. */

/** One line of text; what is hidden must have been made visible before. */
export function markdownText(text: string): string {
  return text
    .replace(/[\\`*_{}[\]<>#|~&!]/g, '\\$&')
    .replace(/:\/\//g, '\\://')
    .replace(/\bwww\./gi, (prefix) => `${prefix.slice(0, 3)}\\.`)
    .replace(/@/g, '\\@')
    .replace(/\r?\n/g, ' ');
}

export function markdownTable(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(markdownText).join(' | ')} |`;
  return [line(headings), `|${headings.map(() => ' --- |').join('')}`, ...rows.map(line)].join('\n');
}
