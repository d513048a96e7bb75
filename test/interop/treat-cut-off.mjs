/**
 * One link of a chain, run within Node.js for Windows: sets right what the process before left when it was ended, says what it found,
 * takes everything back, says what that led to; then begins anew and ends itself before the call to the machine that it was told.
 * Everything is real but the cut: registry, scheduler, journal, lock.
 */
import { appendFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ENCRYPTION_ORACLE } from '../../dist/src/remedy/registry-change.js';
import { apply } from '../../dist/src/treatment/apply.js';
import { Journal } from '../../dist/src/treatment/journal.js';
import { openMachine } from '../../dist/src/treatment/open-machine.js';
import { revert } from '../../dist/src/treatment/revert.js';
import { settle } from '../../dist/src/treatment/undo.js';

const { values } = parseArgs({
  options: { before: { type: 'string' }, act: { type: 'string' }, cut: { type: 'string' } },
});
const CUT_OFF = 9;
const { machine, enter } = openMachine(undefined);
const order = {
  name: 'client-vulnerable',
  expiresAt: `${new Date().getFullYear() + 1}-01-01T00:00`,
  reason: '月末',
};

const leave = await enter();
const journal = await settled(machine);
const found = await state(journal);
await revert(journal.open, false, journal, machine);
console.log(JSON.stringify({ found, reverted: await state(journal) }));

if (values.act !== undefined) {
  await machine.registry.write(ENCRYPTION_ORACLE, values.before === 'null' ? null : Number(values.before));
  if (values.act === 'revert') await apply(order, journal, machine);
  const cut = cutBefore(Number(values.cut));
  const again = await settled(cut);
  if (values.act === 'apply') await apply(order, again, cut);
  else await revert(again.open, false, again, cut);
}
await leave();

async function settled(on) {
  const opened = await Journal.open(on.journal);
  await settle(opened, on);
  return opened;
}

async function state({ treatments, open }) {
  const last = treatments.at(-1);
  return {
    open: open.map(({ stage }) => stage.kind),
    from: last?.changes[0].from ?? null,
    task: last?.task ? await machine.scheduler.look(last.task) : 'none',
    value: await machine.registry.read(ENCRYPTION_ORACLE),
  };
}

/** The machine, whose n-th call from here ends the process. A line of the journal still arrives by half. */
function cutBefore(n) {
  let calls = 0;
  const wrap =
    (port, name) =>
    async (...args) => {
      if (calls++ === n) {
        if (name === 'append') appendFileSync(machine.journal.path, args[0].subarray(0, args[0].length / 2));
        process.exit(CUT_OFF);
      }
      return await port[name](...args);
    };
  const wrapped = (port) => {
    const names = Object.keys(port).filter((name) => typeof port[name] === 'function');
    return { ...port, ...Object.fromEntries(names.map((name) => [name, wrap(port, name)])) };
  };
  const { registry, scheduler, journal: file } = machine;
  return { ...machine, registry: wrapped(registry), scheduler: wrapped(scheduler), journal: wrapped(file) };
}
