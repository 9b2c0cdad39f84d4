// Turns what became of mutants into the form asked for.
import { type MutationReport, scoreOf } from '../../verify/mutate/report.ts';
import { jsonText } from '../json-text.ts';
import type { Style } from '../style.ts';
import { renderMutantsText } from './text.ts';

export const renderMutants = (report: MutationReport, format: 'text' | 'json', style: Style): string =>
  format === 'json'
    ? jsonText({ format: 'laihua/mutation/1', score: scoreOf(report), ...report })
    : renderMutantsText(report, style);
