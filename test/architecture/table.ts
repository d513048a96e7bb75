/** The table of ARCHITECTURE.md, "Who may import whom": the document itself is what the sources are held to. */
export interface Layer {
  readonly folder: string;
  readonly mayImport: readonly string[];
  readonly sees: 'ECMAScript' | 'Node' | 'DOM';
  readonly packages: readonly string[];
}

const HEAD = ['folder', 'is', 'may import', 'sees', 'packages'];

export function readTable(markdown: string): readonly Layer[] {
  const lines = markdown.split('\n');
  const head = lines.findIndex((line) => cells(line).join() === HEAD.join());
  if (head < 0) throw new Error('ARCHITECTURE.md has no table of folders');
  const end = lines.findIndex((line, i) => i > head && !line.startsWith('|'));
  return lines.slice(head + 2, end).map(readRow);
}

function readRow(line: string): Layer {
  const [folder = '', , mayImport = '', sees = '', packages = ''] = cells(line);
  if (sees !== 'ECMAScript' && sees !== 'Node' && sees !== 'DOM')
    throw new Error(`ARCHITECTURE.md: ${folder} sees none of the worlds`);
  return { folder: names(folder)[0] ?? '', mayImport: names(mayImport), sees, packages: names(packages) };
}

function cells(line: string): readonly string[] {
  return line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
}

/** What stands in back quotes. */
function names(cell: string): readonly string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
}
