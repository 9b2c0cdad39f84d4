// A comparison and its pack -> the report: rows, sentences and what the columns stand for, in words.
import type { Comparison } from '../model/comparison.ts';
import type { ComparisonReport } from '../model/comparison-report.ts';
import { type LocalizedText, text } from '../model/localized-text.ts';
import type { Pack } from '../model/pack.ts';
import { compareHeadline } from './compare-headline.ts';
import { compareRows } from './compare-rows.ts';
import { comparisonWarningText } from './compare-warning-text.ts';
import { purposeTexts } from './purpose-text.ts';
import { receiptText } from './receipt-text.ts';
import { wordsOf } from './words.ts';

export function compareReport(comparison: Comparison, pack: Pack): ComparisonReport {
  const words = wordsOf(pack);
  const { name, name_zh, reference } = comparison.candidate;
  return {
    comparison,
    header: {
      name: name ?? null,
      name_zh: name_zh ?? null,
      reference: reference ?? null,
      filing: filingText(comparison),
    },
    headline: compareHeadline(comparison),
    rows: compareRows(words, comparison),
    warnings: comparison.warnings.map((warning) => ({
      level: warning.level,
      text: comparisonWarningText(words, comparison, warning),
    })),
    notes: notesOf(comparison),
    receipt: receiptText(comparison.receipt),
  };
}

function filingText({ purpose, as_of, as_of_from }: Comparison): LocalizedText {
  const what = purposeTexts[purpose];
  const clock = as_of_from === 'clock' ? text(' (today)', '（今天）') : text('', '');
  return text(`${what.en}, filing ${as_of}${clock.en}`, `${what.zh}，申报日 ${as_of}${clock.zh}`);
}

function notesOf({ places, chosen }: Comparison): readonly LocalizedText[] {
  const notes: LocalizedText[] = [];
  if (places.some(({ is_own }) => is_own)) notes.push(text('* the place of the profile', '* 资料所填地点'));
  if (places.some(({ documents }) => documents.needed > 0))
    notes.push(
      text(
        'Papers: how many this filing asks for / how many of them stop it as they stand.',
        '材料：本次申报所需项数 / 其中未备齐的项数。',
      ),
    );
  if (places.some(({ decision }) => decision.service_target !== null || decision.statutory !== null))
    notes.push(
      text(
        'Days: working days to the decision, service target / legal limit.',
        '工作日：作出决定所需工作日，服务承诺 / 法定期限。',
      ),
    );
  if (places.some(({ local_policies }) => local_policies.state === 'none_known'))
    notes.push(
      text(
        'None known: no local policy is known to the pack; national rules apply.',
        '未收录：本政策包未收录地方政策，适用全国规定。',
      ),
    );
  if (chosen === 'default')
    notes.push(
      text(
        'A place not listed has nothing of its own: it answers as the place above it, else as “Elsewhere”.',
        '未列出的地方无自身规定，与其上级地区相同；上级亦未列出的，见“其他地区”。',
      ),
    );
  return notes;
}
