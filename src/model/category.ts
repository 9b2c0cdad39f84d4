// The three categories of foreign workers, highest first.

export const categories = ['A', 'B', 'C'] as const;
export type Category = (typeof categories)[number];
