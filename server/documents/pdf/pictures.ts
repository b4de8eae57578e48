/** Which pictures the setter can take: JPEG as it is, PNG up to what may be unfolded in memory. */
import type { BoundPicture } from '../caseFile.ts';

const mostPixels = 40_000_000;
/** A PNG names its width and height right behind its signature and the first chunk's head. */
const [widthAt, heightAt, interlaceAt] = [16, 20, 28];

/** False for formats that are not set here, and for a small PNG that would unfold to a huge one. */
export function isReadable({ mediaType, content }: Pick<BoundPicture, 'mediaType' | 'content'>): boolean {
  if (mediaType === 'image/jpeg') return true;
  if (mediaType !== 'image/png' || content.length <= interlaceAt) return false;
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
  const pixels = view.getUint32(widthAt) * view.getUint32(heightAt);
  return pixels > 0 && pixels <= mostPixels && view.getUint8(interlaceAt) === 0;
}
