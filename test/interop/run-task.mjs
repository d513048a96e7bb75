/** Does within Node.js for Windows what the Task Scheduler does at a task's time: runs its actions, in order. Wine's does not. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const xml = readFileSync(process.argv[2], 'utf16le');
const plain = (text) =>
  text.replace(/&(amp|lt|gt|quot);/g, (_, name) => ({ amp: '&', lt: '<', gt: '>', quot: '"' })[name] ?? '');
const expanded = (text) => text.replace(/%(\w+)%/g, (whole, name) => process.env[name] ?? whole);

for (const [, command, args] of xml.matchAll(/<Command>(.*?)<\/Command>\s*<Arguments>(.*?)<\/Arguments>/g)) {
  const line = expanded(plain(args));
  // With a pipe for its output, a service that schtasks.exe starts would be waited for.
  const { status } = spawnSync(expanded(plain(command)), [line], { windowsVerbatimArguments: true, stdio: 'ignore' });
  console.log(status, line);
}
