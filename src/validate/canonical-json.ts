// Turns plain data into JSON whose keys are sorted, so that equal data gives equal text whatever order it was written in.

/** Keys without a value are left out, as JSON does. */
export const canonicalJson = (data: unknown): string => JSON.stringify(data, sortedKeys);

function sortedKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
