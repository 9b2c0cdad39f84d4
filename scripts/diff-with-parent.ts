// This commit and the one before -> what its policies change, by the built program; where there is none before, that is said.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const PARENT = 'HEAD~1';

/** A clone may be shallow, and an archive has no history at all. */
const hasParent = (): boolean =>
  existsSync(join(root, '.git')) &&
  spawnSync('git', ['rev-parse', '--verify', '--quiet', `${PARENT}^{commit}`], { cwd: root }).status === 0;

/** Until a first version is released nobody has relied on the policies, and a change of them needs no entry. */
const isReleased = (): boolean => /^## \[?\d/m.test(readFileSync(join(root, 'CHANGELOG.md'), 'utf8'));

function compare(): number {
  const more = isReleased() ? [] : ['--allow-unaccounted'];
  const command = ['policy', 'diff', PARENT, '--candidates', '100', ...more];
  const { status } = spawnSync(process.execPath, [join(root, 'bin/laihua.js'), ...command], {
    cwd: root,
    stdio: 'inherit',
  });
  // Lint has read the policies of this commit, so it is those before that this program cannot read.
  if (status === 2) console.log('The policies of the commit before have a form that this program does not read.');
  return status === 2 ? 0 : (status ?? 1);
}

if (hasParent()) process.exitCode = compare();
else console.log('No commit before this one is here, so there is nothing to compare the policies with.');
