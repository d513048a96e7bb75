/** Where the message stands in a screenshot: beside Windows' sign, within the frame of its window. */
import { expect, it } from 'vitest';
import { findMessage, type Pixels } from '../../src/web/ui/ocr/find-message.ts';
import { makePlain } from '../../src/web/ui/ocr/prepare.ts';
import { tidy } from '../../src/web/ui/ocr/tidy.ts';

type Color = readonly [number, number, number];
const BLUE: Color = [10, 60, 120];
const GREY: Color = [130, 130, 130];
const WHITE: Color = [255, 255, 255];
const RED: Color = [232, 17, 35];
const BLACK: Color = [0, 0, 0];

function draw(width: number, height: number, at: (x: number, y: number) => Color): Pixels {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let i = 0; i < width * height; i++) data.set([...at(i % width, Math.floor(i / width)), 255], i * 4);
  return { width, height, data };
}

const within = (x: number, y: number, left: number, top: number, right: number, bottom: number) =>
  x >= left && x < right && y >= top && y < bottom;

/** A window at 100, 40 to 400, 180, framed in grey, with a sign of 32 pixels and a word in it. */
function screen(sign: (x: number, y: number) => boolean, ground: Color = WHITE): Pixels {
  return draw(600, 300, (x, y) => {
    if (!within(x, y, 100, 40, 400, 180)) return BLUE;
    if (!within(x, y, 101, 41, 399, 179)) return GREY;
    if (sign(x, y)) return RED;
    return within(x, y, 170, 100, 200, 110) ? BLACK : ground;
  });
}

const disc = (x: number, y: number) => Math.hypot(x - 132, y - 112) < 16;

it('finds the ground beside the sign, up to the frame and below the title', () => {
  expect(findMessage(screen(disc))).toEqual({ box: { left: 148, top: 81, right: 399, bottom: 179 }, signSize: 31 });
  expect(findMessage(screen(disc, [32, 32, 32]))).toEqual({
    box: { left: 148, top: 81, right: 399, bottom: 179 },
    signSize: 31,
  });
});

it('finds nothing without a sign, and takes no square and no stroke for one', () => {
  expect(findMessage(screen(() => false))).toBeNull();
  expect(findMessage(screen((x, y) => within(x, y, 116, 96, 148, 128)))).toBeNull();
  expect(findMessage(screen((x, y) => within(x, y, 116, 96, 180, 104)))).toBeNull();
  expect(findMessage(draw(1, 1, () => RED))).toBeNull();
});

it('turns light on dark over, and reaches from black to white', () => {
  const pixels = draw(20, 20, (x, y) => (within(x, y, 5, 5, 8, 8) ? [200, 200, 200] : [40, 40, 40]));
  makePlain(pixels);
  expect([pixels.data[0], pixels.data[(5 * 20 + 5) * 4]]).toEqual([255, 0]);
});

it('leaves no blanks within Japanese words and no lines without a word', () => {
  expect(tidy('認 証 エラ ー が\n | —\n The  token is\n')).toBe('認証エラーが\nThe  token is');
});
