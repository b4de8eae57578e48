/** The one sheet that stands for every signature on paper; it says of itself that it is a demonstration. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

export interface ScannedSheet {
  readonly content: Buffer;
  readonly mediaType: string;
  readonly name: string;
  /** SHA-256, base64url. */
  readonly contentHash: string;
}

const content = readFileSync(new URL('./scan.png', import.meta.url));

export const scannedSheet: ScannedSheet = {
  content,
  mediaType: 'image/png',
  name: '签名页（演示）.png',
  contentHash: createHash('sha256').update(content).digest('base64url'),
};
