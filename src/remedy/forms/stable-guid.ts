/** A GUID from a text, the same each time: of version 8 (RFC 9562, section 5.8), whose bits are the maker's own. */

/** With braces and in capitals, as group policy writes it. Not for secrets: FNV-1a mixes, and hides nothing. */
export function stableGuid(text: string): string {
  const hex = [0, 1, 2, 3].map((seed) => fnv1a(`${seed}|${text}`)).join('');
  const variant = '89AB'[Number.parseInt(hex.charAt(16), 16) & 3];
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20),
  ];
  return `{${parts.join('-')}}`;
}

function fnv1a(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(16).toUpperCase().padStart(8, '0');
}
