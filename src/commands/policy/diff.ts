// laihua policy diff: what differs between two folders, revisions or days, what it means, and whom it moves.
import { Command, Option } from '@commander-js/extra-typings';
import { exitCodes } from '../../exit-code.ts';
import type { CommandFile } from '../command-file.ts';
import { findPlace } from '../find-place.ts';
import * as option from '../shared-options.ts';
import { tellDiagnostics } from '../tell-diagnostics.ts';
import { writeResult } from '../write-result.ts';
import * as own from './diff-options.ts';

export const diff: CommandFile = ({ io, finish }) =>
  new Command()
    .description('Say what differs between two packs of policies: by id, by meaning, and for whom.')
    .argument('[before]', 'a folder, a git revision (HEAD~1, main..HEAD), or two days (2017-03-31..2017-04-01)')
    .argument('[after]', 'the same; the working policies where it is left out')
    .addOption(own.dayOption('--from', 'first of two days of the working policies'))
    .addOption(own.dayOption('--to', 'second of the two days'))
    .addOption(option.placeOption('place for which it is asked what a change means'))
    .addOption(option.asOfOption('filing day for which it is asked, YYYY-MM-DD'))
    .addOption(new Option('--policy <id>', 'only this policy, or those of a place'))
    .addOption(new Option('--profiles <path>', 'tell which of these profiles get another answer'))
    .addOption(own.countOption('--candidates', 'so many made-up candidates where no profiles are given').default(500))
    .addOption(own.countOption('--seed', 'seed the made-up candidates are drawn from').default(1))
    .addOption(new Option('--changelog <file>', 'where changes are written down').default('CHANGELOG.md'))
    .addOption(new Option('--allow-unaccounted', 'exit 0 also where a change of law in force is not written down'))
    .addOption(option.langOption())
    .addOption(option.formatOption(['text', 'json', 'markdown', 'github']))
    .addOption(option.outputOption())
    .addOption(option.policiesOption())
    .addOption(option.noBuiltinOption())
    .addOption(option.colorOption())
    .addOption(option.noColorOption())
    .addOption(option.quietOption())
    .action(async (before, after, options) => {
      const [{ readSides }, { readPeople }, { diffPacks }, { newLines }, { diffReport }, { renderDiff }, { styleFor }] =
        await Promise.all([
          import('./diff-sides.ts'),
          import('./diff-people.ts'),
          import('../../diff/diff-packs.ts'),
          import('../../diff/account-of.ts'),
          import('../../explain/diff-report.ts'),
          import('../../render/diff/render-diff.ts'),
          import('../../render/style.ts'),
        ]);
      const request = { ...options, before, after, builtin: options.builtinPolicies, cwd: io.cwd };
      const { sides, changelog, diagnostics, sources } = readSides(request);
      await tellDiagnostics(io, diagnostics, sources, options);
      if (!sides) return finish(exitCodes.wrongRequest);
      const place = options.in === undefined ? undefined : findPlace(sides.after.pack, options.in, '--in').id;
      const people = await readPeople(io, { ...sides, place }, options);
      if (people === 'wrong') return finish(exitCodes.wrongRequest);
      const found = diffPacks(sides.before, sides.after, {
        place,
        asOf: options.asOf,
        policy: options.policy,
        people,
        today: io.today(),
        changelog: newLines(changelog.before, changelog.after),
      });
      const printed = { languages: option.languagesOf(options.lang), style: styleFor(io, options) };
      const report = diffReport(found, sides.before.pack, sides.after.pack);
      writeResult(io, options.output, renderDiff(report, options.format, printed));
      const isMissing = found.changes.some(({ accounted }) => accounted === 'missing') && !options.allowUnaccounted;
      finish(isMissing ? exitCodes.doesNotHold : exitCodes.done);
    });
