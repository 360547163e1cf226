/** One row of what was measured, beside what it may be; and how rows are printed. */
export type Row = {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  /** The most it may be; a row without one only informs. */
  readonly limit?: number;
};

/** Prints rows as one table, each beside its limit. */
export function printTable(title: string, rows: readonly Row[]): void {
  const text = (value: number) =>
    value >= 100 ? Math.round(value).toLocaleString('en') : String(Number(value.toPrecision(3)));
  const wide = Math.max(...rows.map(({ what }) => what.length));
  console.log(`\n${title}`);
  for (const { what, value, unit, limit } of rows) {
    const allowed = limit === undefined ? '' : `of ${text(limit)} ${unit}`;
    const mark = limit === undefined ? ' ' : value <= limit ? '✓' : '✗';
    const measured = `${text(value)} ${unit}`.padStart(14);
    console.log(`  ${mark} ${what.padEnd(wide)} ${measured}  ${allowed}`);
  }
}

/** The middle of some values; of an even number, the upper one. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
