/** One row of what was measured, beside what it may be; and how rows are printed. */
export type Row = {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  /** The most it may be; a row without one only informs. */
  readonly limit?: number;
};

/** Prints rows as one table. Returns whether every limit is kept. */
export function printTable(title: string, rows: readonly Row[]): boolean {
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
  return rows.every(({ value, limit }) => limit === undefined || value <= limit);
}

/** The middle of what `measure` returns over `times` calls. */
export function median(times: number, measure: () => number): number {
  const sorted = Array.from({ length: times }, measure).toSorted((a, b) => a - b);
  return sorted[Math.floor(times / 2)] ?? 0;
}
