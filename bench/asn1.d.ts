declare module 'asn1.js' {
  interface Entity {
    decode(data: Buffer, encoding: 'der'): Record<string, unknown>;
    encode(data: Record<string, unknown>, encoding: 'der'): Buffer;
  }
  // biome-ignore lint/suspicious/noExplicitAny: the builder's `this` has no published type.
  export function define(name: string, body: (this: any) => void): Entity;
}
