/** A moment as people of the page's language write it; what is no moment, as it is. */
import { visible } from '../../../report/visible.ts';

export function whenOf(isoTime: string, language: string): string {
  const time = new Date(isoTime);
  if (Number.isNaN(time.getTime())) return visible(isoTime, 40);
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(time);
}
