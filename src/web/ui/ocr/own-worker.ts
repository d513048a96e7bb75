/**
 * Tesseract's worker, from beside the page and from nowhere else. The page demands that addresses of scripts are trusted first; this is
 * the only one that is.
 */

/** What the compiler's library does not know yet (W3C Trusted Types). */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { readonly createScriptURL: (url: string) => string },
  ): { createScriptURL(url: string): URL };
}

const POLICY = 'rdp-doctor-ocr';

/** With a slash at its end. */
export const OCR_FOLDER = new URL('ocr/', document.baseURI).href;
const WORKER = `${OCR_FOLDER}worker.min.js`;

const policy = (window as { readonly trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy(POLICY, {
  createScriptURL(url) {
    if (url !== WORKER) throw new TypeError(`${POLICY}: not the address of our own worker`);
    return url;
  },
});

export function openOwnWorker(): Worker {
  return new Worker(policy?.createScriptURL(WORKER) ?? WORKER);
}
