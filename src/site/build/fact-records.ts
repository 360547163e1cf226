/**
 * Parses `docs/facts.md` and `docs/trials.md`. A level-3 heading is the id of a record, and the
 * level-2 heading above it is the record's subject. Each list item below it is a field, `-
 * **Name:** text`. `tests/content/facts.test.ts` checks which fields a record needs.
 */
export type FactRecord = {
  readonly id: string;
  readonly subject: string;
  /** Fields in the order of the file. A field that occurs twice is listed twice. */
  readonly fields: readonly (readonly [name: string, text: string])[];
  /** Lines that are not fields. */
  readonly rest: readonly string[];
};

const FIELD = /^- \*\*([^*:]+):\*\* (.+)$/;

/** All records of a file, in order. Lines that do not match stay in `rest`, and nothing is thrown. */
export function recordsOf(markdown: string): readonly FactRecord[] {
  return markdown.split(/^## /m).flatMap((part) => {
    const [head = '', ...records] = part.split(/^### /m);
    const [subject = ''] = head.split('\n');
    return records.map((record) => {
      const [id = '', ...lines] = record.split('\n').map((line) => line.trim());
      const fields = lines.flatMap((line) => {
        const [, name, text] = FIELD.exec(line) ?? [];
        return name === undefined || text === undefined ? [] : [[name, text] as const];
      });
      return { id, subject, fields, rest: lines.filter((line) => line && !FIELD.test(line)) };
    });
  });
}

/** The text of a field, or the empty string if the record does not have the field. */
export const factField = ({ fields }: FactRecord, name: string): string =>
  fields.find(([each]) => each === name)?.[1] ?? '';

/**
 * The earliest date on which one of these facts was read from its source, ignoring facts that are
 * never checked again. Undefined if no facts are left.
 */
export function oldestRead(
  facts: readonly FactRecord[],
  ids: readonly string[],
): string | undefined {
  return facts
    .filter((fact) => ids.includes(fact.id) && !factField(fact, 'Check by').startsWith('never'))
    .map((fact) => factField(fact, 'Read'))
    .toSorted()[0];
}
