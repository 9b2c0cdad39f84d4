// A receipt -> the last line of a report: the tool and the edition of the policies.
import type { Assessment } from '../model/assessment.ts';
import { type LocalizedText, text } from '../model/localized-text.ts';

export const receiptText = ({ tool, pack }: Assessment['receipt']): LocalizedText =>
  text(`${tool}, policies ${pack}`, `${tool}，政策包 ${pack}`);
