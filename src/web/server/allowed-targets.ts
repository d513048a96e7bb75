/** Which addresses the operator lets be examined: ranges such as `10.0.0.0/8` or `2001:db8::/32`, single addresses, or all. */
import { BlockList, isIP, isIPv6 } from 'node:net';

/** Undefined for what is no range. */
export function readRange(text: string): Range | undefined {
  const [, address = '', digits] = /^([0-9a-f:.]+)(?:\/(\d{1,3}))?$/i.exec(text) ?? [];
  const family = isIP(address);
  const longest = family === 6 ? 128 : 32;
  const prefix = digits === undefined ? longest : Number(digits);
  if (family === 0 || prefix > longest) return undefined;
  return { address, prefix, family: family === 6 ? 'ipv6' : 'ipv4' };
}

export interface Range {
  readonly address: string;
  readonly prefix: number;
  readonly family: 'ipv4' | 'ipv6';
}

/** Undefined when everything may be examined: nobody named a range. */
export function permitsFor(ranges: readonly Range[]): ((address: string) => boolean) | undefined {
  if (ranges.length === 0) return undefined;
  const list = new BlockList();
  for (const { address, prefix, family } of ranges) list.addSubnet(address, prefix, family);
  return (given) => {
    const address = given.replace(/%.*$/, '');
    return list.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
  };
}
