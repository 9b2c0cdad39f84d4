// The name of a format -> the message in it.
import type { RequestMessage } from '../../model/request.ts';
import type { TextOptions } from '../report/text.ts';
import { requestHtml } from './html.ts';
import { requestMarkdown } from './markdown.ts';
import { requestText } from './text.ts';

const renderers = {
  text: requestText,
  markdown: requestMarkdown,
  html: requestHtml,
} as const satisfies Record<string, (message: RequestMessage, options: TextOptions) => string>;

export const renderRequest = (message: RequestMessage, format: keyof typeof renderers, options: TextOptions): string =>
  renderers[format](message, options);
