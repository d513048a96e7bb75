/** `npm run bench`: every figure the README quotes, each beside what it is compared with, taken in the same run. */
import { cpus, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { benchCodecs } from './codec.ts';
import { benchCpu } from './cpu.ts';
import { benchExplain } from './explain.ts';
import { printFigures } from './figures.ts';
import { benchPage } from './page.ts';
import { benchSignInsInMemory } from './sign-in-memory.ts';
import { benchSignInServer } from './sign-in-server.ts';
import { benchWall } from './wall.ts';

const processor = cpus()[0]?.model.trim() ?? 'unknown processor';
const memory = Math.round(totalmem() / 2 ** 30);
const today = new Date().toISOString().slice(0, 10);
console.log(`${today}, Node.js ${process.version}, ${cpus().length} x ${processor}, ${memory} GiB`);

printFigures('Whole commands on one server', await benchWall());
printFigures('Explaining a text', await benchExplain());
printFigures('CPU time over 4,000 servers', await benchCpu());
printFigures('Codecs', benchCodecs());
printFigures('Signing in, in memory', await benchSignInsInMemory());
printFigures('Signing in, the server', await benchSignInServer());
printFigures('The page, in Chromium', await benchPage(fileURLToPath(new URL('../..', import.meta.url))));
