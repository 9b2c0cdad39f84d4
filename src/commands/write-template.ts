// laihua batch --template -> an empty table with the columns, their questions and their choices.
import { type TemplateColumn, templateColumns, templateRows, templateSheets } from '../batch/table-template.ts';
import { UsageError } from '../errors.ts';
import { type ExitCode, exitCodes } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { csvText } from '../render/batch/csv.ts';
import { loadPack } from '../validate/load-pack.ts';
import type { PackOptions } from './pack-and-profile.ts';
import { tellDiagnostics } from './tell-diagnostics.ts';
import { writeResult } from './write-result.ts';

interface TemplateOptions extends PackOptions {
  readonly lang: 'en' | 'zh' | 'both';
  readonly output?: string | undefined;
}

export async function writeTemplate(io: Io, form: 'csv' | 'xlsx', options: TemplateOptions): Promise<ExitCode> {
  if (form === 'xlsx' && options.output === undefined && io.stdout.isTTY)
    throw new UsageError('a spreadsheet is not printed in a terminal', 'name a file, for example -o candidates.xlsx');
  const loaded = await loadPack({ policies: options.policies, builtin: options.builtinPolicies, cwd: io.cwd });
  await tellDiagnostics(io, loaded.diagnostics, loaded.sources, options);
  if (!loaded.pack) return exitCodes.wrongRequest;
  const columns = templateColumns(loaded.pack, options.lang === 'zh' ? 'zh' : 'en');
  writeResult(io, options.output, form === 'csv' ? csvOf(columns) : await xlsxOf(columns));
  return exitCodes.done;
}

const csvOf = (columns: readonly TemplateColumn[]): string => `\uFEFF${csvText(templateRows(columns))}`;

async function xlsxOf(columns: readonly TemplateColumn[]): Promise<Uint8Array> {
  const { writeWorkbook } = await import('../batch/write-workbook.ts');
  return writeWorkbook(templateSheets(columns));
}
