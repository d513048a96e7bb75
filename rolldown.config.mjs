/**
 * The command line as a few files in place of two hundred: a quick check spends a third of its time on opening modules. What a
 * command does not need stays in a chunk of its own, and koffi, which may be missing, where npm put it. The library's entry points are
 * the compiled files as they are.
 */
// biome-ignore lint/style/noDefaultExport: rolldown asks for one
export default {
  input: 'dist/src/cli/main.js',
  platform: 'node',
  external: ['koffi'],
  output: { dir: 'dist/cli', format: 'esm', cleanDir: true },
};
