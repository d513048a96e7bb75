/**
 * From a picture to its text: the message alone where it is found, twice as large; and once more, larger or with everything around it,
 * where the first look finds nothing that is known.
 */
import { readSymptom } from '../../../diagnosis/symptom/read-symptom.ts';
import { type Box, findMessage } from './find-message.ts';
import { prepare } from './prepare.ts';
import { OcrProblem, withinTime } from './problem.ts';
import type { Layout, Reader } from './reader.ts';
import { tidy } from './tidy.ts';

export type TellReading = (stage: 'reading' | 'readingAgain', share: number) => void;

interface Look {
  readonly box: Box;
  readonly scale: number;
  readonly layout: Layout;
}

/** Of a screen: what is larger is reduced first. */
const MOST_PIXELS = 8_500_000;
/** A window alone has fewer. */
const WINDOW_PIXELS = 500_000;
const SIGN_AT_100_PERCENT = 32;
const LEAST_LETTERS = 4;
const LONGEST_MS = 90_000;

export async function readPicture(picture: HTMLImageElement, reader: Reader, tell: TellReading): Promise<string> {
  const screen = toCanvas(picture);
  const [first, second] = looksAt(screen);
  const once = await look(screen, first, reader, (share) => tell('reading', share));
  if (isKnown(once)) return once;
  const twice = await look(screen, second, reader, (share) => tell('readingAgain', share));
  const text = isKnown(twice) || once.length < LEAST_LETTERS ? twice : once;
  if (text.replace(/\P{L}/gu, '').length < LEAST_LETTERS) throw new OcrProblem('nothingRead');
  return text;
}

async function look(
  screen: OffscreenCanvas,
  { box, scale, layout }: Look,
  reader: Reader,
  tell: (share: number) => void,
) {
  const prepared = await prepare(screen, box, scale);
  return tidy(await withinTime(reader.read(prepared, layout, tell), LONGEST_MS, 'tooSlow'));
}

function isKnown(text: string): boolean {
  return readSymptom(text).kind !== 'unknown';
}

function looksAt(screen: OffscreenCanvas): readonly [Look, Look] {
  const { width, height } = screen;
  const whole: Box = { left: 0, top: 0, right: width, bottom: height };
  const isWindow = width * height <= WINDOW_PIXELS;
  const message = findMessage(pixelsOf(screen));
  const all: Look = isWindow ? { box: whole, scale: 2, layout: 'block' } : { box: whole, scale: 1.5, layout: 'page' };
  if (message !== null)
    return [{ box: message.box, scale: (2 * SIGN_AT_100_PERCENT) / message.signSize, layout: 'block' }, all];
  return [all, isWindow ? { ...all, scale: 3 } : { ...all, scale: 2 }];
}

function toCanvas(picture: HTMLImageElement): OffscreenCanvas {
  const { naturalWidth: width, naturalHeight: height } = picture;
  const scale = Math.min(1, Math.sqrt(MOST_PIXELS / (width * height)));
  const canvas = new OffscreenCanvas(Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale)));
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new TypeError('readPicture: no canvas to draw on');
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas;
}

function pixelsOf(canvas: OffscreenCanvas): ImageData {
  const context = canvas.getContext('2d');
  if (context === null) throw new TypeError('readPicture: no canvas to read from');
  return context.getImageData(0, 0, canvas.width, canvas.height);
}
