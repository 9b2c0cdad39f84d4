// Why a file is not bound, thrown where it is found out: a clause that follows "it is not bound:", and what to do about it.
import { type LocalizedText, text } from '../model/localized-text.ts';

export interface Reason {
  readonly why: LocalizedText;
  readonly advice?: LocalizedText;
}

export class Refusal extends Error {
  readonly reason: Reason;

  constructor(reason: Reason) {
    super(reason.why.en);
    this.name = 'Refusal';
    this.reason = reason;
  }
}

const megabytes = (bytes: number): string => `${Math.round(bytes / 1_000_000)} MB`;
const saveAnew = text('open it and save it anew, or scan it again', '请打开后另存，或重新扫描');
const saveSmaller = text('save a smaller copy', '请另存较小的文件');

export const refusals = {
  absent: { why: text('there is no such file', '没有这个文件') },
  outside: {
    why: text('it lies outside the folder of the profile', '文件不在资料所在的文件夹之内'),
    advice: text('copy it there', '请复制到该文件夹'),
  },
  notAFile: { why: text('it is a folder or a device and no file', '所指不是文件，而是文件夹或设备') },
  forbidden: { why: text('it may not be read', '没有读取权限') },
  unreadable: { why: text('it cannot be read', '无法读取') },
  empty: { why: text('the file is empty', '文件为空') },
  tooLarge: (limit: number) => ({
    why: text(`it is larger than ${megabytes(limit)}`, `文件超过 ${megabytes(limit)}`),
    advice: saveSmaller,
  }),
  tooMuch: (limit: number) => ({
    why: text(
      `with the files before it, it is more than ${megabytes(limit)}`,
      `连同之前的文件超过 ${megabytes(limit)}`,
    ),
    advice: saveSmaller,
  }),
  otherKind: ({ en, zh }: LocalizedText) => ({
    why: text(`it is ${en}`, `文件是${zh}`),
    advice: text('save it as PDF, JPEG or PNG', '请另存为 PDF、JPEG 或 PNG'),
  }),
  encrypted: {
    why: text('it is protected by a password', '文件有密码保护'),
    advice: text('save a copy without one', '请去除密码后另存'),
  },
  damagedPdf: { why: text('the PDF is damaged or incomplete', 'PDF 已损坏或不完整'), advice: saveAnew },
  pageLoop: {
    why: text('the PDF is damaged: its list of pages contains itself', 'PDF 已损坏：页面目录循环引用'),
    advice: saveAnew,
  },
  noPages: { why: text('the PDF has no pages', 'PDF 没有页面') },
  tooManyPages: (limit: number) => ({ why: text(`the PDF has more than ${limit} pages`, `PDF 超过 ${limit} 页`) }),
  inflates: {
    why: text('the PDF unpacks to far more than its size', 'PDF 解压后体积过大'),
    advice: text('print it to a new PDF', '请重新打印为 PDF'),
  },
  damagedPicture: { why: text('the picture is damaged or incomplete', '图片已损坏或不完整'), advice: saveAnew },
  rareJpeg: {
    why: text('it is a rare kind of JPEG that readers of PDF do not show', '图片是 PDF 阅读器不支持的特殊 JPEG'),
    advice: text('save it as an ordinary JPEG or PNG', '请另存为普通 JPEG 或 PNG'),
  },
  tooManyPixels: (width: number, height: number) => ({
    why: text(`the picture has ${width} x ${height} pixels, too many`, `图片为 ${width} × ${height} 像素，过大`),
    advice: saveSmaller,
  }),
} as const;

/** Both in one sentence. */
export const reasonText = ({ why, advice }: Reason): LocalizedText =>
  advice ? text(`${why.en}; ${advice.en}`, `${why.zh}，${advice.zh}`) : why;
