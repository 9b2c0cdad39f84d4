// The consultant's reference -> the beginning of file names: letters of the English alphabet, digits, dots and hyphens.

/** Longest prefix, so that the whole name fits every file system. */
const LONGEST = 60;

/** `draft` where the reference has nothing a file name may hold; never hidden, never a path. */
export function filePrefix(reference: string | undefined): string {
  const plain = (reference ?? '')
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/^[-._]+/, '')
    .slice(0, LONGEST)
    .replace(/[-._]+$/, '');
  return plain === '' ? 'draft' : plain;
}
