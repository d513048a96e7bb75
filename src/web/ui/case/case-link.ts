/**
 * A case as the text of a link: JSON with its version, deflated ([RFC1951]), in the letters of base64url ([RFC4648] 5). It stands behind
 * the # of an address and is never sent anywhere by a browser. What is read back can come from anyone: it is measured while it is being
 * inflated, and checked field by field.
 */
import type { LinkProblem } from '../../../messages/page/case-link-words.ts';
import type { Case } from './case.ts';
import { CASE_VERSION, changedFields, readCaseFields } from './case-schema.ts';

export type LinkRead =
  | { readonly kind: 'case'; readonly all: Case }
  | { readonly kind: 'problem'; readonly problem: LinkProblem };

/** Longer ones are cut by too many programs. */
const LONGEST_WRITTEN = 60_000;
const LONGEST_READ = 400_000;
const LARGEST_CASE = 4 << 20;
/** One piece of this size can become a thousand times as much at most before it is measured. */
const PIECE = 1024;

/** Null for a case that is too large for a link. */
export async function writeCaseText(all: Case): Promise<string | null> {
  const json = new TextEncoder().encode(JSON.stringify({ caseVersion: CASE_VERSION, ...changedFields(all) }));
  if (json.length > LARGEST_CASE) return null;
  const text = toBase64url(await passThrough(json, new CompressionStream('deflate-raw'), Number.POSITIVE_INFINITY));
  return text.length > LONGEST_WRITTEN ? null : text;
}

/** Never throws for what a text holds. */
export async function readCaseText(text: string): Promise<LinkRead> {
  if (typeof DecompressionStream === 'undefined') return problem('noWay');
  if (text.length > LONGEST_READ) return problem('tooLarge');
  const bytes = fromBase64url(text);
  if (bytes === undefined) return problem('damaged');
  try {
    const json = await passThrough(bytes, new DecompressionStream('deflate-raw'), LARGEST_CASE);
    return readJson(new TextDecoder('utf-8', { fatal: true }).decode(json));
  } catch (error) {
    return problem(error instanceof TooLarge ? 'tooLarge' : 'damaged');
  }
}

/** A `SyntaxError` where it is no JSON. */
function readJson(json: string): LinkRead {
  const value: unknown = JSON.parse(json);
  if (typeof value !== 'object' || value === null || !('caseVersion' in value)) return problem('foreign');
  const { caseVersion, ...fields } = value;
  if (typeof caseVersion !== 'number') return problem('foreign');
  if (caseVersion > CASE_VERSION) return problem('newer');
  const all = readCaseFields(fields);
  return all === undefined ? problem('foreign') : { kind: 'case', all };
}

function problem(what: LinkProblem): LinkRead {
  return { kind: 'problem', problem: what };
}

class TooLarge extends Error {}

/** Gives up as soon as more than `most` bytes have come out. */
async function passThrough(
  bytes: Uint8Array<ArrayBuffer>,
  through: CompressionStream | DecompressionStream,
  most: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const reader = inPieces(bytes).pipeThrough(through).getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    length += next.value.length;
    if (length > most) {
      reader.cancel().catch(() => undefined);
      throw new TooLarge();
    }
    pieces.push(next.value);
  }
  return joined(pieces, length);
}

function inPieces(bytes: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array<ArrayBuffer>> {
  let offset = 0;
  return new ReadableStream({
    pull(controller) {
      if (offset >= bytes.length) return controller.close();
      controller.enqueue(bytes.slice(offset, offset + PIECE));
      offset += PIECE;
    },
  });
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(length);
  let offset = 0;
  for (const piece of pieces) {
    all.set(piece, offset);
    offset += piece.length;
  }
  return all;
}

function toBase64url(bytes: Uint8Array): string {
  const letters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(letters).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** Undefined for letters that are none of its alphabet. */
function fromBase64url(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (!/^[\w-]+$/.test(text) || text.length % 4 === 1) return undefined;
  const letters = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
}
