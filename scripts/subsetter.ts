// A font file and a set of code points -> a smaller font file that holds only their glyphs; calls HarfBuzz in WebAssembly.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** Numbers are addresses in the memory of the program, or plain counts. */
type Call = (...numbers: readonly number[]) => number;

interface HarfBuzz {
  readonly memory: WebAssembly.Memory;
  readonly call: (name: string, ...numbers: readonly number[]) => number;
}

/** A font kept open for cutting. */
export interface OpenFont {
  /** The same set gives the same bytes, in whatever order it is listed. */
  readonly subset: (codePoints: Iterable<number>) => Uint8Array;
}

/** Layout tables would bring in ligatures and alternates that no text of ours reaches; the rest only costs bytes. */
const dropped = ['GSUB', 'GPOS', 'GDEF', 'BASE', 'DSIG', 'STAT', 'VORG', 'vhea', 'vmtx', 'gasp', 'meta'] as const;
const NO_HINTS = 1;
const READ_ONLY = 1;
const DROP_TABLES = 3;

const tagOf = (table: string): number => [...table].reduce((sum, letter) => sum * 256 + letter.charCodeAt(0), 0);

const program = createRequire(import.meta.url).resolve('harfbuzzjs/dist/harfbuzz-subset.wasm');

let started: Promise<HarfBuzz> | undefined;

async function start(): Promise<HarfBuzz> {
  const { instance } = await WebAssembly.instantiate(Uint8Array.from(readFileSync(program)));
  const { exports } = instance;
  const { memory } = exports;
  if (!(memory instanceof WebAssembly.Memory)) throw new Error('the subsetter has no memory');
  const isCall = (value: unknown): value is Call => typeof value === 'function';
  const call = (name: string, ...numbers: readonly number[]): number => {
    const found = exports[name];
    if (!isCall(found)) throw new Error(`the subsetter has no ${name}`);
    return found(...numbers);
  };
  call('_initialize');
  return { memory, call };
}

/** Opens a font; the bytes are copied once. */
export async function openFont(bytes: Uint8Array): Promise<OpenFont> {
  started ??= start();
  const { memory, call } = await started;
  const address = call('malloc', bytes.length);
  new Uint8Array(memory.buffer).set(bytes, address);
  const blob = call('hb_blob_create', address, bytes.length, READ_ONLY, 0, 0);
  const face = call('hb_face_create', blob, 0);
  return {
    subset: (codePoints) => {
      const input = call('hb_subset_input_create_or_fail');
      call('hb_subset_input_set_flags', input, NO_HINTS);
      const tables = call('hb_subset_input_set', input, DROP_TABLES);
      for (const table of dropped) call('hb_set_add', tables, tagOf(table));
      const wanted = call('hb_subset_input_unicode_set', input);
      for (const codePoint of codePoints) call('hb_set_add', wanted, codePoint);
      const subset = call('hb_subset_or_fail', face, input);
      call('hb_subset_input_destroy', input);
      if (subset === 0) throw new Error('the font cannot be cut down');
      const made = call('hb_face_reference_blob', subset);
      const [at, length] = [call('hb_blob_get_data', made, 0), call('hb_blob_get_length', made)];
      // The memory may have grown and moved: it is looked at afresh, and copied before it is freed.
      const copy = new Uint8Array(memory.buffer).slice(at, at + length);
      call('hb_blob_destroy', made);
      call('hb_face_destroy', subset);
      return copy;
    },
  };
}
