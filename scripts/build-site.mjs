/**
 * `npm run build:site`: the page as plain files, for any web space and for opening from a disk; dist/site unless `--out FOLDER` says
 * otherwise. It does everything that needs no server of ours. Built twice from the same sources, it is the same byte by byte.
 */
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chooseLanguage, complain } from './language.mjs';
import { prepareDependencies, ROOT } from './prepare.mjs';

const WORDS = {
  en: {
    ready: (folder) => `The site is ready: open ${join(folder, 'index.html')}, or copy the folder to any web server.`,
    failed: [
      'the site could not be built',
      'see the message above; npx tsc -b says more about sources that do not compile',
    ],
  },
  ja: {
    ready: (folder) =>
      `サイトができました。${join(folder, 'index.html')} を開くか、フォルダーごと任意の Web サーバーに置いてください。`,
    failed: [
      'サイトを作成できませんでした',
      '上のメッセージを確認してください。ソースの誤りは npx tsc -b で詳しく表示できます',
    ],
  },
};

/**
 * As strict as a policy within a document can be; `frame-ancestors` is not read there. `file:` is for browsers to which a file is no
 * `'self'`; from a web server it allows nothing. WebAssembly runs in a worker, whose policy is the web server's.
 */
const CONTENT_POLICY = [
  "default-src 'none'",
  "script-src 'self' file:",
  "style-src 'self' file:",
  "img-src 'self' file: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

const FROM_FILE = 'from-file.js';

const args = process.argv.slice(2);
const words = WORDS[chooseLanguage(args)];
const at = args.indexOf('--out');
const folder = at >= 0 && args[at + 1] !== undefined ? resolve(args[at + 1]) : join(ROOT, 'dist/site');
prepareDependencies(args);
try {
  await buildSite(folder);
  process.stderr.write(`${words.ready(folder)}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  complain(...words.failed);
  process.exitCode = 3;
}

/** Vite is there only once the dependencies are. */
async function buildSite(folder) {
  const [{ build }, { PAGE_SETTINGS, copyOcr }] = await Promise.all([import('vite'), import('./build-page.mjs')]);
  rmSync(folder, { recursive: true, force: true });
  await build(withOutput(PAGE_SETTINGS, folder, {}));
  await build(
    withOutput(PAGE_SETTINGS, folder, {
      input: join(PAGE_SETTINGS.root, 'main.tsx'),
      // Vite asks there where further scripts lie; this page has none.
      transform: { define: { 'import.meta': '{}' } },
      output: { format: 'iife', codeSplitting: false, entryFileNames: FROM_FILE },
    }),
  );
  copyOcr(folder);
  cpSync(join(ROOT, 'scripts/site-boot.js'), join(folder, 'boot.js'));
  const page = join(folder, 'index.html');
  writeFileSync(page, asSite(readFileSync(page, 'utf8')));
  const sheets = readdirSync(join(folder, 'assets')).filter((name) => name.endsWith('.css'));
  if (sheets.length !== 1)
    throw new Error(`the two pages of the site do not share one style sheet: ${sheets.join(', ')}`);
}

/** One style sheet for all rooms: both ways of beginning then share it. */
function withOutput(settings, outDir, rolldownOptions) {
  const build = { ...settings.build, outDir, emptyOutDir: false, cssCodeSplit: false, chunkSizeWarningLimit: 10_000 };
  return { ...settings, build: { ...build, rolldownOptions: { ...build.rolldownOptions, ...rolldownOptions } } };
}

/** The built document, begun by boot.js under the policy. From a file nothing may be asked for across origins. */
function asSite(html) {
  const [tag, address] = /<script type="module"[^>]* src="([^"]+)"[^>]*><\/script>\s*/.exec(html) ?? [];
  if (tag === undefined) throw new Error('the built document has no script of the page');
  const policy = `<meta http-equiv="Content-Security-Policy" content="${CONTENT_POLICY}" />`;
  const preloaded = [...html.matchAll(/<link rel="modulepreload"[^>]* href="([^"]+)"[^>]*>\s*/g)];
  const parts = preloaded.map(([, part]) => part).join(' ');
  const boot = `<script src="./boot.js" data-module="${address}" data-parts="${parts}" data-file="./${FROM_FILE}"></script>`;
  return preloaded
    .reduce((rest, [link]) => rest.replace(link, ''), html)
    .replace(tag, '')
    .replaceAll(' crossorigin', '')
    .replace('<meta charset="utf-8" />', `$&\n    ${policy}`)
    .replace('</body>', `  ${boot}\n  </body>`);
}
