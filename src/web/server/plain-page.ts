/** The small pages before the page: what is the matter, what to do, in both languages. No scripts. */
import { englishServer } from '../../messages/server/en.ts';
import { japaneseServer } from '../../messages/server/ja.ts';
import type { PlainPageName, ServerWords } from '../../messages/server/server-words.ts';

const BOTH: readonly ServerWords[] = [englishServer, japaneseServer];

/** What stands below the hint. */
const FOOT: Readonly<Record<PlainPageName, 'again' | 'password' | 'nothing'>> = {
  needsAddress: 'again',
  used: 'again',
  signIn: 'password',
  wrongPassword: 'password',
  tooFast: 'again',
  notFound: 'again',
  refused: 'nothing',
};

export function hasForm(name: PlainPageName): boolean {
  return FOOT[name] === 'password';
}

export function plainPage(name: PlainPageName): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>rdp-doctor</title>
<link rel="stylesheet" href="/plain.css">
</head>
<body>
<main>
<p class="name">rdp-doctor</p>
${BOTH.map((words) => section(name, words)).join('\n')}
${hasForm(name) ? passwordForm() : ''}
</main>
</body>
</html>
`;
}

function section(name: PlainPageName, { language, pages, tryAgain }: ServerWords): string {
  const { heading, hint } = pages[name];
  const again = FOOT[name] === 'again' ? `<p><a href="/">${tryAgain}</a></p>` : '';
  return `<section lang="${language}">\n<h1>${heading}</h1>\n<p>${hint}</p>\n${again}</section>`;
}

/** The words are ours and hold nothing that HTML would read. */
function passwordForm(): string {
  const label = BOTH.map(({ language, passwordLabel }) => `<span lang="${language}">${passwordLabel}</span>`);
  const button = BOTH.map(({ language, signIn }) => `<span lang="${language}">${signIn}</span>`);
  return `<form method="post" action="/sign-in">
<label for="password">${label.join(' / ')}</label>
<input id="password" name="password" type="password" autocomplete="current-password" maxlength="1024" required autofocus>
<button>${button.join(' / ')}</button>
</form>`;
}

/** Goes on to the page at once. */
export const ONWARD_PAGE =
  '<!doctype html><meta charset="utf-8"><title>rdp-doctor</title><meta http-equiv="refresh" content="0; url=/"><a href="/">rdp-doctor</a>\n';

export const PLAIN_STYLE = `:root { color-scheme: light dark; font: 16px/1.7 system-ui, "Segoe UI", "Yu Gothic UI", "Noto Sans JP", sans-serif; }
body { margin: 0; color: #1b1a19; background: #faf9f8; }
main { max-width: 40rem; margin: 12vh auto 0; padding: 0 1.25rem; overflow-wrap: anywhere; }
.name { font-weight: 600; color: #0f548c; }
h1 { font-size: 1.25rem; line-height: 1.4; margin: 0 0 .25rem; }
section { margin: 0 0 2rem; }
section p { margin: 0 0 .5rem; }
a { color: #0f548c; display: inline-block; padding: .25rem 0; }
form { display: grid; gap: .5rem; max-width: 22rem; }
input, button { font: inherit; min-height: 44px; border-radius: 4px; padding: 0 .75rem; border: 1px solid #605e5c; }
button { background: #0f6cbd; color: #fff; border-color: #0f6cbd; }
:focus-visible { outline: 2px solid currentColor; outline-offset: 2px; }
@media (prefers-color-scheme: dark) {
  body { color: #f3f2f1; background: #1f1f1f; }
  a, .name { color: #62abf5; }
  input { background: #292929; color: inherit; }
}
`;
