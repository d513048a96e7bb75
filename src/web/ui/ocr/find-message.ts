/**
 * Where the message stands in a screenshot of a whole screen: Windows puts a red or yellow sign beside it, on ground of one colour that
 * ends at the frame of the window. What lies around it would be read for half a minute, and read into it.
 */

export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue, alpha. */
  readonly data: Uint8ClampedArray;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const SMALLEST_SIGN = 14;
const LARGEST_SIGN = 200;
/** Of a channel, within one ground. */
const SAME = 6;

export interface Message {
  readonly box: Box;
  /** Of the sign, in pixels: 32 where Windows shows everything at 100 %. */
  readonly signSize: number;
}

/** Null where no such sign stands beside a message. */
export function findMessage(pixels: Pixels): Message | null {
  for (const sign of signsIn(pixels)) {
    const ground = groundBeside(pixels, sign);
    if (ground !== null && isMessage(ground, sign)) return messageBeside(sign, ground);
  }
  return null;
}

/** Right of the sign, and without the title of the window above it. */
function messageBeside(sign: Box, ground: Box): Message {
  const signSize = sign.right - sign.left;
  const top = Math.max(ground.top, sign.top - Math.round(signSize / 2));
  return { box: { ...ground, left: sign.right, top }, signSize };
}

/** The largest first. */
function signsIn(pixels: Pixels): readonly Box[] {
  const { width, height } = pixels;
  const seen = new Uint8Array(width * height);
  const signs: Box[] = [];
  for (let at = 0; at < seen.length; at++) {
    const color = seen[at] === 0 ? signColor(pixels, at) : 'none';
    if (color === 'none') continue;
    const { box, size } = fill(pixels, at, seen, (next) => signColor(pixels, next) === color);
    if (isSign(box, size)) signs.push(box);
  }
  return signs.sort((one, other) => area(other) - area(one));
}

function signColor({ data }: Pixels, at: number): 'red' | 'yellow' | 'none' {
  const red = data[at * 4] ?? 0;
  if (red <= 150) return 'none';
  const green = data[at * 4 + 1] ?? 0;
  const blue = data[at * 4 + 2] ?? 0;
  if (red - Math.max(green, blue) > 90) return 'red';
  return red > 200 && green > 140 && blue < 100 ? 'yellow' : 'none';
}

/** About as wide as high, and neither a full square nor a scribble. */
function isSign(box: Box, size: number): boolean {
  const width = box.right - box.left;
  const height = box.bottom - box.top;
  const share = size / area(box);
  const isRound = width > height * 0.7 && height > width * 0.7;
  return width >= SMALLEST_SIGN && width <= LARGEST_SIGN && isRound && share > 0.3 && share < 0.95;
}

function groundBeside(pixels: Pixels, sign: Box): Box | null {
  const { width, height, data } = pixels;
  const left = sign.left - Math.max(3, Math.round((sign.right - sign.left) / 8));
  if (left < 0) return null;
  const start = Math.round((sign.top + sign.bottom) / 2) * width + left;
  const [red = 0, green = 0, blue = 0] = data.subarray(start * 4, start * 4 + 3);
  const isGround = (at: number) =>
    Math.abs((data[at * 4] ?? 0) - red) <= SAME &&
    Math.abs((data[at * 4 + 1] ?? 0) - green) <= SAME &&
    Math.abs((data[at * 4 + 2] ?? 0) - blue) <= SAME;
  return fill(pixels, start, new Uint8Array(width * height), isGround).box;
}

/** Room for some words beside the sign, and no more than a window has. */
function isMessage(ground: Box, sign: Box): boolean {
  const size = sign.right - sign.left;
  const room = ground.right - sign.right;
  return room >= 3 * size && room <= 60 * size && ground.bottom - ground.top >= size && ground.right > sign.right;
}

/** All that hangs together with `start`, side by side, and the box around it. */
function fill(
  { width, height }: Pixels,
  start: number,
  seen: Uint8Array,
  belongs: (at: number) => boolean,
): { readonly box: Box; readonly size: number } {
  const stack = [start];
  let [left, right, top, bottom, size] = [width, 0, height, 0, 0];
  seen[start] = 1;
  const visit = (at: number) => {
    if (seen[at] !== 0 || !belongs(at)) return;
    seen[at] = 1;
    stack.push(at);
  };
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    const x = at % width;
    const y = (at - x) / width;
    [left, right, top, bottom] = [Math.min(left, x), Math.max(right, x + 1), Math.min(top, y), Math.max(bottom, y + 1)];
    size += 1;
    if (x > 0) visit(at - 1);
    if (x + 1 < width) visit(at + 1);
    if (y > 0) visit(at - width);
    if (y + 1 < height) visit(at + width);
  }
  return { box: { left, top, right, bottom }, size };
}

function area({ left, top, right, bottom }: Box): number {
  return (right - left) * (bottom - top);
}
