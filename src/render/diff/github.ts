// A comparison of policies in words -> workflow commands that mark each changed line of a pull request on GitHub.
import type { DiffItem, DiffReport } from '../../model/policy-diff-report.ts';
import { printable } from '../printable.ts';

/** What is not accounted for is an error, what decides otherwise a warning, what means the same a notice. */
export function diffGithub({ groups, headline, impact }: DiffReport): string {
  const said = [...headline.map(({ en }) => en), ...(impact ? [impact.summary.en] : [])].join(' ');
  const items = groups.flatMap((group) => group.items.map(annotation));
  return [...items, `::notice title=${property('laihua policy diff')}::${data(said)}`, ''].join('\n');
}

function annotation({ change, title, verdict, witnesses, account }: DiffItem): string {
  const level = account ? 'error' : change.weight === 'substance' ? 'warning' : 'notice';
  // What was removed has no line any more.
  const at = change.after ? `file=${property(change.after.file)},line=${change.after.line},` : '';
  const shown = witnesses
    .slice(0, 4)
    .map(({ who, was, is, unit }) => `${who.en}: ${was.en} -> ${is.en}${unit ? ` ${unit.en}` : ''}`);
  const lines = [`${change.id}: ${verdict.en}`, ...shown, ...(account ? [account.en] : [])];
  return `::${level} ${at}title=${property(title.en)}::${data(lines.join('\n'))}`;
}

/** As the runner reads them: line ends and percent signs are encoded, in properties colons and commas too. */
const data = (text: string): string =>
  text.split('\n').map(printable).join('\n').replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
