/** Where a message is given: pasted, typed, dropped as a file, or one of the examples. Too much is refused before it is taken in. */
import { type ChangeEvent, type ClipboardEvent, type DragEvent, useRef, useState } from 'react';
import { textOf } from '../../../bytes/pasted/text-of.ts';
import { visible } from '../../../report/visible.ts';
import { useWords } from '../frame/words.ts';
import { Notice } from '../parts/notice.tsx';
import { EXAMPLES, type ExampleName, exampleText } from './examples.ts';
import { MOST_CHARACTERS, MOST_FILE_BYTES, type TokenInput } from './read-token.ts';

interface TokenFieldProps {
  readonly input: TokenInput;
  readonly change: (input: TokenInput) => void;
  readonly isNotKept: boolean;
}

export function TokenField({ input, change, isNotKept }: TokenFieldProps) {
  const { token } = useWords().page;
  const [refusal, setRefusal] = useState<string | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const chooser = useRef<HTMLInputElement>(null);

  const take = (taken: TokenInput) => {
    setRefusal(null);
    change(taken);
  };
  const type = ({ target }: ChangeEvent<HTMLTextAreaElement>) => {
    const { value } = target;
    if (value.length > MOST_CHARACTERS) setRefusal(token.pasteTooLarge(value.length, MOST_CHARACTERS));
    else take({ kind: 'text', text: value });
  };
  const paste = (event: ClipboardEvent) => {
    const { length } = event.clipboardData.getData('text/plain');
    if (length <= MOST_CHARACTERS) return;
    event.preventDefault();
    setRefusal(token.pasteTooLarge(length, MOST_CHARACTERS));
  };
  const readFile = async (file: File | undefined) => {
    if (file === undefined) return;
    const name = visible(file.name);
    if (file.size > MOST_FILE_BYTES) return setRefusal(token.fileTooLarge(name, file.size, MOST_FILE_BYTES));
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const text = textOf(bytes);
      take(text === undefined ? { kind: 'file', name, bytes } : { kind: 'text', text });
    } catch {
      setRefusal(token.fileUnreadable(name));
    }
  };
  const drop = (event: DragEvent) => {
    const { files } = event.dataTransfer;
    const { length } = event.dataTransfer.getData('text/plain');
    if (files.length === 0 && length <= MOST_CHARACTERS) return;
    event.preventDefault();
    if (files.length === 0) setRefusal(token.pasteTooLarge(length, MOST_CHARACTERS));
    else void readFile(files[0]);
  };
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    void readFile(event.target.files?.[0]);
    // The same file can be chosen again.
    event.target.value = '';
  };
  const clear = () => {
    take({ kind: 'text', text: '' });
    field.current?.focus();
  };
  const tryExample = (name: ExampleName) => take({ kind: 'text', text: exampleText(name) });
  return (
    <div className="token-field">
      <label className="label" htmlFor="token-input">
        {token.inputLabel}
      </label>
      <textarea
        id="token-input"
        ref={field}
        className="token-input"
        rows={6}
        value={input.kind === 'text' ? input.text : ''}
        onChange={type}
        onPaste={paste}
        onDrop={drop}
        onDragOver={(event) => event.preventDefault()}
        aria-describedby="token-hint"
        // A spelling checker may send its text away, and a browser may write a field to disk.
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="off"
      />
      <p id="token-hint">
        <small>{token.inputHint}</small>
        {isNotKept && <small> {token.notKept}</small>}
      </p>
      {input.kind === 'file' && (
        <p>
          <bdi>{token.fileRead(input.name, input.bytes.length)}</bdi>
        </p>
      )}
      {refusal !== null && (
        <Notice kind="error">
          <p>{refusal}</p>
          <p>{token.tooLargeHint}</p>
        </Notice>
      )}
      <div className="token-ways">
        <fieldset className="token-examples">
          <legend>{token.examplesLabel}</legend>
          <div className="buttons">
            {EXAMPLES.map((name) => (
              <button key={name} type="button" className="quiet" onClick={() => tryExample(name)}>
                {token.examples[name]}
              </button>
            ))}
          </div>
        </fieldset>
        <div className="buttons">
          <button type="button" className="quiet" onClick={() => chooser.current?.click()}>
            {token.chooseFile}
          </button>
          <button type="button" className="quiet" onClick={clear}>
            {token.clear}
          </button>
        </div>
        <input ref={chooser} type="file" hidden aria-hidden="true" tabIndex={-1} onChange={choose} />
      </div>
    </div>
  );
}
