// Warnings, notices and the steps after approval -> lists, what must be done before what is good to know.
import { confidenceTexts } from '../explain/outcome-text.ts';
import type { Block, Look, Paragraph } from '../model/paper.ts';
import type { Remark, Report } from '../model/report.ts';
import type { Making } from './making.ts';
import { plain, say, sayInline } from './voice.ts';

const levels: readonly Remark['level'][] = ['act', 'check', 'know'];

export function remarkBlocks(making: Making): readonly Block[] {
  const { remarks } = making.report;
  return levels.flatMap((level): readonly Block[] => {
    const own = remarks.filter((remark) => remark.level === level);
    if (own.length === 0) return [];
    return [
      { kind: 'heading', level: 3, spans: sayInline(making, making.words[level]) },
      { kind: 'list', items: own.map((remark) => supported(making, remark, level === 'know' ? 'small' : 'body')) },
    ];
  });
}

export function afterApprovalBlocks(making: Making): readonly Block[] {
  const { afterApproval } = making.report;
  if (afterApproval.length === 0) return [];
  return [{ kind: 'list', items: afterApproval.map((step) => supported(making, step)) }];
}

/** The sources stand once, after the last language; how well it is supported only where the wording was not seen. */
function supported(
  making: Making,
  { text, confidence, sources }: Pick<Report['afterApproval'][number], 'text' | 'sources'> & Pick<Remark, 'confidence'>,
  look: Look = 'body',
): readonly Paragraph[] {
  const paragraphs = say(making, text);
  const cited = making.sources.cite(sources);
  return paragraphs.map(({ spans }, i) => {
    const language = making.languages[i];
    const how =
      confidence === null || confidence === 'primary' || !language ? '' : confidenceTexts[confidence][language];
    const isLast = i === paragraphs.length - 1;
    const marks = [
      ...(how === '' ? [] : [language === 'zh' ? `（${how}）` : ` (${how})`]),
      ...(isLast && cited !== '' ? [` ${cited}`] : []),
    ];
    return { look, spans: [...spans, ...marks.map((mark) => plain(mark))] };
  });
}
