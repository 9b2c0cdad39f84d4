// The bytes of a PDF -> its pages as two independent renderers draw them, and the text each finds in them.
import { PDFiumLibrary } from '@hyzyla/pdfium';
import * as mupdf from 'mupdf';

/** Darkness of every pixel: 0 is white, 255 black. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly darkness: Uint8Array;
}

export interface RenderedPage {
  readonly picture: Picture;
  readonly text: string;
}

/** Pixels to the point. */
export const SCALE = 2;

export function byMupdf(bytes: Uint8Array): readonly RenderedPage[] {
  const document = mupdf.Document.openDocument(bytes, 'application/pdf');
  return Array.from({ length: document.countPages() }, (_, i) => {
    const page = document.loadPage(i);
    const pixmap = page.toPixmap(mupdf.Matrix.scale(SCALE, SCALE), mupdf.ColorSpace.DeviceGray, false, true);
    const [width, height, stride, pixels] = [
      pixmap.getWidth(),
      pixmap.getHeight(),
      pixmap.getStride(),
      pixmap.getPixels(),
    ];
    const darkness = new Uint8Array(width * height);
    for (let y = 0; y < height; y += 1)
      for (let x = 0; x < width; x += 1) darkness[y * width + x] = 255 - (pixels[y * stride + x] ?? 255);
    return { picture: { width, height, darkness }, text: page.toStructuredText('preserve-whitespace').asText() };
  });
}

export async function byPdfium(bytes: Uint8Array): Promise<readonly RenderedPage[]> {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(Buffer.from(bytes));
  const pages: RenderedPage[] = [];
  for (const page of document.pages()) {
    // The renderer closes the page, so its text is read first.
    const text = page.getText();
    const { data, width, height } = await page.render({ scale: SCALE, render: 'bitmap', renderFormFields: true });
    const darkness = new Uint8Array(width * height);
    for (let i = 0; i < darkness.length; i += 1)
      darkness[i] = 255 - ((data[i * 4] ?? 255) + (data[i * 4 + 1] ?? 255) + (data[i * 4 + 2] ?? 255)) / 3;
    pages.push({ picture: { width, height, darkness }, text });
  }
  document.destroy();
  library.destroy();
  return pages;
}

/** Mean darkness inside a box given in points from the top left. */
export function inkIn(
  { width, height, darkness }: Picture,
  x: number,
  y: number,
  right: number,
  bottom: number,
): number {
  let [sum, count] = [0, 0];
  for (let row = Math.max(0, Math.floor(y * SCALE)); row < Math.min(height, bottom * SCALE); row += 1)
    for (let column = Math.max(0, Math.floor(x * SCALE)); column < Math.min(width, right * SCALE); column += 1) {
      sum += darkness[row * width + column] ?? 0;
      count += 1;
    }
  return count === 0 ? 0 : sum / count;
}
