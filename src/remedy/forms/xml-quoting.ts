/** Quoting for XML 1.0. What it can not hold is left out. */

const XML: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** For text between tags, and for attributes between double quotes. */
export function inXml(text: string): string {
  return holdable(text).replace(/[&<>"]/g, (c) => XML[c] ?? c);
}

export function cdata(text: string): string {
  return `<![CDATA[${holdable(text).replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
}

function holdable(text: string): string {
  return text.replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '');
}
