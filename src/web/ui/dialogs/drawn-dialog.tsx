/** One of Windows' windows, drawn at its own size and in its own light colours, whatever the theme of the page. A picture: nothing in it can be pressed. */
import type { ReactNode } from 'react';
import type { DialogWords } from '../../../messages/page/see-words.ts';
import { useWords } from '../frame/words.ts';
import { CloseSign, ComputerSign, FailureSign, WarningSign } from './dialog-icons.tsx';
import { DRAWN_SERVER, type Drawn, linesOf } from './dialog-texts.ts';

export function DrawnDialog({ drawn }: { readonly drawn: Drawn }) {
  const { language, page } = useWords();
  const { dialog } = page.see;
  const lines = linesOf(drawn, language);
  switch (drawn.dress) {
    case 'box':
      return <MessageBox title={dialog.title} sign={<FailureSign />} lines={lines} buttons={[dialog.ok]} />;
    case 'boxWithHelp':
      return (
        <MessageBox title={dialog.title} sign={<FailureSign />} lines={lines} buttons={[dialog.ok, dialog.help]} />
      );
    case 'warning':
      return <MessageBox title={dialog.title} sign={<WarningSign />} lines={lines} buttons={[dialog.yes, dialog.no]} />;
    case 'signIn':
      return <SignInBox words={dialog} lines={lines} />;
    default:
      return drawn.dress satisfies never;
  }
}

interface MessageBoxProps {
  readonly title: string;
  readonly sign: ReactNode;
  readonly lines: readonly string[];
  readonly buttons: readonly string[];
}

function MessageBox({ title, sign, lines, buttons }: MessageBoxProps) {
  return (
    <Window title={title} buttons={buttons}>
      {sign}
      <span className="dialog-lines">
        {lines.map((line) => (
          <Line key={line} text={line} />
        ))}
      </span>
    </Window>
  );
}

function SignInBox({
  words,
  lines: [heading, ...rest],
}: {
  readonly words: DialogWords;
  readonly lines: readonly string[];
}) {
  return (
    <Window title={words.security} buttons={[words.ok, words.cancel]}>
      <span className="dialog-lines">
        <span className="dialog-heading">{heading}</span>
        {[words.userName, words.password].map((label) => (
          <span key={label} className="dialog-field">
            {label}
          </span>
        ))}
        {rest.map((line) => (
          <Line key={line} text={line} />
        ))}
      </span>
    </Window>
  );
}

interface WindowProps {
  readonly title: string;
  readonly buttons: readonly string[];
  readonly children: ReactNode;
}

function Window({ title, buttons, children }: WindowProps) {
  return (
    <span className="dialog">
      <span className="dialog-title">
        <ComputerSign />
        <span>{title}</span>
        <CloseSign />
      </span>
      <span className="dialog-body">{children}</span>
      <span className="dialog-foot">
        {buttons.map((button) => (
          <span key={button} className="dialog-button">
            {button}
          </span>
        ))}
      </span>
    </span>
  );
}

const ADDRESS = /(https:\S+)/;

/** An address is blue, as a link; the name of the computer is somebody's. */
function Line({ text }: { readonly text: string }) {
  return (
    <span className="dialog-line">
      {text
        .replace('<name>', DRAWN_SERVER)
        .split(ADDRESS)
        .map((part) =>
          ADDRESS.test(part) ? (
            <span key={part} className="dialog-link">
              {part}
            </span>
          ) : (
            part
          ),
        )}
    </span>
  );
}
