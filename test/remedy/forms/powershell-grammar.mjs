/** A PowerShell grammar that nobody here wrote, as WebAssembly from npm: where a script can not be read. No PowerShell runs here. */
import { createRequire } from 'node:module';
import { Language, Parser } from 'web-tree-sitter';

await Parser.init();
const grammar = createRequire(import.meta.url).resolve('tree-sitter-powershell/tree-sitter-powershell.wasm');
const parser = new Parser();
parser.setLanguage(await Language.load(grammar));

/** The kinds and texts of nodes that are errors or missing, in order. */
export function problemsIn(script) {
  const problems = [];
  const walk = (node) => {
    if (node.isError || node.isMissing)
      problems.push(`${node.startPosition.row + 1}: ${node.type} ${node.text.slice(0, 200)}`);
    for (const child of node.children) walk(child);
  };
  walk(parser.parse(script).rootNode);
  return problems;
}

/** The texts of all nodes of a kind. */
export function nodesOf(script, kind) {
  return parser
    .parse(script)
    .rootNode.descendantsOfType(kind)
    .map((node) => node.text);
}
