// A value of a profile -> how it is written on one line of YAML: plain where that is safe, else in double quotes.

/** Ids, two-letter codes, days and months; anything else that is text is quoted. */
const plain = /^(?!(?:true|false|null)$)(?:[a-z][a-z0-9_/-]*|[A-Z]{1,2}|\d{4}-\d{2}(?:-\d{2})?)$/;

export function flowText(value: unknown): string {
  if (typeof value === 'string') return plain.test(value) ? value : JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(flowText).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  return `{ ${Object.entries(value)
    .map(([key, held]) => `${key}: ${flowText(held)}`)
    .join(', ')} }`;
}
