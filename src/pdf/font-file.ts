// The bytes of a TrueType font -> its tables by name, and back.

/** The tables are copies. */
export function readTables(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return new Map(
    Array.from({ length: view.getUint16(4) }, (_, i) => {
      const record = 12 + 16 * i;
      const [at, length] = [view.getUint32(record + 8), view.getUint32(record + 12)];
      return [
        String.fromCharCode(...bytes.subarray(record, record + 4)),
        Uint8Array.from(bytes.subarray(at, at + length)),
      ] as const;
    }),
  );
}

/** Tables in the order of their names, as the format asks, each at a multiple of four. */
export function writeTables(tables: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const sorted = [...tables].sort(([a], [b]) => (a < b ? -1 : 1));
  const power = 2 ** Math.floor(Math.log2(sorted.length));
  let length = 12 + 16 * sorted.length;
  const places = sorted.map(([tag, table]) => {
    const at = length;
    length += (table.length + 3) & ~3;
    return { tag, table, at };
  });
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 0x00010000);
  view.setUint16(4, sorted.length);
  view.setUint16(6, 16 * power);
  view.setUint16(8, Math.log2(power));
  view.setUint16(10, 16 * (sorted.length - power));
  places.forEach(({ tag, table, at }, i) => {
    const record = 12 + 16 * i;
    for (let j = 0; j < 4; j += 1) bytes[record + j] = tag.charCodeAt(j);
    bytes.set(table, at);
    view.setUint32(record + 4, sumOf(view, at, table.length));
    view.setUint32(record + 8, at);
    view.setUint32(record + 12, table.length);
  });
  return bytes;
}

/** The sum of a table in words of four bytes, which readers of fonts may check. */
function sumOf(view: DataView, at: number, length: number): number {
  let sum = 0;
  for (let i = at; i < at + length; i += 4) sum = (sum + view.getUint32(i)) >>> 0;
  return sum;
}
