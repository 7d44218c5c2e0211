import { decodePng } from './png.mjs';

/** From this size on the PNG itself goes in; below, some readers (NSIS, older shells) know bitmaps only. */
const PNG_FROM = 256;

/**
 * Puts square pictures of several sizes into one Windows icon.
 * @param {readonly Buffer[]} pngs
 */
export function encodeIco(pngs) {
  const images = pngs.map((png) => {
    const { width, rgba } = decodePng(png);
    return { size: width, data: width >= PNG_FROM ? png : encodeBitmap(width, rgba) };
  });
  const header = Buffer.alloc(6 + 16 * images.length);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(images.length, 4);
  let offset = header.length;
  images.forEach(({ size, data }, index) => {
    const at = 6 + 16 * index;
    // 256 does not fit into a byte and is written as 0.
    header.writeUInt8(size % 256, at);
    header.writeUInt8(size % 256, at + 1);
    header.writeUInt16LE(1, at + 4);
    header.writeUInt16LE(32, at + 6);
    header.writeUInt32LE(data.length, at + 8);
    header.writeUInt32LE(offset, at + 12);
    offset += data.length;
  });
  return Buffer.concat([header, ...images.map(({ data }) => data)]);
}

/**
 * A device-independent bitmap as icons have it: BGRA from the bottom row up, then the mask of what is transparent.
 * @param {number} size
 * @param {Buffer} rgba
 */
function encodeBitmap(size, rgba) {
  const maskStride = Math.ceil(size / 32) * 4;
  const header = Buffer.alloc(40);
  header.writeUInt32LE(40, 0);
  header.writeInt32LE(size, 4);
  header.writeInt32LE(size * 2, 8);
  header.writeUInt16LE(1, 12);
  header.writeUInt16LE(32, 14);
  const colours = Buffer.alloc(size * size * 4);
  const mask = Buffer.alloc(maskStride * size);
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      const from = ((size - 1 - y) * size + x) * 4;
      const to = (y * size + x) * 4;
      const [red = 0, green = 0, blue = 0, alpha = 0] = rgba.subarray(from, from + 4);
      colours.set([blue, green, red, alpha], to);
      const byte = y * maskStride + (x >> 3);
      if (alpha === 0) mask[byte] = (mask[byte] ?? 0) | (0x80 >> (x & 7));
    }
  }
  return Buffer.concat([header, colours, mask]);
}
