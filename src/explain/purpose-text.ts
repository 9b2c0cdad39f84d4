// What is filed for -> its name; a total table.
import { type LocalizedText, text } from '../model/localized-text.ts';
import type { Purpose } from '../model/purpose.ts';

export const purposeTexts: Readonly<Record<Purpose, LocalizedText>> = {
  new_from_abroad: text('new permit from abroad', '境外新办'),
  new_in_china: text('new permit inside China', '境内新办'),
  employer_change: text('change of employer', '变更用人单位'),
  extension: text('extension', '延期'),
  information_change: text('change of information', '信息变更'),
  cancellation: text('cancellation', '注销'),
  reissue: text('reissue', '补办'),
  short_term: text('short-term work', '短期工作'),
  talent_confirmation: text('confirmation letter for the R visa', '外国高端人才确认函'),
  quick_estimate: text('quick estimate', '快速估算'),
};
