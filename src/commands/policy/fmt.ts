// laihua policy fmt: policy files in the one layout of the project; comments, texts and meaning stay.
import { statSync } from 'node:fs';
import { Command, Option } from '@commander-js/extra-typings';
import { UsageError } from '../../errors.ts';
import { exitCodes } from '../../exit-code.ts';
import type { YamlDocument } from '../../load/parse-yaml.ts';
import { type Diagnostic, hasErrors } from '../../model/diagnostic.ts';
import type { CommandFile } from '../command-file.ts';
import * as option from '../shared-options.ts';
import { tellDiagnostics } from '../tell-diagnostics.ts';
import { writeResult } from '../write-result.ts';

export const fmt: CommandFile = ({ io, finish }) =>
  new Command()
    .description('Lay policy files out in one way: indentation, order of keys, line width, blank lines, quotes.')
    .argument('[path...]', 'policy files, or folders that hold some; the policies that come with laihua where left out')
    .addOption(new Option('--check', 'write nothing; exit 1 where a file is laid out differently'))
    .addOption(option.allowEmptyOption('exit 0 also where there is no policy file'))
    .addOption(option.colorOption())
    .addOption(option.noColorOption())
    .addOption(option.quietOption())
    .action(async (paths, options) => {
      const [{ laidOut }, { foldersOf }, { isPackFormat }] = await Promise.all([
        import('../../validate/laid-out.ts'),
        import('../../validate/load-pack.ts'),
        import('../../validate/pack-formats.ts'),
      ]);
      const wanted = paths.length > 0 ? paths : foldersOf({ cwd: io.cwd });
      const { documents, diagnostics, sources } = await readAll(wanted);
      if (hasErrors(diagnostics)) {
        await tellDiagnostics(io, diagnostics, sources, options);
        return finish(exitCodes.wrongRequest);
      }
      const policies = documents.filter(({ value }) => isPackFormat(formatOf(value)));
      const results = policies.map(({ source, ...rest }) => ({ source, result: laidOut({ source, ...rest }) }));
      const changed = results.flatMap(({ source, result }) =>
        'text' in result && result.text !== source.text ? [{ path: source.path, text: result.text }] : [],
      );
      const refused = results.flatMap(({ source, result }) =>
        'refused' in result ? [`${source.path} is left as it is: ${result.refused}\n`] : [],
      );
      if (!options.check) for (const { path, text } of changed) writeResult(io, path, text);
      io.stderr.write(refused.join(''));
      io.stdout.write(changed.map(({ path }) => `${path}\n`).join(''));
      const said = `${policies.length} file${policies.length === 1 ? '' : 's'}, ${changed.length} ${options.check ? 'to lay out' : 'laid out'}\n`;
      if (!options.quiet) io.stderr.write(said);
      const nothing = policies.length === 0 && !options.allowEmpty;
      const isOff = (options.check === true && changed.length > 0) || refused.length > 0 || nothing;
      finish(isOff ? exitCodes.doesNotHold : exitCodes.done);
    });

const formatOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'format' in value ? value.format : undefined;

interface ReadFiles {
  readonly documents: readonly YamlDocument[];
  readonly diagnostics: readonly Diagnostic[];
  readonly sources: readonly YamlDocument['source'][];
}

/** Every YAML file named, or below a folder named. Throws a UsageError where there is none. */
async function readAll(paths: readonly string[]): Promise<ReadFiles> {
  const [{ parsePackFiles, readPackFiles }, { readSource }] = await Promise.all([
    import('../../load/read-pack-files.ts'),
    import('../../load/read-source.ts'),
  ]);
  const read = paths.map((path) => {
    const found = statSync(path, { throwIfNoEntry: false });
    if (found === undefined) throw new UsageError(`there is no ${path}`, 'give policy files or folders');
    return found.isDirectory() ? readPackFiles(path) : parsePackFiles(path, [readSource(path)]);
  });
  return {
    documents: read.flatMap(({ documents }) => documents),
    diagnostics: read.flatMap(({ diagnostics }) => diagnostics),
    sources: read.flatMap(({ sources }) => sources),
  };
}
