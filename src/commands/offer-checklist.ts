// The end of an interview -> the offer to write the checklist as a PDF beside the profile.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { choiceOf, type Say } from '../interview/choices.ts';
import type { Port } from '../interview/port.ts';
import { said } from '../interview/words.ts';
import type { Io } from '../io.ts';
import type { InterviewFile } from './interview-file.ts';
import type { PackOptions } from './pack-and-profile.ts';
import { writeResult } from './write-result.ts';

export async function offerChecklist(
  io: Io,
  port: Port,
  { path, shown }: InterviewFile,
  options: PackOptions,
  say: Say,
): Promise<void> {
  const output = freeName(io, shown);
  const choices = [choiceOf('yes', said.writeChecklist(output)), choiceOf('no', said.no)];
  const reply = await port.ask({ form: 'pick', message: say(said.offer), choices, commands: [] });
  if (reply.kind !== 'picked' || reply.values[0] !== 'yes') return;
  const { makeDossier } = await import('./make-dossier.ts');
  const made = await makeDossier(io, path, { ...options, lang: 'both', output });
  if (!made) return;
  writeResult(io, resolve(io.cwd, output), made.bytes, path);
  port.say([say(said.written(output))]);
}

/** Beside the profile, under its name; never one that is there already. */
function freeName(io: Io, shown: string): string {
  const base = shown.replace(/\.(ya?ml|json)$/i, '');
  let name = `${base}.pdf`;
  for (let n = 2; existsSync(resolve(io.cwd, name)); n += 1) name = `${base}-${n}.pdf`;
  return name;
}
