// A report and the text of its profile -> the files attached to a dossier, by which its assessment can be run again.
import type { Attachment } from '../model/paper.ts';
import type { Report } from '../model/report.ts';
import { assessmentDocument } from '../render/report/json.ts';

/** What it takes to run the assessment again and compare; `profile` is its text. */
export function attachmentsOf(report: Report, profile: string): readonly Attachment[] {
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
  return [
    {
      name: 'assessment.json',
      mimeType: 'application/json',
      description: 'The assessment this checklist was made from',
      bytes: encode(JSON.stringify(assessmentDocument(report))),
    },
    {
      name: 'profile.yaml',
      mimeType: 'application/yaml',
      description: 'The profile the assessment was made from',
      bytes: encode(profile),
    },
  ];
}
