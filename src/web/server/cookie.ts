/** The one cookie (RFC 6265): out of reach of scripts, and sent along by no other site. */

export function writeCookie(name: string, value: string, isSecure: boolean): string {
  return `${name}=${value}; HttpOnly; SameSite=Strict; Path=/${isSecure ? '; Secure' : ''}`;
}

export function readCookie(header: string | undefined, name: string): string | undefined {
  for (const pair of header?.split(';') ?? []) {
    const [key, value] = pair.trim().split('=', 2);
    if (key === name) return value;
  }
  return undefined;
}
