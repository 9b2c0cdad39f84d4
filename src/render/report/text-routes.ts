// The routes that matter -> lines: met, open, awaiting somebody, and not met but worth their number.
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
    const all = routes.filter((route) => route.standing === standing).sort(byMissing);
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

/** The fewest facts away first. */
const byMissing = (a: ReportRoute, b: ReportRoute): number => a.missing - b.missing;

/** "A a-vi  85 points or more [2]: HSK level". */
export function routeText(route: ReportRoute, language: Language): string {
  const { category, name, title, confidence, remark, outlook, waived } = route;
  const colon = language === 'zh' ? '：' : ': ';
  const semicolon = language === 'zh' ? '；' : '; ';
  const notes = [remark, outlook, ...waived].flatMap((note) => (note === null ? [] : [note[language]]));
  const head = `${category} ${name}  ${title[language]} ${confidenceMark(confidence)}`;
  return notes.length === 0 ? head : `${head}${colon}${notes.join(semicolon)}`;
}
