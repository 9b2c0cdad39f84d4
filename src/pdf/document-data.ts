// What a PDF says about itself: title, language, dates and the metadata other programs read; no clock, no chance.
import { type PDFDocument, PDFName, PDFRawStream, PDFString } from 'pdf-lib';
import type { Paper } from '../model/paper.ts';
import type { PlainDate } from '../model/plain-date.ts';
import { languageTags } from './structure-tree.ts';

/** Midnight in Asia/Shanghai, where the paper is used. */
export const momentOf = (day: PlainDate): Date => new Date(`${day}T00:00:00+08:00`);

export function writeDocumentData(document: PDFDocument, paper: Paper): void {
  const { title, subject, author, creator, language, day } = paper;
  const moment = momentOf(day);
  document.setTitle(title, { showInWindowTitleBar: true });
  document.setSubject(subject);
  document.setAuthor(author);
  document.setCreator(creator);
  document.setProducer('pdf-lib');
  document.setCreationDate(moment);
  document.setModificationDate(moment);
  const { catalog, context } = document;
  catalog.set(PDFName.of('Lang'), PDFString.of(languageTags[language]));
  catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'));
  catalog.set(PDFName.of('MarkInfo'), context.obj({ Marked: true }));
  const bytes = new TextEncoder().encode(xmp(paper));
  const entries = context.obj({ Type: 'Metadata', Subtype: 'XML', Length: bytes.length });
  catalog.set(PDFName.of('Metadata'), context.register(PDFRawStream.of(entries, bytes)));
}

/** XML allows no control characters, not even escaped. */
const escaped = (text: string): string =>
  text.replace(/[\p{Cc}\uFFFE\uFFFF]/gu, ' ').replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

function xmp({ title, subject, author, creator, language, day }: Paper): string {
  const alternative = (name: string, value: string): string =>
    `<dc:${name}><rdf:Alt><rdf:li xml:lang="x-default">${escaped(value)}</rdf:li></rdf:Alt></dc:${name}>`;
  const moment = `${day}T00:00:00+08:00`;
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<dc:format>application/pdf</dc:format>
${alternative('title', title)}
${alternative('description', subject)}
<dc:creator><rdf:Seq><rdf:li>${escaped(author)}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>${languageTags[language]}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>${escaped(creator)}</xmp:CreatorTool>
<xmp:CreateDate>${moment}</xmp:CreateDate><xmp:ModifyDate>${moment}</xmp:ModifyDate>
<pdf:Producer>pdf-lib</pdf:Producer>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`;
}
