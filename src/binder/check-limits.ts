// A file and what the policies ask of files of its kind -> what it does not keep to, in a few words each.
import type { FormDemand } from '../model/assessment.ts';
import { type LocalizedText, text } from '../model/localized-text.ts';
import type { EvidenceFile } from './evidence-file.ts';

type FileDemand = Extract<FormDemand, { kind: 'file' }>['file'];
interface Range {
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}

/** Bytes in what the guides call KB. */
const KILOBYTE = 1024;
const names = { pdf: 'PDF', jpeg: 'JPEG', png: 'PNG' } as const;

/** Empty where it keeps to all that can be read from the file; of what it shows nothing is said. */
export function checkLimits({ content, size }: EvidenceFile, demand: FileDemand): readonly LocalizedText[] {
  if (!content || size === undefined) return [];
  const types = listOf(demand['types']);
  const kilobytes = rangeOf(demand['kilobytes']);
  const isOtherType = types.length > 0 && !types.map(sameName).includes(content.kind);
  const asked = types.map((type) => type.toUpperCase()).join(', ');
  const found = names[content.kind];
  const wrongType = isOtherType
    ? [text(`the file is a ${found}, asked for is ${asked}`, `文件为 ${found}，要求 ${asked}`)]
    : [];
  const length = size / KILOBYTE;
  const wrongSize = within(length, kilobytes)
    ? []
    : [unlike(`${rounded(length, kilobytes)} KB`, `${shown(kilobytes)} KB`)];
  if (content.kind === 'pdf') return [...wrongType, ...wrongSize];
  const [width, height] = [rangeOf(part(demand['pixels'], 'width')), rangeOf(part(demand['pixels'], 'height'))];
  const fits = within(content.width, width) && within(content.height, height);
  const depth = demand['bit_depth'];
  return [
    ...wrongType,
    ...wrongSize,
    ...(fits ? [] : [unlike(`${content.width} x ${content.height} px`, `${shown(width)} x ${shown(height)} px`)]),
    ...(typeof depth !== 'number' || depth === content.bits ? [] : [unlike(`${content.bits} bit`, `${depth} bit`)]),
  ];
}

const unlike = (found: string, asked: string): LocalizedText =>
  text(`the file has ${found}, asked for are ${asked}`, `文件为 ${found}，要求 ${asked}`);

/** One decimal, away from the limit it misses. */
const rounded = (kilobytes: number, { to }: Range): string =>
  String((to !== undefined && kilobytes > to ? Math.ceil(kilobytes * 10) : Math.floor(kilobytes * 10)) / 10);

const sameName = (type: string): string => (type.toLowerCase() === 'jpg' ? 'jpeg' : type.toLowerCase());

const within = (value: number, { from, to }: Range): boolean =>
  (from === undefined || value >= from) && (to === undefined || value <= to);

const shown = ({ from, to }: Range): string =>
  from === undefined ? `≤ ${to}` : to === undefined ? `≥ ${from}` : `${from}-${to}`;

const listOf = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);

function part(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Object.entries(value).find(([name]) => name === key)?.[1] : {};
}

function rangeOf(value: unknown): Range {
  const [from, to] = [part(value, 'from'), part(value, 'to')];
  return {
    ...(typeof from === 'number' ? { from } : {}),
    ...(typeof to === 'number' ? { to } : {}),
  };
}
