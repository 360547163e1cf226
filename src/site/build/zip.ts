/**
 * Writes a ZIP file (PKWARE APPNOTE 6.3.10) with deflated files. All have the same date, so that the
 * same content always makes the same ZIP file. At most 65,535 files and 4 GiB; names are ASCII.
 */
import { crc32, deflateRawSync } from 'node:zlib';

const VERSION = 20;
const DEFLATED = 8;
/** 1 January 1980, the first date that the format knows. */
const [TIME, DATE] = [0, 0x21];
/** The sizes of a file's header, of its line in the directory, and of the directory's end. */
const [HEADER, LINE, END] = [30, 46, 22];

export function zipOf(files: ReadonlyMap<string, Uint8Array>): Buffer {
  const bodies: Buffer[] = [];
  const lines: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of files) {
    const packed = deflateRawSync(content, { level: 9 });
    // Both headers have these fields, in this order.
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(VERSION, 0);
    fields.writeUInt16LE(DEFLATED, 4);
    fields.writeUInt16LE(TIME, 6);
    fields.writeUInt16LE(DATE, 8);
    fields.writeUInt32LE(crc32(content), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(content.length, 18);
    fields.writeUInt16LE(name.length, 22);
    const header = Buffer.alloc(HEADER);
    header.writeUInt32LE(0x04034b50, 0);
    fields.copy(header, 4);
    const line = Buffer.alloc(LINE);
    line.writeUInt32LE(0x02014b50, 0);
    line.writeUInt16LE(VERSION, 4);
    fields.copy(line, 6);
    line.writeUInt32LE(offset, 42);
    bodies.push(header, Buffer.from(name, 'latin1'), packed);
    lines.push(line, Buffer.from(name, 'latin1'));
    offset += HEADER + name.length + packed.length;
  }
  const end = Buffer.alloc(END);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.size, 8);
  end.writeUInt16LE(files.size, 10);
  end.writeUInt32LE(Buffer.concat(lines).length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, ...lines, end]);
}
