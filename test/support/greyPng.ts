/** A picture in sixteen shades of grey: what type on paper needs, at a third of the bytes. */
import { crc32, deflateSync } from 'node:zlib';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Turns poppler's binary PGM (8 bit) into a PNG of 4 bit. */
export function greyPng(pgm: Buffer): Buffer {
  const [, size = ''] = /^P5\s+(\d+\s+\d+)\s+255\s/.exec(pgm.toString('latin1', 0, 40)) ?? [];
  const [width = 0, height = 0] = size.split(/\s+/).map(Number);
  const pixels = pgm.subarray(pgm.length - width * height);
  const stride = Math.ceil(width / 2);
  const rows = Buffer.alloc((stride + 1) * height);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const at = y * (stride + 1) + 1 + (x >> 1);
      const shade = (pixels[y * width + x] ?? 255) >> 4;
      rows[at] = (rows[at] ?? 0) | (x % 2 === 0 ? shade << 4 : shade);
    }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  // 4 bits a pixel, grey.
  head.set([4, 0, 0, 0, 0], 8);
  const parts = [
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ];
  return Buffer.concat([signature, ...parts]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(4);
  frame.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([frame, body, check]);
}
