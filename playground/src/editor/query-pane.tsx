import type { EditorView } from '@codemirror/view';
import type { GraphQLSchema } from 'graphql';
import { useMemo } from 'react';
import { ShareButton } from '../share/share-button.tsx';
import { useText } from '../text/text.tsx';
import { CodeEditor } from './code-editor.tsx';
import { operationEditing, variableEditing } from './languages.ts';
import type { Draft } from './use-draft.ts';

interface Props {
  readonly draft: Draft;
  readonly schema: GraphQLSchema | null;
  readonly running: boolean;
  readonly exampleState: 'idle' | 'looking' | 'none';
  /** Why the member may not run the unchanged sample; null where it may. */
  readonly refusal: string | null;
  /** Whether the run button is disabled. */
  readonly blocked: boolean;
  readonly notice: string | null;
  readonly canRestore: boolean;
  readonly onDocument: (document: string) => void;
  readonly onVariables: (variables: string) => void;
  readonly onFreshKey: () => void;
  readonly onRestore: () => void;
  readonly onRun: () => void;
  readonly onCancel: () => void;
  readonly onShowInDocs: (type: string) => void;
  readonly onView: (view: EditorView) => void;
}

/** The editors of the operation and its variables, with the run button. */
export const QueryPane = (props: Props) => {
  const { draft, schema, running, exampleState, refusal, blocked, notice, canRestore } = props;
  const { onRun, onShowInDocs } = props;
  const { query } = useText();
  const operation = useMemo(
    () => operationEditing({ run: onRun, schema, onShowInDocs }),
    [onRun, schema, onShowInDocs],
  );
  const variables = useMemo(() => variableEditing(onRun), [onRun]);
  const problem = refusal ?? notice ?? (exampleState === 'none' ? query.noExample : null);
  return (
    <section className="pg-query" aria-label={query.editor}>
      <div className="pg-head">
        <strong className="pg-title">{draft.sample}</strong>
        {canRestore && (
          <button type="button" className="pg-quiet" data-action="restore" onClick={props.onRestore}>
            {query.restore}
          </button>
        )}
        <ShareButton toShare={() => draft} />
        {running ? (
          <button type="button" className="pg-button" data-action="cancel" onClick={props.onCancel}>
            {query.cancel}
          </button>
        ) : (
          <button
            type="button"
            className="pg-button"
            data-action="run"
            title={query.runHint}
            disabled={blocked}
            onClick={onRun}
          >
            {query.run}
          </button>
        )}
      </div>
      {problem && (
        <p className="pg-notice pg-refusal" role="status" data-notice>
          {problem}
        </p>
      )}
      <div className="pg-operation">
        <CodeEditor
          label={query.editor}
          value={draft.document}
          onChange={props.onDocument}
          language={operation}
          onView={props.onView}
        />
      </div>
      <div className="pg-head pg-head-small">
        <span className="pg-title">{query.variables}</span>
        {exampleState === 'looking' && (
          <span className="pg-dim" role="status">
            {query.looking}
          </span>
        )}
        {draft.variables.includes('"idempotencyKey"') && (
          <button type="button" className="pg-quiet" data-action="fresh-key" onClick={props.onFreshKey}>
            {query.freshKey}
          </button>
        )}
      </div>
      <div className="pg-variables" data-example={exampleState}>
        <CodeEditor label={query.variables} value={draft.variables} onChange={props.onVariables} language={variables} />
      </div>
    </section>
  );
};
