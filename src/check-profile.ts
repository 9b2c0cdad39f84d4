// One profile and one request -> its assessment, or the diagnostics that stand against it: the chain from load to evaluate.
import { compile } from './compile/compile.ts';
import type { CompiledRoute, Program } from './compile/program.ts';
import { contradictionsIn } from './contradictions.ts';
import { UsageError } from './errors.ts';
import { type EvaluateOptions, evaluate } from './evaluate/evaluate.ts';
import { computesCategory } from './evaluate/held-category.ts';
import { parseText } from './load/parse-text.ts';
import type { YamlDocument } from './load/parse-yaml.ts';
import type { ReadResult } from './load/read-source.ts';
import type { SourceFile } from './load/source-file.ts';
import type { Assessment } from './model/assessment.ts';
import type { Category } from './model/category.ts';
import { type Diagnostic, hasErrors } from './model/diagnostic.ts';
import type { Pack } from './model/pack.ts';
import type { PlainDate } from './model/plain-date.ts';
import type { Profile } from './model/profile.ts';
import { nearestName } from './validate/nearest-name.ts';
import { validateProfile } from './validate/validate-profile.ts';
import { version } from './version.ts';

/** What the command line may say in place of the profile, and how the facts are to be taken. */
export interface CheckRequest {
  /** The id of a place of the pack, in place of the one in the profile. */
  readonly place?: string | undefined;
  readonly asOf?: PlainDate | undefined;
  /** The filing day where nobody names one. */
  readonly today: () => PlainDate;
  readonly category?: Category | undefined;
  readonly route?: string | undefined;
  readonly assumeNothing?: boolean | undefined;
  /** Positions in the profile's evidence of files that were looked at and cannot be used. */
  readonly unusableFiles?: ReadonlySet<number> | undefined;
}

export interface CheckedProfile {
  /** Absent where an error stands against the profile. */
  readonly checked?: { readonly assessment: Assessment; readonly profile: Profile };
  readonly diagnostics: readonly Diagnostic[];
  /** The file as read, for excerpts. */
  readonly source: SourceFile;
}

export function checkProfile(pack: Pack, read: ReadResult, request: CheckRequest): CheckedProfile {
  const { profile: written, document, diagnostics } = typedProfile(pack, read);
  if (!written || !document) return { diagnostics, source: read.shown };
  const profile = withUnusableFiles(written, request.unusableFiles);
  const [asOf, asOfFrom] = filingDay(profile, request);
  const place = placeOf(profile, request);
  const program = compile(pack, { place, as_of: asOf, purpose: profile.purpose });
  const assessment = evaluate(program, profile, {
    asOfFrom,
    tool: `laihua ${version}`,
    ...(request.assumeNothing ? { assumeNothing: true } : {}),
    ...filingAsked(program, request),
  });
  const told = [...diagnostics, ...contradictionsIn(document, profile, assessment)];
  return { checked: { assessment, profile }, diagnostics: told, source: read.shown };
}

function withUnusableFiles(profile: Profile, unusable: ReadonlySet<number> | undefined): Profile {
  if (!unusable?.size) return profile;
  return { ...profile, unusable: new Set(profile.evidence.filter((_, i) => unusable.has(i))) };
}

interface TypedProfile {
  readonly profile?: Profile;
  readonly document?: YamlDocument;
  readonly diagnostics: readonly Diagnostic[];
}

export function typedProfile(pack: Pack, { source, diagnostics }: ReadResult): TypedProfile {
  if (!source || hasErrors(diagnostics)) return { diagnostics };
  const { document, diagnostics: syntax } = parseText(source);
  const told = [...diagnostics, ...syntax];
  if (!document) return { diagnostics: told };
  const valid = validateProfile(document, pack);
  const all = [...told, ...valid.diagnostics];
  return valid.profile && !hasErrors(all)
    ? { profile: valid.profile, document, diagnostics: all }
    : { diagnostics: all };
}

export function filingDay({ filing_on }: Profile, { asOf, today }: Pick<CheckRequest, 'asOf' | 'today'>) {
  if (asOf !== undefined) return [asOf, 'request'] as const;
  return filing_on === undefined ? ([today(), 'clock'] as const) : ([filing_on, 'profile'] as const);
}

function placeOf(profile: Profile, { place }: CheckRequest): string {
  const named = place ?? profile.place;
  if (named !== undefined) return named;
  throw new UsageError('the profile names no place', 'add --in, for example --in shanghai, or write "place:" in it');
}

/** The category and route to file by, as asked for; the two must go together, and with what is filed. */
function filingAsked(program: Program, { category, route }: CheckRequest): Pick<EvaluateOptions, 'category' | 'route'> {
  refuseWithoutCategory(program, { category, route });
  const found = route === undefined ? undefined : routeOf(program, route);
  if (category && found && found.category !== category)
    throw new UsageError(
      `the route "${route}" leads to category ${found.category}, not ${category}`,
      'name one of the two',
    );
  return { ...(category ? { category } : {}), ...(found ? { route: found.origin.id } : {}) };
}

/** What is filed in the category held cannot be filed in another. */
export function refuseWithoutCategory(
  filing: Pick<Program, 'purpose'>,
  { category, route }: Pick<CheckRequest, 'category' | 'route'>,
): void {
  if ((category ?? route) === undefined || computesCategory(filing)) return;
  throw new UsageError(
    `--${category ? 'category' : 'route'} says nothing for ${filing.purpose}, which is filed in the category held`,
    'leave it out',
  );
}

/** The route given in full or by its last part. */
function routeOf({ routes, place, as_of, purpose }: Program, wanted: string): CompiledRoute {
  const ids = routes.map(({ origin }) => origin.id);
  const named = routes.find(({ origin }) => origin.id === wanted);
  const alike = routes.filter(({ origin }) => origin.id.endsWith(`#${wanted.toLowerCase()}`));
  const found = named ?? alike[0];
  if (named === undefined && alike.length > 1)
    throw new UsageError(
      `"${wanted}" names ${alike.length} routes in ${place.id}`,
      `one of ${alike.map(({ origin }) => origin.id).join(', ')}`,
    );
  if (found !== undefined) return found;
  const meant = nearestName(
    wanted,
    ids.map((id) => id.slice(id.indexOf('#') + 1)),
  );
  throw new UsageError(
    `there is no route "${wanted}" for ${purpose} in ${place.id} on ${as_of}`,
    meant === undefined ? 'laihua explain PROFILE, which names every route' : `the route ${meant}`,
  );
}
