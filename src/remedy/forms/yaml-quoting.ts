/** Quoting for Ansible's playbooks: YAML 1.1, whose strings Jinja then looks through for its own braces. */
import { oneLine } from './one-line.ts';

/** A double-quoted scalar, ASCII only. Braces that would begin an expression of Jinja are drawn apart. */
export function yamlString(text: string): string {
  const harmless = oneLine(text).replace(/\{(?=[{%#])/g, '{ ');
  return JSON.stringify(harmless).replace(
    /[^\x20-\x7e]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

export function yamlComment(text: string): string {
  return `# ${oneLine(text)}`;
}
