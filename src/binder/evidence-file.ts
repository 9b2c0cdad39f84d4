// One evidence file as it was looked at: what it holds, or why it cannot be bound, and what else is to be said of it.
import type { PDFDocument } from 'pdf-lib';
import type { LocalizedText } from '../model/localized-text.ts';
import type { Turn } from './picture-head.ts';
import type { Reason } from './refusal.ts';

export type FileContent =
  | { readonly kind: 'pdf'; readonly document: PDFDocument; readonly pages: number }
  | {
      readonly kind: 'jpeg' | 'png';
      readonly bytes: Uint8Array;
      /** Pixels as the picture is looked at, after it is turned. */
      readonly width: number;
      readonly height: number;
      readonly turn: Turn;
      /** Of one pixel, all colours together. */
      readonly bits: number;
    };

export interface EvidenceFile {
  /** In the profile's `evidence` list. */
  readonly position: number;
  readonly type: string;
  /** As the profile names it. */
  readonly path: string;
  /** Of the file; absent where it could not be read. */
  readonly size?: number;
  /** Of its bytes, by which one binder is told from another. */
  readonly digest?: string;
  /** Absent where the file is not bound. */
  readonly content?: FileContent;
  /** Why it is not bound. */
  readonly refusal?: Reason;
  /** What a reader should know of a file that is bound. */
  readonly remarks: readonly LocalizedText[];
}
