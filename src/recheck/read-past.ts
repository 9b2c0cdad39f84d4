// The bytes of an assessment in JSON, or of a dossier with one attached -> the assessment and, from a dossier, its profile.
import { attachedFiles } from '../binder/attached-files.ts';
import { Refusal, reasonText } from '../binder/refusal.ts';
import { UsageError } from '../errors.ts';
import { PastAssessment } from '../model/past-assessment.ts';

export interface Past {
  readonly assessment: PastAssessment;
  /** The attached profile. */
  readonly profile?: Uint8Array;
}

/** `shown`: what the file is called. Throws a UsageError where it is neither. */
export async function readPast(shown: string, bytes: Uint8Array): Promise<Past> {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  if (!head.includes('%PDF-')) return { assessment: assessmentIn(shown, bytes) };
  const attached = await attachmentsOf(shown, bytes);
  const [assessment, profile] = [attached.get('assessment.json'), attached.get('profile.yaml')];
  if (!assessment)
    throw new UsageError(
      `${shown} is a PDF without assessment.json attached, so no dossier of laihua, or it lost its attachments`,
      'the PDF as laihua dossier wrote it',
    );
  return { assessment: assessmentIn(shown, assessment), ...(profile ? { profile } : {}) };
}

async function attachmentsOf(shown: string, bytes: Uint8Array): Promise<ReadonlyMap<string, Uint8Array>> {
  try {
    return await attachedFiles(bytes);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new UsageError(`${shown} cannot be verified: ${reasonText(error.reason).en}`);
  }
}

function assessmentIn(shown: string, bytes: Uint8Array): PastAssessment {
  const { success, data } = PastAssessment.safeParse(jsonIn(bytes));
  if (success) return data;
  throw new UsageError(
    `${shown} holds no assessment of laihua (laihua/assessment/1)`,
    'a file of laihua check --format json, or a PDF of laihua dossier',
  );
}

function jsonIn(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
