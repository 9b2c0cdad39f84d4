// Attachments of a paper -> files embedded in a PDF, named in its catalogue as the data it was made from.
import { type PDFDocument, PDFHexString, PDFName, type PDFRef, PDFString } from 'pdf-lib';
import type { Attachment } from '../model/paper.ts';
import type { PlainDate } from '../model/plain-date.ts';
import { compressedStream } from './compressed-stream.ts';
import { momentOf } from './document-data.ts';

export function attachFiles(document: PDFDocument, attachments: readonly Attachment[], day: PlainDate): void {
  if (attachments.length === 0) return;
  const { catalog, context } = document;
  const moment = PDFString.fromDate(momentOf(day));
  const byName = [...attachments].sort((a, b) => (a.name < b.name ? -1 : 1));
  const files = byName.map(({ name, mimeType, description, bytes }): readonly [string, PDFRef] => {
    // The size is what a reader tells before the file is opened.
    const params = context.obj({ Size: bytes.length, CreationDate: moment, ModDate: moment });
    const stream = compressedStream(context, bytes, { Type: 'EmbeddedFile', Subtype: mimeType, Params: params });
    const file = context.obj({
      Type: 'Filespec',
      F: PDFHexString.fromText(name),
      UF: PDFHexString.fromText(name),
      Desc: PDFHexString.fromText(description),
      AFRelationship: 'Data',
      EF: { F: stream, UF: stream },
    });
    return [name, context.register(file)];
  });
  const names = files.flatMap(([name, ref]) => [PDFHexString.fromText(name), ref]);
  catalog.set(PDFName.of('Names'), context.obj({ EmbeddedFiles: { Names: names } }));
  catalog.set(PDFName.of('AF'), context.obj(files.map(([, ref]) => ref)));
}
