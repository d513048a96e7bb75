/** Whether the person has moved within the page yet: whoever has is taken along by the keyboard, and whoever just came is left where they are. */

let isFirst = true;
window.addEventListener(
  'hashchange',
  () => {
    isFirst = false;
  },
  { once: true },
);

export function isFirstSight(): boolean {
  return isFirst;
}
