// Points of a factor -> an ASCII bar; block characters would be two columns wide in many Chinese terminals.

/** Columns of the longest bar; a factor of that limit has one column a point. */
export const BAR_WIDTH = 20;

/** `#` what is there, `?` what is open, `.` what is lacking; one column a point up to {@link BAR_WIDTH}. */
export function bar({
  min,
  max,
  limit,
}: {
  readonly min: number;
  readonly max: number;
  readonly limit: number;
}): string {
  const scale = limit > BAR_WIDTH ? BAR_WIDTH / limit : 1;
  const total = Math.round(limit * scale);
  const sure = Math.min(total, Math.floor(min * scale));
  const open = Math.min(total - sure, Math.ceil(max * scale) - sure);
  return '#'.repeat(sure) + '?'.repeat(open) + '.'.repeat(total - sure - open);
}
