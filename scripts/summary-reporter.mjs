/**
 * After vitest's own report: every skipped test with its reason, and as the last line `N passed, N failed`, alone. A file
 * that could not be read, a group that could not be begun or ended, and an error outside every test count as failed. With
 * CI=true no interoperability test may be skipped. Within `npm test` something is looked for after the tests: whoever does that
 * writes the last line, and has the numbers from the file that RDP_DOCTOR_COUNTS names.
 */
import { writeFileSync, writeSync } from 'node:fs';

export class SummaryReporter {
  #filtered = false;

  onInit(vitest) {
    this.#filtered = vitest.config.testNamePattern !== undefined;
  }

  onTestRunEnd(modules, unhandledErrors) {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const count = (state) => tests.filter((test) => test.result().state === state).length;
    const groups = modules.flatMap((module) => [module, ...module.children.allSuites()]);
    const unsound = groups.filter((group) => group.errors().length > 0).length;
    const skipped = this.#filtered
      ? []
      : tests.filter((test) => test.result().state === 'skipped' && isOfWholeFile(test));
    const forbidden = process.env.CI === 'true' ? skipped.filter(isInterop).length : 0;
    const failed = count('failed') + unsound + unhandledErrors.length + forbidden;
    if (failed > 0) process.exitCode = 1;
    process.once('exit', () => {
      for (const test of skipped) print(`skipped: ${test.fullName} – ${test.result().note ?? 'NO REASON GIVEN'}`);
      conclude({ passed: count('passed'), failed });
    });
  }
}

function conclude({ passed, failed }) {
  const file = process.env.RDP_DOCTOR_COUNTS;
  if (file === undefined) print(`${passed} passed, ${failed} failed`);
  else writeFileSync(file, JSON.stringify({ passed, failed }));
}

/** Where a file failed as a whole, its tests were not skipped by anybody's will. */
function isOfWholeFile(test) {
  return test.module.state() !== 'failed';
}

function isInterop(test) {
  return test.module.relativeModuleId.startsWith('test/interop/');
}

/** Past every buffer: the process is about to end. */
function print(line) {
  writeSync(1, `${line}\n`);
}
