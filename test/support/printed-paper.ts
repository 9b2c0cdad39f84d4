// A paper for tests of the printer: what is not given is plain, and every character can be found where it was set.
import type { Block, Paper, Span } from '../../src/model/paper.ts';

export const plain = (text: string, isStrong = false): Span => ({ text, language: null, isStrong });
export const paragraph = (text: string, isStrong = false): Block => ({
  kind: 'paragraph',
  paragraph: { spans: [plain(text, isStrong)] },
});

export const paperOf = (blocks: readonly Block[], more: Partial<Paper> = {}): Paper => ({
  title: 'A paper',
  subject: 'A test',
  author: 'laihua',
  creator: 'laihua',
  language: 'en',
  day: '2026-11-21',
  blocks,
  foot: { left: [plain('foot')], right: [plain('{page} / {pages}')] },
  attachments: [],
  ...more,
});
