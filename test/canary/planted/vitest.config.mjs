/** Runs that leave the password of the run behind, to see that it is found: not part of any other run. */
import { defineConfig } from 'vitest/config';
import { SummaryReporter } from '../../../scripts/summary-reporter.mjs';

// biome-ignore lint/style/noDefaultExport: vitest asks for one
export default defineConfig({
  test: { include: ['test/canary/planted/*.planted.ts'], reporters: ['default', new SummaryReporter()] },
});
