/** The part of asn1.js that the oracle uses; the package brings no types. */
declare module 'asn1.js' {
  interface Entity {
    decode(data: Uint8Array, encoding: 'der'): Record<string, unknown>;
    encode(value: unknown, encoding: 'der'): Uint8Array;
  }
  /** Also what `this` is within a definition. */
  export interface Node {
    seq(): Node;
    key(name: string): Node;
    explicit(tag: number): Node;
    optional(): Node;
    obj(...members: readonly Node[]): Node;
    seqof(member: Entity): Node;
    int(): Node;
    octstr(): Node;
  }
  const asn1: { define(name: string, body: (this: Node) => void): Entity };
  // biome-ignore lint/style/noDefaultExport: a CommonJS module, which Node imports no other way.
  export default asn1;
}
