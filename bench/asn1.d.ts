declare module 'asn1.js' {
  interface Entity {
    decode(data: Buffer, encoding: 'der'): Record<string, unknown>;
    encode(data: Record<string, unknown>, encoding: 'der'): Buffer;
  }
  // biome-ignore lint/suspicious/noExplicitAny: the builder's `this` has no published type.
  const asn1: { define(name: string, body: (this: any) => void): Entity };
  // biome-ignore lint/style/noDefaultExport: a CommonJS module.
  export default asn1;
}
