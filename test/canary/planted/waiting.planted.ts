/** Says so, and goes on until it is interrupted. */
import { it } from 'vitest';

it('waits', async () => {
  console.log('it is waiting');
  await new Promise(() => setTimeout(() => undefined, 60_000));
});
