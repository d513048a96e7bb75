/**
 * After vitest's own report: every skipped test with its reason, and as the last line `N passed, N failed`, alone. A file
 * that could not be read and an error outside every test count as failed. With CI=true no interoperability test may be
 * skipped.
 */
import { writeSync } from 'node:fs';

export class SummaryReporter {
  #filtered = false;

  onInit(vitest) {
    this.#filtered = vitest.config.testNamePattern !== undefined;
  }

  onTestRunEnd(modules, unhandledErrors) {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const count = (state) => tests.filter((test) => test.result().state === state).length;
    const unreadable = modules.filter((module) => module.errors().length > 0).length;
    const skipped = this.#filtered
      ? []
      : tests.filter((test) => test.result().state === 'skipped' && isOfWholeFile(test));
    const forbidden = process.env.CI === 'true' ? skipped.filter(isInterop).length : 0;
    const failed = count('failed') + unreadable + unhandledErrors.length + forbidden;
    if (failed > 0) process.exitCode = 1;
    process.once('exit', () => {
      for (const test of skipped) print(`skipped: ${test.fullName} – ${test.result().note ?? 'NO REASON GIVEN'}`);
      print(`${count('passed')} passed, ${failed} failed`);
    });
  }
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
