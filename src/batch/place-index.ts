// Keys and places in a file -> a table of plain numbers, in which a million of them take 42 MB and not 150.

/** Where something stands: offset and length in bytes. */
export interface Place {
  readonly start: number;
  readonly length: number;
}

export interface PlaceIndex {
  /** A later place of the same key takes the room of the earlier one. */
  readonly set: (key: number, place: Place) => void;
  readonly get: (key: number) => Place | undefined;
}

/** Keys are whole numbers from 0 to 2^53 - 2, spread evenly. */
export function placeIndex(): PlaceIndex {
  let table = emptyTable(1 << 12);
  let count = 0;
  return {
    set: (key, { start, length }) => {
      if (2 * count >= table.keys.length) table = twice(table);
      const slot = slotOf(table, key);
      if (table.keys[slot] === 0) count += 1;
      put(table, slot, key + 1, start, length);
    },
    get: (key) => {
      const slot = slotOf(table, key);
      if (table.keys[slot] === 0) return undefined;
      return { start: table.starts[slot] ?? 0, length: table.lengths[slot] ?? 0 };
    },
  };
}

interface Table {
  /** One more than the key; nothing where the slot is free. */
  readonly keys: Float64Array;
  readonly starts: Float64Array;
  readonly lengths: Uint32Array;
}

const emptyTable = (size: number): Table => ({
  keys: new Float64Array(size),
  starts: new Float64Array(size),
  lengths: new Uint32Array(size),
});

/** The slot that has the key, or the free one where it belongs; at least half of them are free. */
function slotOf({ keys }: Table, key: number): number {
  let slot = key % keys.length;
  while (keys[slot] !== 0 && keys[slot] !== key + 1) slot = (slot + 1) % keys.length;
  return slot;
}

function put({ keys, starts, lengths }: Table, slot: number, written: number, start: number, length: number): void {
  keys[slot] = written;
  starts[slot] = start;
  lengths[slot] = length;
}

function twice(table: Table): Table {
  const larger = emptyTable(2 * table.keys.length);
  for (const [i, written] of table.keys.entries()) {
    if (written > 0) put(larger, slotOf(larger, written - 1), written, table.starts[i] ?? 0, table.lengths[i] ?? 0);
  }
  return larger;
}
