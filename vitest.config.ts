/** Every test imports the sources as they are. */
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './scripts/longest-first.mjs';
import { SummaryReporter } from './scripts/summary-reporter.mjs';

/** What is recorded on the loopback interface must not be mixed with what other tests do there. */
const ALONE = 'test/interop/tshark*.test.ts';

// biome-ignore lint/style/noDefaultExport: vitest asks for one
export default defineConfig({
  test: {
    projects: [
      {
        extends: true,
        test: { name: 'together', include: ['test/**/*.test.ts'], exclude: [ALONE], sequence: { groupOrder: 0 } },
      },
      { extends: true, test: { name: 'alone', include: [ALONE], maxWorkers: 1, sequence: { groupOrder: 1 } } },
    ],
    pool: 'forks',
    // Much of the time a test waits for somebody else, foreign programs and Wine above all.
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    testTimeout: 30_000,
    hookTimeout: 60_000,
    reporters: ['default', new SummaryReporter()],
  },
});
