// A file and the options of an interview -> the text the interview begins with, or what is wrong with the file.
import { typedProfile } from '../check-profile.ts';
import { UsageError } from '../errors.ts';
import { editYaml } from '../load/edit-yaml.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Pack } from '../model/pack.ts';
import { findPlace } from './find-place.ts';
import type { InterviewFile } from './interview-file.ts';

interface Filing {
  readonly purpose?: string | undefined;
  readonly in?: string | undefined;
  readonly asOf?: string | undefined;
}

interface StartingText {
  /** Absent where the file cannot be used. */
  readonly text?: string;
  readonly diagnostics: readonly Diagnostic[];
}

export function startingText(pack: Pack, { read, template, shown }: InterviewFile, filing: Filing): StartingText {
  const source = read ? read.source : { path: '', text: template };
  if (!source) return { diagnostics: read?.diagnostics ?? [] };
  const { profile, diagnostics } = typedProfile(pack, { source, shown: source, diagnostics: read?.diagnostics ?? [] });
  // A profile without a purpose is one that was only begun: it is asked for first.
  const wrong = diagnostics.filter(
    ({ code, message }) => !(code === 'profile/missing-key' && message.includes('purpose')),
  );
  if (wrong.some(({ severity }) => severity === 'error')) return { diagnostics };
  const place = filing.in === undefined ? undefined : findPlace(pack, filing.in, '--in').id;
  const wanted = [
    ['purpose', '--purpose', filing.purpose, profile?.purpose],
    ['place', '--in', place, profile?.place],
    ['filing_on', '--as-of', filing.asOf, profile?.filing_on],
  ] as const;
  const edits = wanted.flatMap(([key, flag, value, stated]) => {
    if (value !== undefined && stated !== undefined && stated !== value)
      throw new UsageError(
        `${flag} says ${value}, ${shown} says ${stated}`,
        'leave the option out and change the answer in the interview',
      );
    return value === undefined || stated !== undefined ? [] : [{ path: [key], value }];
  });
  return { text: editYaml(source.text, edits), diagnostics: wrong };
}
