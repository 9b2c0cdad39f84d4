// Turns the results of policy cases into the form asked for.
import type { Pack } from '../../model/pack.ts';
import type { CaseResult } from '../../verify/run-cases.ts';
import type { Style } from '../style.ts';
import { renderCasesJson } from './json.ts';
import { renderCasesText } from './text.ts';

export const renderCases = (
  results: readonly CaseResult[],
  pack: Pack,
  format: 'text' | 'json',
  style: Style,
): string => (format === 'json' ? renderCasesJson(results) : renderCasesText(results, pack, style));
