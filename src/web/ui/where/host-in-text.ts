/**
 * The server in what a person has at hand: the text of a connection file (`full address:s:HOST`), the command of a shortcut
 * (`mstsc /v:HOST`). Anything else is a host already, or none.
 */

/** As it would be typed: `server`, `server:3390`, `[2001:db8::10]:3390`. Null where the text is not of that kind. */
export function hostInText(text: string): string | null {
  const address = setting(text, 'full address:s') ?? setting(text, 'alternate full address:s') ?? commandLine(text);
  if (address === null) return null;
  const port = setting(text, 'server port:i');
  if (port === null || port === '3389' || hasPort(address)) return address;
  return address.includes(':') && !address.startsWith('[') ? `[${address}]:${port}` : `${address}:${port}`;
}

function setting(text: string, name: string): string | null {
  const lines = text.slice(0, MOST).split(/[\r\n]+/);
  const line = lines.map((each) => each.trim()).find((each) => each.toLowerCase().startsWith(`${name}:`));
  const value = line?.slice(name.length + 1).trim() ?? '';
  return value === '' ? null : value;
}

function commandLine(text: string): string | null {
  const found = /^\s*"?(?:\S*\\)?mstsc(?:\.exe)?"?\s.*?\/v:\s*"?([^\s"]+)/i.exec(text.slice(0, MOST));
  return found?.[1] ?? null;
}

function hasPort(address: string): boolean {
  return /^[^:]+:\d+$|^\[[^\]]*\]:\d+$/.test(address);
}

/** A connection file has some kilobytes. */
const MOST = 100_000;
