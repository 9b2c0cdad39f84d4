// A country of issue -> the language its papers are written in, where the rules on translation make that matter.

/** Papers of the mainland are in Chinese and need no translation; of other countries nothing is taken for granted. */
const languages: Readonly<Record<string, string>> = { CN: 'zh' };

export const languageOfIssue = (country: string | undefined): string | undefined => languages[country ?? ''];
