// The routes that matter -> lines: met, open, awaiting somebody, and not met but worth their number.
import { categories } from '../../model/category.ts';
import type { Language } from '../../model/localized-text.ts';
import type { Report, ReportRoute, RouteStanding } from '../../model/report.ts';
import { columns, type Line } from '../columns.ts';
import type { Tone } from '../style.ts';
import { confidenceMark, moreRoutes, standingTexts } from './headings.ts';

type Standing = NonNullable<RouteStanding>;

/** How many of each are printed, and in which tone. */
const standings: readonly (readonly [Standing, number, Tone])[] = [
  ['met', 4, 'good'],
  ['open', 4, 'open'],
  ['awaits', 3, 'open'],
  ['near', 3, 'faint'],
];

export function routeLines({ routes }: Report, language: Language): readonly Line[] {
  return standings.flatMap(([standing, limit, tone]) => {
    const all = routes.filter((route) => route.standing === standing).sort(byRank);
    const more = all.length - limit;
    const texts = all.slice(0, limit).map((route) => routeText(route, language));
    if (more > 0) texts.push(moreRoutes(more)[language]);
    return texts.flatMap((text, i) =>
      columns([
        { text: i === 0 ? standingTexts[standing][language] : '', width: 8, tone },
        { text, width: 71 },
      ]),
    );
  });
}

/** The higher category first, then the fewest facts away. */
const byRank = (a: ReportRoute, b: ReportRoute): number =>
  categories.indexOf(a.category) - categories.indexOf(b.category) || a.missing - b.missing;

/** "A-VI  85 points or more [2]: HSK level". */
export function routeText(route: ReportRoute, language: Language): string {
  const { label, title, confidence, remark, outlook, waived } = route;
  const colon = language === 'zh' ? '：' : ': ';
  const semicolon = language === 'zh' ? '；' : '; ';
  const notes = [remark, outlook, ...waived].flatMap((note) => (note === null ? [] : [note[language]]));
  const head = `${label}  ${title[language]} ${confidenceMark(confidence)}`;
  return notes.length === 0 ? head : `${head}${colon}${notes.join(semicolon)}`;
}
