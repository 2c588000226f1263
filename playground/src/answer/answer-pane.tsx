import { CodeEditor } from '../editor/code-editor.tsx';
import { answerReading } from '../editor/languages.ts';
import { useText } from '../text/text.tsx';
import { Figures } from './figures.tsx';
import type { Run } from './use-run.ts';

interface Props {
  readonly run: Run | null;
  readonly running: boolean;
  /** Whether the member, the document or the variables have changed since. */
  readonly stale: boolean;
}

/** The last answer and its duration and cost; gray when the editors or the account have changed since. */
export const AnswerPane = ({ run, running, stale }: Props) => {
  const text = useText();
  return (
    <section className="pg-answer" aria-label={text.panes.answer} data-stale={stale} data-running={running}>
      <Figures reply={run?.reply ?? null} />
      <p className="pg-notice" role="status">
        {running ? text.answer.running : stale && run && text.answer.stale(run.who, run.what ?? text.answer.anonymous)}
      </p>
      <div className="pg-answer-body">
        {run ? (
          <CodeEditor label={text.panes.answer} value={run.text} language={answerReading} />
        ) : (
          <p className="pg-dim pg-empty">{text.answer.empty}</p>
        )}
      </div>
    </section>
  );
};
