// A change -> what the text said before and says now, only the lines that differ.

import { editionId } from '../model/edition-id.ts';
import { type LocalizedText, text } from '../model/localized-text.ts';
import type { Pack } from '../model/pack.ts';
import type { DiffChange } from '../model/policy-diff.ts';
import { listText } from './list-text.ts';
import { policyPage } from './policy-page.ts';
import type { Words } from './words.ts';

export interface Said {
  readonly removed: readonly LocalizedText[];
  readonly added: readonly LocalizedText[];
}

interface Side {
  readonly words: Words;
  readonly edition: string | null;
  readonly value: object | null;
}

/** Columns of a value that has no words of its own. */
const VALUE_WIDTH = 60;

export function saidBy(change: DiffChange, before: Words, after: Words): Said {
  const was = linesOf(change, { words: before, edition: change.editions.before, value: change.was });
  const is = linesOf(change, { words: after, edition: change.editions.after, value: change.is });
  const missingIn = (lines: readonly LocalizedText[], other: readonly LocalizedText[]) =>
    lines.filter(({ en }) => !other.some((line) => line.en === en));
  return { removed: missingIn(was, is), added: missingIn(is, was) };
}

function linesOf(change: DiffChange, { words, edition, value }: Side): readonly LocalizedText[] {
  if (!value) return [];
  const page = pageLines(change, words, edition);
  if (page.length > 0) return page;
  return Object.entries(value)
    .filter(([key]) => change.keys.length === 0 || change.keys.includes(key))
    .map(([key, child]) => keyText(words, key, child));
}

/** What the page of the item says, its title with its limit first; nothing for what has no page. */
function pageLines({ id, part }: DiffChange, words: Words, edition: string | null): readonly LocalizedText[] {
  const [, name] = id.split('#');
  const policy = policyOf(words.pack, edition);
  if (name === undefined || !policy || part === 'encouragement_points') return [];
  const items = policyPage(words, policy, name)?.sections.flatMap((section) => section.items) ?? [];
  return items.flatMap((item) => [...(part === 'factors' ? [item.title] : []), ...item.lines.map((line) => line.text)]);
}

const policyOf = ({ policies }: Pack, edition: string | null) =>
  policies.find((policy) => editionId(policy) === edition);

function keyText(words: Words, key: string, value: unknown): LocalizedText {
  if (key === 'place') {
    const places = listText([value].flat().map((place) => words.place(String(place))));
    return text(`Holds in ${places.en}`, `适用地区：${places.zh}`);
  }
  const plain = typeof value === 'string' ? value : JSON.stringify(value);
  const short = plain.length > VALUE_WIDTH ? `${plain.slice(0, VALUE_WIDTH - 1)}…` : plain;
  return text(`${key}: ${short}`, `${key}：${short}`);
}
