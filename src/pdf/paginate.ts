// Strips -> pages: each strip on the first page with room for it and for what must stay with it.
import { MARGIN, TEXT_HEIGHT } from './measures.ts';
import type { Bookmark, Mark, PagePlan, Strip } from './page-plan.ts';

export interface Pages {
  readonly pages: readonly PagePlan[];
  readonly bookmarks: readonly Bookmark[];
}

export function paginate(strips: readonly Strip[]): Pages {
  const pages: { marks: Mark[] }[] = [{ marks: [] }];
  const bookmarks: Bookmark[] = [];
  let used = 0;
  const put = (strip: Strip): void => {
    const [top, left] = [MARGIN.top + used, MARGIN.left];
    for (const mark of strip.marks) pages.at(-1)?.marks.push({ ...mark, x: mark.x + left, y: mark.y + top });
    if (strip.bookmark) bookmarks.push({ ...strip.bookmark, page: pages.length - 1, y: top });
    used += strip.height;
  };
  strips.forEach((strip, i) => {
    if (used > 0 && used + strip.gap + heightTogether(strips, i) > TEXT_HEIGHT) {
      pages.push({ marks: [] });
      used = 0;
    }
    if (used > 0) used += strip.gap;
    else if (strip.repeated) put(strip.repeated);
    put(strip);
  });
  return { pages, bookmarks };
}

/** Of the strip and those that must follow it on the same page, as far as one page holds them. */
function heightTogether(strips: readonly Strip[], from: number): number {
  let height = 0;
  for (let i = from; i < strips.length; i += 1) {
    const strip = strips[i];
    if (!strip) break;
    height += strip.height + (i === from ? 0 : strip.gap);
    if (!strip.keepsNext) break;
  }
  return height > TEXT_HEIGHT ? (strips[from]?.height ?? 0) : height;
}
