// laihua policy show: one place, one policy or one item of it, written out as people read it.
import { Command } from '@commander-js/extra-typings';
import { UsageError } from '../../errors.ts';
import { exitCodes } from '../../exit-code.ts';
import type { Pack } from '../../model/pack.ts';
import type { PlainDate } from '../../model/plain-date.ts';
import { nearestName } from '../../validate/nearest-name.ts';
import type { CommandFile } from '../command-file.ts';
import { knownPlace } from '../find-place.ts';
import * as option from '../shared-options.ts';
import { tellDiagnostics } from '../tell-diagnostics.ts';
import { writeResult } from '../write-result.ts';

export const show: CommandFile = ({ io, finish }) =>
  new Command()
    .description('Show what the policies say: of a place, of one policy, or of one item of it.')
    .argument(
      '<what>',
      'a place (shanghai), a policy (national/points), an edition of it (…@2017-04-01) or an item (…#a-vi)',
    )
    .addOption(option.asOfOption('day for which the edition in force is shown, YYYY-MM-DD; today where it is left out'))
    .addOption(option.langOption())
    .addOption(option.formatOption(['text', 'json', 'markdown']))
    .addOption(option.outputOption())
    .addOption(option.policiesOption())
    .addOption(option.noBuiltinOption())
    .addOption(option.colorOption())
    .addOption(option.noColorOption())
    .addOption(option.quietOption())
    .action(async (what, options) => {
      const [{ loadPack }, { styleFor }] = await Promise.all([
        import('../../validate/load-pack.ts'),
        import('../../render/style.ts'),
      ]);
      const request = { policies: options.policies, builtin: options.builtinPolicies, cwd: io.cwd };
      const { pack, diagnostics, sources } = await loadPack(request);
      await tellDiagnostics(io, diagnostics, sources, options);
      if (pack === undefined) return finish(exitCodes.wrongRequest);
      const text = {
        languages: option.languagesOf(options.lang),
        style: styleFor(io, options),
        format: options.format,
      };
      writeResult(io, options.output, await shown(pack, what, options.asOf ?? io.today(), text));
    });

type Shape = { readonly format: 'text' | 'json' | 'markdown' } & Parameters<
  typeof import('../../render/policy/show.ts').renderPolicyPage
>[1];

async function shown(pack: Pack, what: string, day: PlainDate, shape: Shape): Promise<string> {
  const [{ findPolicy }, { policyPage }, { placePage }, { wordsOf }, render, markdown, { jsonText }] =
    await Promise.all([
      import('../../explain/find-policy.ts'),
      import('../../explain/policy-page.ts'),
      import('../../explain/place-page.ts'),
      import('../../explain/words.ts'),
      import('../../render/policy/show.ts'),
      import('../../render/policy/show-markdown.ts'),
      import('../../render/json-text.ts'),
    ]);
  const [name = '', item] = what.split('#');
  const policy = findPolicy(pack, name, day);
  const page = policy && policyPage(wordsOf(pack), policy, item);
  if (page) {
    if (shape.format === 'json') return jsonText(page);
    const isText = shape.format === 'text';
    return isText ? render.renderPolicyPage(page, shape) : markdown.policyPageMarkdown(page, shape.languages);
  }
  if (policy) throw new UsageError(`${name} has no item "${item}"`, `laihua policy show ${name}`);
  const place = knownPlace(pack, what, 'the place');
  if (place === undefined) {
    const meant = nearestName(name, [...pack.policies.map(({ id }) => id), ...pack.places.map(({ id }) => id)]);
    throw new UsageError(
      `"${what}" is no place and no policy`,
      meant === undefined ? 'laihua policy list' : `laihua policy show ${meant}`,
    );
  }
  const ofPlace = placePage(wordsOf(pack), place, day);
  if (shape.format === 'json') return jsonText(ofPlace);
  return shape.format === 'text'
    ? render.renderPlacePage(ofPlace, shape)
    : markdown.placePageMarkdown(ofPlace, shape.languages);
}
