/** A picture from a file, checked before it takes memory: its kind, its bytes, its pixels, and whether it can be opened at all. */
import { OcrProblem } from './problem.ts';

const PICTURE_TYPES: readonly string[] = ['image/png', 'image/jpeg', 'image/webp', 'image/bmp'];

const MOST_BYTES = 20 << 20;
const MOST_PIXELS = 50_000_000;

export async function openPicture(file: Blob, address: string): Promise<HTMLImageElement> {
  if (!PICTURE_TYPES.includes(file.type)) throw new OcrProblem('notPicture');
  if (file.size > MOST_BYTES) throw new OcrProblem('tooLarge');
  const picture = new Image();
  await new Promise<void>((opened, failed) => {
    picture.onload = () => opened();
    picture.onerror = () => failed(new OcrProblem('damaged'));
    picture.src = address;
  });
  if (picture.naturalWidth * picture.naturalHeight > MOST_PIXELS) throw new OcrProblem('tooManyPixels');
  try {
    await picture.decode();
  } catch {
    throw new OcrProblem('damaged');
  }
  return picture;
}
