/** Reads docs/glossary.md: the terms in both languages, and the variants that are not to be used. */

export interface Term {
  readonly english: string;
  readonly japanese: string;
  readonly not: readonly string[];
  readonly meaning: string;
}

export function readGlossary(markdown: string): readonly Term[] {
  const rows = markdown.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| English '));
  return rows.map((line) => {
    const [english = '', japanese = '', not = '', meaning = ''] = line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim());
    return { english, japanese, not: not === '' ? [] : not.split(', '), meaning };
  });
}

/** Variants that a text uses in spite of the glossary; a variant within a longer right term does not count. */
export function forbiddenIn(text: string, terms: readonly Term[]): readonly string[] {
  const isUsed = (variant: string): boolean => {
    const longer = terms.map(({ japanese }) => japanese).filter((term) => term.includes(variant));
    return longer.reduce((rest, term) => rest.replaceAll(term, '\u25a1'), text).includes(variant);
  };
  return terms.flatMap(({ not }) => not).filter(isUsed);
}
