// Texts -> HTML in which they say what they say and run nothing.
import { printable } from './printable.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** For the content of elements and for quoted attributes. */
export const htmlText = (text: string): string => printable(text).replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);

/** An element; `content` is HTML already. Text of any direction is kept from turning what stands around it. */
export const element = (name: string, content: string, attributes = ''): string =>
  `<${name} dir="auto"${attributes === '' ? '' : ` ${attributes}`}>${content}</${name}>`;
