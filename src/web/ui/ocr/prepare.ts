/** Makes a part of a picture readable: enlarged, grey, dark on light, and from black to white. */
import type { Box, Pixels } from './find-message.ts';

/** Light text on a dark window is turned over below this. */
const DARK = 110;
/** Around the text, which Tesseract wants. */
const MARGIN = 12;

/** A PNG of what stands in `box`. */
export async function prepare(picture: CanvasImageSource, box: Box, scale: number): Promise<Uint8Array> {
  const width = Math.round((box.right - box.left) * scale);
  const height = Math.round((box.bottom - box.top) * scale);
  const canvas = new OffscreenCanvas(width + 2 * MARGIN, height + 2 * MARGIN);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new TypeError('prepare: no canvas to draw on');
  context.imageSmoothingQuality = 'high';
  const [sourceWidth, sourceHeight] = [box.right - box.left, box.bottom - box.top];
  context.drawImage(picture, box.left, box.top, sourceWidth, sourceHeight, MARGIN, MARGIN, width, height);
  const pixels = context.getImageData(MARGIN, MARGIN, width, height);
  makePlain(pixels);
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.putImageData(pixels, MARGIN, MARGIN);
  return new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer());
}

/** In place. */
export function makePlain({ data }: Pixels): void {
  const counts = new Uint32Array(256);
  for (let at = 0; at < data.length; at += 4) {
    const grey = Math.round(0.299 * (data[at] ?? 0) + 0.587 * (data[at + 1] ?? 0) + 0.114 * (data[at + 2] ?? 0));
    data[at] = grey;
    counts[grey] = (counts[grey] ?? 0) + 1;
  }
  const [darkest, lightest, mean] = spread(counts, data.length / 4);
  const reach = Math.max(1, lightest - darkest);
  for (let at = 0; at < data.length; at += 4) {
    const stretched = (255 * ((data[at] ?? 0) - darkest)) / reach;
    const shown = mean < DARK ? 255 - stretched : stretched;
    data[at] = shown;
    data[at + 1] = shown;
    data[at + 2] = shown;
    data[at + 3] = 255;
  }
}

/** Without the outermost pixels in a thousand; then what is in the middle. */
function spread(counts: Uint32Array, all: number): readonly [number, number, number] {
  const outside = all / 1000;
  let [darkest, lightest, sum, passed] = [-1, 255, 0, 0];
  for (const [grey, count] of counts.entries()) {
    passed += count;
    sum += grey * count;
    if (darkest < 0 && passed > outside) darkest = grey;
    if (passed - count < all - outside) lightest = grey;
  }
  return [Math.max(0, darkest), lightest, sum / all];
}
