/** Names nobody should have, in each language that forms are written in: whatever they hold, they stay text. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cmdEcho, cmdQuoted } from '../../../src/remedy/forms/cmd-quoting.ts';
import { encodeUtf8 } from '../../../src/remedy/forms/form-file.ts';
import { inMarkdown } from '../../../src/remedy/forms/markdown-quoting.ts';
import { asciiLine, oneLine } from '../../../src/remedy/forms/one-line.ts';
import { regComment, regName } from '../../../src/remedy/forms/reg-quoting.ts';
import { stableGuid } from '../../../src/remedy/forms/stable-guid.ts';
import { cdata, inXml } from '../../../src/remedy/forms/xml-quoting.ts';
import { yamlComment, yamlString } from '../../../src/remedy/forms/yaml-quoting.ts';
import { allForms, CONTEXT, EXPIRY, HOSTILE } from './sample.ts';

const names = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...'\'"^&|<>()%!/?\\`*_[]{}#@:;$\r\n\t\u2028\u202e\ud800') }),
  fc.constantFrom(...HOSTILE),
);
const forAll = (law: (name: string) => unknown) => {
  const holds = fc.property(names, (name) => void law(name));
  fc.assert(holds, { numRuns: 500 });
};

/** What cmd.exe makes of a line outside quotes, with delayed expansion off; undefined when it would do more than print. */
function echoed(line: string): string | undefined {
  let text = '';
  for (let at = 0; at < line.length; at++) {
    const c = line.charAt(at);
    if ('&|<>()"'.includes(c)) return undefined;
    if (c === '%' && line.charAt(++at) !== '%') return undefined;
    if (c === '^') at++;
    text += c === '^' ? line.charAt(at) : c;
  }
  return text;
}

it('cmd prints a name and does nothing else', () => {
  forAll((name) => {
    expect(echoed(cmdEcho(name))).toBe(asciiLine(name).replaceAll('/?', '/ ?'));
    expect(cmdEcho(name)).not.toContain('/?');
  });
  for (const text of ['a"b', 'a\nb', '経']) expect(() => cmdQuoted(text)).toThrow(TypeError);
  expect(cmdQuoted('100% of it')).toBe('"100%% of it"');
});

it('a line stays one line', () => {
  forAll((name) => {
    for (const line of [oneLine(name), regComment(name), yamlComment(name), yamlString(name), inMarkdown(name)]) {
      expect(line).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u);
      expect(line).not.toMatch(/\p{Cs}/u);
    }
  });
});

it('a registry name ends where it ends', () => {
  forAll((name) => expect(regName(name)).toMatch(/^"(?:[^"\\]|\\["\\])*"$/));
});

it('XML takes a name for text', () => {
  forAll((name) => {
    expect(inXml(name)).not.toMatch(/[<>"]|&(?!(amp|lt|gt|quot);)/);
    const inside = cdata(name)
      .replace(/\]\]\]\]><!\[CDATA\[>/g, '')
      .slice('<![CDATA['.length, -']]>'.length);
    expect(inside).not.toContain(']]>');
  });
});

it('Jinja finds nothing to do in a string of YAML, and YAML one scalar', () => {
  forAll((name) => {
    const read = JSON.parse(yamlString(name)) as string;
    expect(read).not.toMatch(/\{[{%#]/);
    expect(read.replaceAll('{ ', '{')).toBe(oneLine(name).replaceAll('{ ', '{'));
  });
});

it('Markdown makes neither mark-up nor links of it', () => {
  forAll((name) => expect(inMarkdown(name).replace(/\\[^A-Za-z0-9\s]/g, '')).not.toMatch(/[`*_[\]<>#|~&!@]|:\/\//));
});

it('UTF-8 is what others write', () => {
  forAll((name) => expect(encodeUtf8(name)).toEqual(new TextEncoder().encode(name)));
});

it('a GUID is one, and the same each time', () => {
  forAll((name) => {
    expect(stableGuid(name)).toMatch(/^\{[0-9A-F]{8}-[0-9A-F]{4}-8[0-9A-F]{3}-[89AB][0-9A-F]{3}-[0-9A-F]{12}\}$/);
    expect(stableGuid(name)).toBe(stableGuid(name));
  });
  expect(stableGuid('a')).not.toBe(stableGuid('b'));
});

it('a hostile name changes no command of any form', () => {
  const harmless = commands('PC');
  for (const name of HOSTILE) expect(commands(name)).toEqual(harmless);
});

/** All lines of all forms that are no comments and do not show the name. */
function commands(name: string): readonly string[] {
  const forms = allForms({ ...CONTEXT, computer: name, server: name });
  return [...forms.values()].flatMap(({ path, text }) =>
    (text ?? '')
      .split('\n')
      .filter((line) => !/^\s*(#|;|echo (Written for|Server):|\| (Computer|Server concerned) \|)/.test(line))
      .map((line) => `${path}: ${line}`),
  );
}

it('each file says what was tried and when it is to end', () => {
  for (const { path, text } of allForms().values()) {
    if (text === null || /\.(json|xml)$/.test(path)) continue;
    expect({ path, said: /Wine 8\.0|never|Never/.test(text) }).toEqual({ path, said: true });
    if (!/undo\.reg$/.test(path))
      expect({ path, ends: text.includes(EXPIRY) || text.includes(EXPIRY.replace('T', ' ')) }).toEqual({
        path,
        ends: true,
      });
  }
});
