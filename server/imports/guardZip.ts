/** Looks into a ZIP before anybody unpacks it: a file of some kilobytes can hold gigabytes of zeros. */
import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';

const inflate = promisify(inflateRaw);

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
const endLength = 22;
const longestComment = 65_535;
const mostEntries = 200;
/** Two thousand rows of a register are some hundred kilobytes of XML. */
const mostUnpacked = 24 * 1024 * 1024;

/** Whether this is a ZIP whose parts, really unpacked, stay within bounds. Sizes that it states are not believed. */
export async function isHarmlessZip(file: Buffer): Promise<boolean> {
  const entries = entriesIn(file);
  if (entries === null) return false;
  let left = mostUnpacked;
  for (const entry of entries) {
    const size = await unpackedSize(file, entry, left);
    if (size === null) return false;
    left -= size;
  }
  return true;
}

interface Entry {
  readonly method: number;
  readonly packed: number;
  readonly at: number;
}

function entriesIn(file: Buffer): readonly Entry[] | null {
  const end = endOf(file);
  if (end === null) return null;
  const count = file.readUInt16LE(end + 10);
  let at = file.readUInt32LE(end + 16);
  if (count === 0 || count > mostEntries) return null;
  const entries: Entry[] = [];
  for (let n = 0; n < count; n += 1) {
    if (at + 46 > file.length || file.readUInt32LE(at) !== entrySignature) return null;
    const encrypted = (file.readUInt16LE(at + 8) & 1) === 1;
    if (encrypted) return null;
    entries.push({
      method: file.readUInt16LE(at + 10),
      packed: file.readUInt32LE(at + 20),
      at: file.readUInt32LE(at + 42),
    });
    at += 46 + file.readUInt16LE(at + 28) + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return entries;
}

function endOf(file: Buffer): number | null {
  const first = Math.max(0, file.length - endLength - longestComment);
  for (let at = file.length - endLength; at >= first; at -= 1)
    if (file.readUInt32LE(at) === endSignature) return at;
  return null;
}

/** null when it cannot be read or is larger than what is left. */
async function unpackedSize(
  file: Buffer,
  { method, packed, at }: Entry,
  left: number,
): Promise<number | null> {
  if (at + 30 > file.length || file.readUInt32LE(at) !== localSignature) return null;
  const start = at + 30 + file.readUInt16LE(at + 26) + file.readUInt16LE(at + 28);
  if (start + packed > file.length) return null;
  if (method === 0) return packed <= left ? packed : null;
  if (method !== 8) return null;
  try {
    return (await inflate(file.subarray(start, start + packed), { maxOutputLength: Math.max(1, left) }))
      .length;
  } catch {
    return null;
  }
}
