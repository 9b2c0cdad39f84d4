// Turns the pack into the pages of docs/policies: one a place and language, as of the day of the edition, and their index.
import { placePage } from '../src/explain/place-page.ts';
import { policyStatus } from '../src/explain/policy-status.ts';
import { wordsOf } from '../src/explain/words.ts';
import type { Pack } from '../src/model/pack.ts';
import { table } from '../src/render/markdown-text.ts';
import { placePageMarkdown } from '../src/render/policy/show-markdown.ts';

const made = '<!-- Made by `npm run generate` from the policies; edit those. -->\n\n';

/** Path below the repository -> text. Only places with policies of their own have a page. */
export function policyPages(pack: Pack): ReadonlyMap<string, string> {
  const words = wordsOf(pack);
  const day = pack.manifest.edition;
  const { places } = policyStatus(pack, {
    day,
    endsWithin: 0,
    reviewedWithin: pack.manifest.review_interval_days,
  });
  const own = places.filter(({ policies }) => policies.length > 0);
  const pages = own.flatMap(({ place }) => {
    const found = pack.places.find(({ id }) => id === place);
    if (found === undefined) return [];
    const page = placePage(words, found, day);
    return [
      [`docs/policies/${place}.md`, `${made}${placePageMarkdown(page, ['en'])}`] as const,
      [`docs/policies/${place}.zh.md`, `${made}${placePageMarkdown(page, ['zh'])}`] as const,
    ];
  });
  const count = (place: (typeof own)[number], state: string): string =>
    String(place.policies.filter((policy) => policy.state === state).length);
  const rows = own.map((place) => [
    place.name.en,
    place.name.zh,
    place.place,
    count(place, 'in_force'),
    count(place, 'in_doubt'),
    count(place, 'ended'),
    String(place.policies.reduce((sum, { gaps }) => sum + gaps, 0)),
  ]);
  const index = [
    '# Policies by place',
    '',
    `What laihua holds of each place on ${day}, the day of the edition: every route, figure, window, source and gap. The same`,
    'pages are printed by `laihua policy show PLACE`, for any day and in English or Chinese.',
    '',
    ...table(['Place', '地区', 'Id', 'In force', 'In doubt', 'Ended', 'Gaps'], rows).map((line, i) =>
      i < 2 ? line : linked(line),
    ),
  ];
  return new Map([...pages, ['docs/policies/README.md', `${made}${index.join('\n').trimEnd()}\n`]]);
}

/** The names of a row of the index lead to the pages. */
const linked = (row: string): string =>
  row.replace(
    /^\| (.*?) \| (.*?) \| (.*?) \|/,
    (_, en, zh, id) => `| [${en}](${id}.md) | [${zh}](${id}.zh.md) | ${id} |`,
  );
