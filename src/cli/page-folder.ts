/** Where the built page is: beside the running file in the package, and a little elsewhere when the sources run. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** From `dist/cli/`, from `dist/src/cli/`, from `src/cli/`. */
const PLACES = ['../page', '../../page', '../../dist/page'];

/** The first place where there is one, or would be. */
export function pageFolder(): string {
  const [usual = '', ...others] = PLACES.map((place) => fileURLToPath(new URL(place, import.meta.url)));
  return [usual, ...others].find((folder) => existsSync(`${folder}/index.html`)) ?? usual;
}
