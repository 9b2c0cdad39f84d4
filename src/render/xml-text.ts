// Texts -> XML in which they say what they say; what XML cannot hold becomes visible.
import { printable } from './printable.ts';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** For attributes and text; a line feed in an attribute is kept as one. */
const escapedXml = (text: string): string =>
  text
    .split('\n')
    .map((line) => printable(line).replace(/[&<>"]/g, (sign) => entities[sign] ?? sign))
    .join('&#10;');

const attributesText = (attributes: Readonly<Record<string, string | number | undefined>>): string =>
  Object.entries(attributes)
    .flatMap(([name, value]) => (value === undefined ? [] : [` ${name}="${escapedXml(String(value))}"`]))
    .join('');

/** An element with its children, each already XML, or with a text. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  content: string | readonly string[] = [],
): string {
  const opening = `<${name}${attributesText(attributes)}`;
  if (typeof content === 'string') return `${opening}>${escapedXml(content).replaceAll('&#10;', '\n')}</${name}>`;
  if (content.length === 0) return `${opening}/>`;
  return [`${opening}>`, ...content.map((child) => child.replace(/^(?=\s*<)/gm, '  ')), `</${name}>`].join('\n');
}

export const xmlDocument = (root: string): string => `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
