/**
 * Upper case as NTLM means it ([MS-NLMP] 3.3.2, UpperCase): one UTF-16 unit for one, as Windows maps names. JavaScript's own
 * would make two of some letters, such as the German sharp s; those stay as they are.
 */
export function ntlmUpperCase(text: string): string {
  if (/^[\0-\x7f]*$/.test(text)) return text.toUpperCase();
  return text.split('').map(upperUnit).join('');
}

function upperUnit(unit: string): string {
  const upper = unit.toUpperCase();
  return upper.length === 1 ? upper : unit;
}
