/** Figures and names that read the same in every language. */

/** `10,000`. */
export function grouped(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
}

/** `0xC00000BB`. */
export function hex32(value: number): string {
  return `0x${(value >>> 0).toString(16).toUpperCase().padStart(8, '0')}`;
}

/** A failure code of RDP's negotiation: small ones as people write them. */
export function failureNumber(code: number): string {
  return code <= 0xffff ? String(code) : hex32(code);
}

/** `2027-03-01` of an ISO 8601 time. */
export function isoDay(time: string): string {
  return /^\d{4}-\d\d-\d\d/.exec(time)?.[0] ?? time;
}

/** `TLS 1.0` for the `TLSv1` of a TLS library; other texts as they are. */
export function tlsVersion(protocol: string): string {
  if (protocol === 'TLSv1') return 'TLS 1.0';
  return protocol.replace(/^TLSv(?=\d)/, 'TLS ').replace(/^SSLv(?=\d)/, 'SSL ');
}

/** The first few of a list, and how many more there are. */
export function firstFew(items: readonly string[], comma: string, more: (count: number) => string, most = 3): string {
  const shown = items.slice(0, most).join(comma);
  return items.length > most ? `${shown} ${more(items.length - most)}` : shown;
}

/** Hours, minutes and seconds of a length of time, or days and hours when it is long; zero parts are left out. */
export function durationParts(seconds: number): readonly { readonly count: number; readonly unit: DurationUnit }[] {
  const total = Math.round(Math.abs(seconds));
  const parts = [
    { count: Math.floor(total / 86_400), unit: 'day' },
    { count: Math.floor(total / 3_600) % 24, unit: 'hour' },
    { count: Math.floor(total / 60) % 60, unit: 'minute' },
    { count: total % 60, unit: 'second' },
  ] as const;
  const told = parts.filter(({ count }) => count > 0).slice(0, 2);
  return told.length > 0 ? told : [{ count: 0, unit: 'second' }];
}

export type DurationUnit = 'day' | 'hour' | 'minute' | 'second';
