/** JSON for people: what fits on one line stays on one, so that an examination reads from top to bottom. */

const WIDTH = 160;

export function readableJson(value: unknown, indent = ''): string {
  const inline = inOneLine(value);
  if (typeof value !== 'object' || value === null || indent.length + inline.length <= WIDTH) return inline;
  const deeper = `${indent}  `;
  const lines = Array.isArray(value)
    ? value.map((item) => readableJson(item, deeper))
    : Object.entries(value).map(([name, field]) => `${JSON.stringify(name)}: ${readableJson(field, deeper)}`);
  const [open, shut] = Array.isArray(value) ? '[]' : '{}';
  return `${open}\n${lines.map((line) => deeper + line).join(',\n')}\n${indent}${shut}`;
}

function inOneLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inOneLine).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).map(([name, field]) => `${JSON.stringify(name)}: ${inOneLine(field)}`);
  return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`;
}
