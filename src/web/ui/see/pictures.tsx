/** Windows' windows to choose from, each a button whose name is what it says. */
import { DRAWN, messageOf } from '../dialogs/dialog-texts.ts';
import { DrawnDialog } from '../dialogs/drawn-dialog.tsx';
import { useWords } from '../frame/words.ts';

interface PicturesProps {
  /** The text of the field. */
  readonly chosen: string;
  readonly choose: (text: string) => void;
}

export function Pictures({ chosen, choose }: PicturesProps) {
  const { language, page } = useWords();
  const { pictures } = page.see;
  return (
    <section className="pictures" aria-labelledby="pictures">
      <h3 id="pictures">{pictures.heading}</h3>
      <p>{pictures.hint}</p>
      <ul>
        {DRAWN.map((drawn) => {
          const message = messageOf(drawn, language);
          return (
            <li key={drawn.id}>
              <button
                type="button"
                className="picture"
                aria-pressed={message === chosen}
                onClick={() => choose(message)}
              >
                <DrawnDialog drawn={drawn} />
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
