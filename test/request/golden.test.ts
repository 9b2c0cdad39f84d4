// The messages for every example that comes with laihua, word for word, in both languages; `vitest -u` writes them anew.
import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { requestText } from '../../src/render/request/text.ts';
import { styleOf } from '../../src/render/style.ts';
import { messageTo, reported } from '../support/requested.ts';

const examples = readdirSync('templates/examples').map((name) => name.replace('.yaml', ''));

it.each(examples)('%s', async (name) => {
  const given = reported(`templates/examples/${name}.yaml`);
  const printed = (['candidate', 'employer'] as const).map((recipient) =>
    requestText(messageTo(recipient, given), { languages: ['en', 'zh'], style: styleOf(false) }),
  );
  await expect(printed.join(`\n${'='.repeat(80)}\n\n`)).toMatchFileSnapshot(`golden/${name}.txt`);
});
