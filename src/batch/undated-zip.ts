// The bytes of a ZIP archive -> the same archive with one fixed time for all its entries, so that equal content is equal bytes.

/** 1 January 1980, the first day that an archive can hold, as its date field; midnight is 0. */
const FIRST_DAY = 0x0021;

const END = 0x06054b50;
const ENTRY = 0x02014b50;

/** Changes the bytes given. An archive of one part without a comment, as the spreadsheet library writes it. */
export function undatedZip(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== END) end -= 1;
  if (end < 0) throw new Error('the archive has no end');
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (view.getUint32(at, true) !== ENTRY) throw new Error('the archive has an entry too few');
    setTime(view, at + 12);
    setTime(view, view.getUint32(at + 42, true) + 10);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return bytes;
}

function setTime(view: DataView, at: number): void {
  view.setUint16(at, 0, true);
  view.setUint16(at + 2, FIRST_DAY, true);
}
