import { inflateSync } from 'node:zlib';

/**
 * @typedef {object} Pixels
 * @property {number} width
 * @property {number} height
 * @property {Buffer} rgba 4 bytes a pixel, rows from the top
 */

const BYTES_PER_PIXEL = 4;

/**
 * Decodes a PNG of the kind that rsvg-convert writes: 8 bits, RGBA, not interlaced.
 * @param {Buffer} png
 * @returns {Pixels}
 */
export function decodePng(png) {
  const width = png.readUInt32BE(16);
  const height = png.readUInt32BE(20);
  const [depth, colour, , , interlace] = png.subarray(24, 29);
  if (depth !== 8 || colour !== 6 || interlace !== 0) throw new Error('not an 8-bit RGBA PNG');
  const data = [];
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at);
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') data.push(png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  return { width, height, rgba: unfilter(inflateSync(Buffer.concat(data)), width, height) };
}

/**
 * Undoes the filters of PNG (ISO 15948, section 9).
 * @param {Buffer} filtered
 * @param {number} width
 * @param {number} height
 */
function unfilter(filtered, width, height) {
  const stride = width * BYTES_PER_PIXEL;
  const rgba = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y += 1) {
    const filter = filtered[y * (stride + 1)];
    for (let x = 0; x < stride; x += 1) {
      const at = y * stride + x;
      const left = x >= BYTES_PER_PIXEL ? (rgba[at - BYTES_PER_PIXEL] ?? 0) : 0;
      const up = y > 0 ? (rgba[at - stride] ?? 0) : 0;
      const upLeft = x >= BYTES_PER_PIXEL && y > 0 ? (rgba[at - stride - BYTES_PER_PIXEL] ?? 0) : 0;
      const value = filtered[y * (stride + 1) + 1 + x] ?? 0;
      rgba[at] = value + predict(filter, left, up, upLeft);
    }
  }
  return rgba;
}

/**
 * @param {number | undefined} filter
 * @param {number} left
 * @param {number} up
 * @param {number} upLeft
 */
function predict(filter, left, up, upLeft) {
  switch (filter) {
    case 0:
      return 0;
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return (left + up) >> 1;
    case 4: {
      const estimate = left + up - upLeft;
      const [toLeft, toUp, toUpLeft] = [left, up, upLeft].map((value) => Math.abs(estimate - value));
      if (Number(toLeft) <= Number(toUp) && Number(toLeft) <= Number(toUpLeft)) return left;
      return Number(toUp) <= Number(toUpLeft) ? up : upLeft;
    }
    default:
      throw new Error(`unknown PNG filter ${filter}`);
  }
}
