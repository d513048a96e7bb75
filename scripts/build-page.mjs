/**
 * Builds the page that `rdp-doctor serve` hands out: src/web/ui into dist/page, with what reads screenshots beside it in dist/page/ocr.
 * Nothing of it is loaded from anywhere else.
 */
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

// Vite believes the environment, and would write the names of our own files into the page where that says `test`.
process.env.NODE_ENV = 'production';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Also for the site, which is the same page without a server. */
export const PAGE_SETTINGS = {
  configFile: false,
  root: join(ROOT, 'src/web/ui'),
  base: './',
  logLevel: 'warn',
  build: {
    outDir: join(ROOT, 'dist/page'),
    emptyOutDir: true,
    target: 'es2023',
    // Style sheets and pictures stay files: a content policy that forbids data: then holds.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1_000,
    // On a busy machine it would warn of the time that style sheets take.
    rolldownOptions: { checks: { pluginTimings: false } },
  },
};

/** Tesseract's worker, its cores for processors with and without SIMD, and its data for Japanese and English. */
const OCR_FILES = [
  ['tesseract.js/dist/worker.min.js', 'worker.min.js'],
  ['tesseract.js-core/tesseract-core-lstm.wasm.js', 'tesseract-core-lstm.wasm.js'],
  ['tesseract.js-core/tesseract-core-simd-lstm.wasm.js', 'tesseract-core-simd-lstm.wasm.js'],
  ['tesseract.js-core/tesseract-core-relaxedsimd-lstm.wasm.js', 'tesseract-core-relaxedsimd-lstm.wasm.js'],
  ['@tesseract.js-data/jpn/4.0.0_best_int/jpn.traineddata.gz', 'jpn.traineddata.gz'],
  ['@tesseract.js-data/eng/4.0.0_best_int/eng.traineddata.gz', 'eng.traineddata.gz'],
];

export function copyOcr(folder) {
  mkdirSync(join(folder, 'ocr'), { recursive: true });
  for (const [from, to] of OCR_FILES) cpSync(join(ROOT, 'node_modules', from), join(folder, 'ocr', to));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await build(PAGE_SETTINGS);
  copyOcr(PAGE_SETTINGS.build.outDir);
}
