/** The order of test files: those that take longest begin first, so that nobody waits for the last one alone. */
import { BaseSequencer } from 'vitest/node';

/** By the beginnings of their paths; all others come after them, as vitest sorts them. */
const LONGEST = [
  'test/interop/treat',
  'test/interop/forms-wine',
  'test/cli/transcripts',
  'test/canary/canary',
  'test/interop/facts-wine',
  'test/web/ocr',
  'test/web/site',
  'test/fuzz/',
  'test/interop/',
  'test/canary/',
  'test/nla/',
  'test/round-trip/',
];

export class LongestFirst extends BaseSequencer {
  async sort(files) {
    const place = ({ moduleId, project }) => {
      const path = moduleId.slice(project.config.root.length + 1);
      const at = LONGEST.findIndex((beginning) => path.startsWith(beginning));
      return at < 0 ? LONGEST.length : at;
    };
    return (await super.sort(files)).toSorted((one, other) => place(one) - place(other));
  }
}
