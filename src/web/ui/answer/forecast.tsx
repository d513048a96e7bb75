/** Who can connect: a row for each state a client can be in, which leads to its cell of the matrix. */
import type { Judged } from '../../../diagnosis/diagnosis.ts';
import type { ClientState } from '../../../diagnosis/prediction.ts';
import { predictionShown } from '../../../report/check-report.ts';
import { forecastOf } from '../../../report/forecast.ts';
import { useWords } from '../frame/words.ts';
import { addressOfCell } from '../matrix/cell.ts';

export function Forecast({ judged }: { readonly judged: Judged }) {
  const { page, report } = useWords();
  const say = page.answer;
  const { rows, notes } = forecastOf(judged, report);
  const shown = predictionShown(judged);
  const { columns } = report.report;
  if (rows.length === 0 && notes.length === 0) return null;
  return (
    <section aria-labelledby="forecast">
      <h2 id="forecast">{say.folds.prediction}</h2>
      {rows.length > 0 && (
        <table className="forecast">
          <thead>
            <tr>
              <th scope="col">{columns.client}</th>
              <th scope="col">{columns.result}</th>
              <th scope="col">{columns.dialog}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ client, mark, result, dialog, danger }, index) => (
              <tr key={client} className={`forecast-${danger}`}>
                <th scope="row">
                  <CellLink judged={judged} client={shown[index]?.client}>
                    {client}
                  </CellLink>
                </th>
                <td data-label={columns.result}>
                  <span aria-hidden="true">{mark}</span> {result}
                </td>
                <td data-label={columns.dialog}>{dialog}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {notes.map(({ mark, text }) => (
        <p key={text}>
          <small>{`${mark} ${text}`.trim()}</small>
        </p>
      ))}
    </section>
  );
}

interface CellLinkProps {
  readonly judged: Judged;
  readonly client: ClientState | undefined;
  readonly children: string;
}

/** Where no policy takes part, the matrix has no cell for it. */
function CellLink({ judged, client, children }: CellLinkProps) {
  const { seeInMatrix } = useWords().page.answer;
  const address = client === undefined ? null : addressOfCell(judged, client);
  return address === null ? (
    children
  ) : (
    <a href={address} aria-label={seeInMatrix(children)}>
      {children}
    </a>
  );
}
