/** The part of asn1.js that the oracle uses; the package brings no types. */
declare module 'asn1.js' {
  interface Entity {
    decode(data: Uint8Array, encoding: 'der'): Record<string, unknown>;
    encode(value: unknown, encoding: 'der'): Uint8Array;
  }
  /** Also what `this` is within a definition. */
  interface Node {
    seq(): Node;
    key(name: string): Node;
    explicit(tag: number): Node;
    optional(): Node;
    obj(...members: readonly Node[]): Node;
    seqof(member: Entity): Node;
    int(): Node;
    octstr(): Node;
  }
  export function define(name: string, body: (this: Node) => void): Entity;
}
