/** Steps of a cure: each a sentence, and what is to be typed, with a button that copies it. */
import type { PlanItem } from '../../../report/plan-page.ts';
import { useWords } from '../frame/words.ts';
import { CopyButton } from '../parts/copy-button.tsx';

interface ItemsProps {
  readonly items: readonly PlanItem[];
  /** Steps are counted, reasons are not. */
  readonly counted: boolean;
}

export function Items({ items, counted }: ItemsProps) {
  const { command } = useWords().page.answer.cures;
  const List = counted ? 'ol' : 'ul';
  return (
    <List className="items">
      {items.map(({ text, code }) => (
        <li key={`${text} ${code.join(' ')}`}>
          {text}
          {code.length > 0 && (
            <div className="command">
              <pre>
                <code>{code.join('\n')}</code>
              </pre>
              <CopyButton text={code.join('\n')} label={command(text)} />
            </div>
          )}
        </li>
      ))}
    </List>
  );
}
