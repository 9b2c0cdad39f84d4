// laihua request as it is typed: formats, recipients, templates, bad input, and names that would be code.
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCli } from '../support/run-cli.ts';

const example = 'templates/examples/one-point-short-hsk-unknown.yaml';
const folder = mkdtempSync(join(tmpdir(), 'laihua-request-'));
const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
const ask = (path: string, ...more: readonly string[]) => runCli(['request', path, ...more]);

describe('who is written to', () => {
  it('must be said', async () => {
    const { code, stdout, stderr } = await ask(example);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain("required option '--to <recipient>' not specified");
  });

  it('is one of two', async () => {
    const { code, stderr } = await ask(example, '--to', 'bank');
    expect(code).toBe(2);
    expect(stderr).toContain('Allowed choices are candidate, employer');
  });
});

describe('formats', () => {
  const name = '<script>alert(1)</script> "Łukasz" & *Bold* [x](javascript:0) \u202Egnp עברית';
  const odd = file(
    'odd.yaml',
    readFileSync(example, 'utf8').replace('name: MORGAN, Alex', `name: ${JSON.stringify(name)}`),
  );

  it('HTML is one page without scripts, in which names are text', async () => {
    const { stdout, code } = await ask(odd, '--to', 'candidate', '--lang', 'both', '--format', 'html');
    expect(code).toBe(0);
    expect(stdout).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &quot;Łukasz&quot; &amp; *Bold*');
    expect(stdout).toContain('&lt;U+202E&gt;gnp');
    expect(stdout).not.toMatch(/<script|\bon\w+=|<img|<link|href=|src=|url\(/i);
    expect(stdout).toContain("content=\"default-src 'none'; style-src 'unsafe-inline'\"");
    expect([...stdout.matchAll(/<article lang="([^"]+)">/g)].map(([, lang]) => lang)).toEqual(['en', 'zh-CN']);
    // Every element that is opened is closed, in order.
    const open: string[] = [];
    for (const [, close, tag = ''] of stdout
      .replace(/<!DOCTYPE html>|<meta [^>]*>/g, '')
      .matchAll(/<(\/?)([a-z0-9]+)[^>]*>/g)) {
      if (close === '') open.push(tag);
      else expect(open.pop()).toBe(tag);
    }
    expect(open).toEqual([]);
  });

  it('Markdown keeps the signs of a name', async () => {
    const { stdout } = await ask(odd, '--to', 'candidate', '--format', 'markdown');
    expect(stdout).toContain('\\<script\\>alert(1)\\</script\\> "Łukasz" & \\*Bold\\* \\[x\\](javascript:0)');
    expect(stdout).not.toContain('\u202E');
    expect(stdout).toMatch(/^1\. \*\*Certificate of no criminal record \(无犯罪记录证明\)\*\*$/m);
  });

  it('text holds nothing that steers a terminal', async () => {
    const { stdout } = await ask(odd, '--to', 'employer');
    for (const sign of ['\u202E', '\u001b']) expect(stdout).not.toContain(sign);
  });

  it('a brace in a name stays a brace', async () => {
    const path = file('brace.yaml', readFileSync(example, 'utf8').replace('MORGAN, Alex', '"{place} {day}"'));
    const { stdout } = await ask(path, '--to', 'candidate');
    expect(stdout).toContain('Dear {place} {day},');
  });
});

describe('templates of a firm', () => {
  it('put their own words over those that come with laihua', async () => {
    const own = file(
      'own.yaml',
      'format: laihua/request/1\nrecipients:\n  candidate:\n    closing: [{ en: "Yours, {authority}", zh: 顺颂商祺 }]\n',
    );
    const { stdout } = await ask(example, '--to', 'candidate', '--template', own);
    expect(stdout.trimEnd().endsWith('Yours, Shanghai Municipal Bureau of Talent Work (as reported)')).toBe(true);
  });

  it('are refused with the line where they name what does not exist', async () => {
    const own = file('wrong.yaml', 'format: laihua/request/1\nwords:\n  subject: { en: "For {nobody}", zh: 主题 }\n');
    const { code, stdout, stderr } = await ask(example, '--to', 'candidate', '--template', own);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/wrong\.yaml:3/);
    expect(stderr).toContain('expected no placeholder but {name}');
  });

  it('that are not there are told', async () => {
    const { code, stderr } = await ask(example, '--to', 'candidate', '--template', join(folder, 'none.yaml'));
    expect(code).toBe(2);
    expect(stderr).toContain('none.yaml');
  });
});

describe('bad input', () => {
  it('writes nothing where the profile is wrong', async () => {
    const out = join(folder, 'never.txt');
    const { code, stdout } = await ask(
      file('bad.yaml', 'format: laihua/profile/1\nplace: mars\n'),
      '--to',
      'candidate',
      '-o',
      out,
    );
    expect([code, stdout, existsSync(out)]).toEqual([2, '', false]);
  });

  it('says where no policy is in force, and ends with 1', async () => {
    const { code, stdout } = await ask(example, '--to', 'candidate', '--as-of', '2010-01-01');
    expect(code).toBe(1);
    expect(stdout).toMatch(/No policy is in force[\s\S]*Nothing more is needed from you/);
  });

  it('never overwrites the profile', async () => {
    const path = file('own-profile.yaml', readFileSync(example, 'utf8'));
    expect((await ask(path, '--to', 'candidate', '-o', path)).code).toBe(2);
    expect(readFileSync(path, 'utf8')).toBe(readFileSync(example, 'utf8'));
  });

  it('gives the same bytes twice', async () => {
    const twice = [1, 2].map(() => ask(example, '--to', 'employer', '--lang', 'both', '--format', 'html'));
    const [one, two] = await Promise.all(twice);
    expect(one?.stdout).toBe(two?.stdout);
  });
});
