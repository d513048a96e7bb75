/** Policy files ([MS-GPREG] 2.2.1) with REG_DWORD values, written independently of the reader. */

export interface PolicyDword {
  readonly key: string;
  readonly value: string;
  readonly data: number;
}

export function registryPolicy(entries: readonly PolicyDword[]): Uint8Array {
  const header = Buffer.from([0x50, 0x52, 0x65, 0x67, 1, 0, 0, 0]);
  const text = (value: string) => Buffer.from(value, 'utf16le');
  const number = (value: number) => {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32LE(value);
    return bytes;
  };
  const parts = entries.flatMap(({ key, value, data }) => [
    text(`[${key}\0;${value}\0;`),
    number(4),
    text(';'),
    number(4),
    text(';'),
    number(data),
    text(']'),
  ]);
  return new Uint8Array(Buffer.concat([header, ...parts]));
}
