/**
 * A screenshot made small: the pixels of a PNG as Chromium writes it, in at most 256 colours. Drawn surfaces have few, so
 * what is lost is shades at the edges of letters. [PNG] of the W3C, second edition.
 */
import { deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const MOST_COLOURS = 256;

export function inPalette(png) {
  const { width, height, pixels } = readPixels(png);
  const counts = new Map();
  for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
  const palette = choosePalette(counts);
  const nearest = new Map([...counts.keys()].map((pixel) => [pixel, nearestIn(palette, pixel)]));
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) rows[y * (width + 1) + 1 + x] = nearest.get(pixels[y * width + x]);
  }
  return writePng({ width, height, palette, rows });
}

/** 8 bits a channel, RGB or RGBA, not interlaced: 0xRRGGBB a pixel, opaque. */
function readPixels(png) {
  const chunks = [...chunksOf(png)];
  const header = chunks.find(({ type }) => type === 'IHDR').data;
  const [width, height, depth, colour] = [header.readUInt32BE(0), header.readUInt32BE(4), header[8], header[9]];
  if (depth !== 8 || (colour !== 2 && colour !== 6) || header[12] !== 0)
    throw new TypeError('inPalette: another kind of PNG');
  const size = colour === 2 ? 3 : 4;
  const bytes = inflateSync(Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data)));
  const rows = unfilter(bytes, width * size, height, size);
  const pixels = new Uint32Array(width * height);
  for (let i = 0; i < pixels.length; i++) pixels[i] = rows.readUIntBE(i * size, 3);
  return { width, height, pixels };
}

function* chunksOf(png) {
  for (let at = SIGNATURE.length; at < png.length; ) {
    const length = png.readUInt32BE(at);
    yield { type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) };
    at += length + 12;
  }
}

function unfilter(bytes, stride, height, size) {
  const out = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y++) {
    const filter = bytes[y * (stride + 1)];
    for (let x = 0; x < stride; x++) {
      const left = x < size ? 0 : out[y * stride + x - size];
      const up = y === 0 ? 0 : out[(y - 1) * stride + x];
      const corner = x < size || y === 0 ? 0 : out[(y - 1) * stride + x - size];
      out[y * stride + x] = bytes[y * (stride + 1) + 1 + x] + predicted(filter, left, up, corner);
    }
  }
  return out;
}

function predicted(filter, left, up, corner) {
  if (filter === 0) return 0;
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}

/** The most frequent as they are: grounds differ little, and have to. Then those that are far enough from all before. */
function choosePalette(counts) {
  const byCount = [...counts].sort(([a, m], [b, n]) => n - m || a - b).map(([pixel]) => pixel);
  for (const apart of [0, 6, 12, 24, 48]) {
    const palette = byCount.slice(0, MOST_COLOURS / 4);
    for (const pixel of byCount.slice(palette.length)) {
      if (palette.length > MOST_COLOURS) break;
      if (palette.every((chosen) => distance(chosen, pixel) > apart)) palette.push(pixel);
    }
    if (palette.length <= MOST_COLOURS) return palette;
  }
  return byCount.slice(0, MOST_COLOURS);
}

function nearestIn(palette, pixel) {
  let best = 0;
  for (let i = 1; i < palette.length; i++) {
    if (distance(palette[i], pixel) < distance(palette[best], pixel)) best = i;
  }
  return best;
}

function distance(one, other) {
  const part = (shift) => Math.abs(((one >> shift) & 255) - ((other >> shift) & 255));
  return part(16) + part(8) + part(0);
}

function writePng({ width, height, palette, rows }) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const colours = Buffer.from(palette.flatMap((pixel) => [(pixel >> 16) & 255, (pixel >> 8) & 255, pixel & 255]));
  const data = deflateSync(rows, { level: 9 });
  return Buffer.concat([SIGNATURE, chunk('IHDR', header), chunk('PLTE', colours), chunk('IDAT', data), chunk('IEND')]);
}

function chunk(type, data = Buffer.alloc(0)) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
}

/** [PNG] annex D; zlib's own is not in Node 20.19. */
function crc32(bytes) {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return ~crc >>> 0;
}
