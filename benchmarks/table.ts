/** Rows of measurements with their limits, printed as a table. */
export type Row = {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  /** The maximum. A row without a limit is for information only. */
  readonly limit?: number;
};

/** Prints the rows as one table, each value next to its limit. */
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

/** The median. Of an even number of values, the higher of the two in the middle. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
