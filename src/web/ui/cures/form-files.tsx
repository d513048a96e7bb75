/** The files of a written form: each with what is in it, to copy or to download, byte for byte as the command line writes it. */
import type { FormFile } from '../../../remedy/forms/form-file.ts';
import { useWords } from '../frame/words.ts';
import { CopyButton } from '../parts/copy-button.tsx';
import { saveFile } from '../parts/save-file.ts';

export function FormFiles({ files }: { readonly files: readonly FormFile[] }) {
  const { forms } = useWords().page.answer.cures;
  if (files.length === 0) return null;
  return (
    <>
      <p>
        {forms.files(files.length)} {forms.undoNote}
      </p>
      <ul className="form-files">
        {files.map((file) => (
          <OneFile key={file.path} file={file} />
        ))}
      </ul>
    </>
  );
}

function OneFile({ file: { path, bytes, text } }: { readonly file: FormFile }) {
  const { language, page } = useWords();
  const { forms } = page.answer.cures;
  const name = path.slice(path.lastIndexOf('/') + 1);
  const folder = path.slice(0, -name.length - 1);
  return (
    <li>
      <div className="form-file-head">
        <span>
          <strong>{name}</strong>
          <small>
            {' '}
            {forms.bytes(new Intl.NumberFormat(language).format(bytes.length))}
            {folder !== '' && ` · ${forms.folder(folder)}`}
          </small>
        </span>
        <span className="buttons">
          {text !== null && <CopyButton text={text} label={name} />}
          <button
            type="button"
            className="primary"
            aria-label={forms.downloadFile(name)}
            onClick={() => saveFile(name, bytes)}
          >
            {page.frame.download}
          </button>
        </span>
      </div>
      {text === null ? (
        <p>
          <small>{forms.binary}</small>
        </p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and has to by keyboard as well
        <section className="form-preview" aria-label={forms.preview(name)} tabIndex={0}>
          <pre>{text}</pre>
        </section>
      )}
    </li>
  );
}
