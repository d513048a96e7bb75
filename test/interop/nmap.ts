/** nmap's scripts for Remote Desktop, and what they print, read back from its XML output. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeScratch, removeScratch } from '../scratch.ts';
import type { Endpoint } from './loopback.ts';
import { runWell } from './programs.ts';

export type NmapScript = 'rdp-ntlm-info' | 'rdp-enum-encryption';

export interface NmapScan {
  /** What nmap said meanwhile, complaints of its scripts included. */
  readonly log: string;
  readonly begunMs: number;
  readonly endedMs: number;
  /** A script's key-value pairs about one port; empty when it had nothing to say. */
  factsOf(port: number, script: NmapScript): Readonly<Record<string, string>>;
}

/** All on one address, in one run. */
export async function scan(servers: readonly Endpoint[], scripts: readonly NmapScript[]): Promise<NmapScan> {
  const addresses = [...new Set(servers.map(({ address }) => address))];
  const ports = servers.map(({ port }) => port).join(',');
  // Off port 3389, a script runs only when it is forced to: that is the plus sign.
  const wanted = scripts.map((script) => `+${script}`).join(',');
  const folder = await makeScratch({ foreign: true });
  try {
    const file = join(folder, 'scan.xml');
    const args = ['-sT', '-Pn', '-n', '-d1', '-p', ports, '--script', wanted, '-oX', file, ...addresses];
    const begunMs = Date.now();
    const { stdout, stderr } = await runWell('nmap', args, { limitMs: 60_000 });
    const factsOf = factsIn(await readFile(file, 'utf8'));
    return { log: `${stdout}${stderr}`, begunMs, endedMs: Date.now(), factsOf };
  } finally {
    await removeScratch(folder);
  }
}

function factsIn(xml: string): NmapScan['factsOf'] {
  const ports = new Map(
    [...xml.matchAll(/<port [^>]*portid="(\d+)">(.*?)<\/port>/gs)].map(([, id, body]) => [id, body]),
  );
  return (port, script) => {
    const opening = new RegExp(`<script id="${script}" output="([^"]*)"(?:/>|>(.*?)</script>)`, 's');
    const [, output = '', elements] = opening.exec(ports.get(String(port)) ?? '') ?? [];
    return elements === undefined ? outputFacts(output) : elementFacts(elements);
  };
}

function elementFacts(elements: string): Readonly<Record<string, string>> {
  const pairs = [...elements.matchAll(/<elem key="([^"]*)">([^<]*)<\/elem>/g)];
  return Object.fromEntries(pairs.map(([, key = '', value = '']) => [key, readText(value)]));
}

/** `    SSL: FAILED (HYBRID_REQUIRED_BY_SERVER)` */
function outputFacts(output: string): Readonly<Record<string, string>> {
  const pairs = [...readText(output).matchAll(/^ +([^:\n]+): (.+)$/gm)];
  return Object.fromEntries(pairs.map(([, key = '', value = '']) => [key, value]));
}

/** XML's own escapes, and nmap's: it writes each byte beyond ASCII as `\xE7`, after turning names into UTF-8. */
function readText(text: string): string {
  return text
    .replace(/&#x([0-9a-f]+);/gi, (_, digits: string) => String.fromCodePoint(Number.parseInt(digits, 16)))
    .replace(/&(lt|gt|quot|amp);/g, (_, name: keyof typeof ENTITIES) => ENTITIES[name])
    .replace(/(?:\\x[0-9A-F]{2})+/g, (bytes) => Buffer.from(bytes.replaceAll('\\x', ''), 'hex').toString('utf8'));
}

const ENTITIES = { lt: '<', gt: '>', quot: '"', amp: '&' } as const;
