// A paper -> the bytes of its PDF; characters that no font has are told on standard error.
import type { Io } from '../io.ts';
import type { Paper } from '../model/paper.ts';
import { composePdf } from '../pdf/compose-pdf.ts';
import { tellMissing } from './tell-missing.ts';

export async function printPaper(
  io: Pick<Io, 'stderr'>,
  paper: Paper,
  { quiet }: { readonly quiet?: boolean | undefined },
): Promise<Uint8Array> {
  const pdf = await composePdf(paper);
  if (!quiet) tellMissing(io, pdf.missing);
  return await pdf.finish();
}
