/** JSON for people: what fits on one line stays on one, so that an examination reads from top to bottom. */

const WIDTH = 160;

export function readableJson(value: unknown, indent = ''): string {
  const inline = inOneLine(value);
  if (typeof value !== 'object' || value === null || indent.length + inline.length <= WIDTH) return inline;
  const deeper = `${indent}  `;
  const [open, shut] = Array.isArray(value) ? '[]' : '{}';
  return `${open}\n${linesOf(value, deeper)
    .map((line) => deeper + line)
    .join(',\n')}\n${indent}${shut}`;
}

function linesOf(value: object, indent: string): readonly string[] {
  if (!Array.isArray(value)) {
    return Object.entries(value).map(([name, field]) => `${JSON.stringify(name)}: ${readableJson(field, indent)}`);
  }
  const plain = value.every((item) => typeof item === 'number');
  return plain ? filled(value.map(String), WIDTH - indent.length) : value.map((item) => readableJson(item, indent));
}

/** As many on a line as there is room for. */
function filled(items: readonly string[], width: number): readonly string[] {
  const lines: string[] = [];
  for (const item of items) {
    const longer = `${lines.at(-1)}, ${item}`;
    if (lines.length > 0 && longer.length < width) lines.splice(-1, 1, longer);
    else lines.push(item);
  }
  return lines;
}

function inOneLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inOneLine).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).map(([name, field]) => `${JSON.stringify(name)}: ${inOneLine(field)}`);
  return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`;
}
