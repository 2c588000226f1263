import type { EditorView } from '@codemirror/view';
import { useCallback, useMemo, useRef, useState } from 'react';
import { type Opening, useAccount } from './account/use-account.ts';
import { AnswerPane } from './answer/answer-pane.tsx';
import { useRun } from './answer/use-run.ts';
import { TopBar } from './bar/top-bar.tsx';
import { DocsPane } from './docs/docs-pane.tsx';
import { useSchema } from './docs/use-schema.ts';
import { QueryPane } from './editor/query-pane.tsx';
import { unchangedSample, useDraft } from './editor/use-draft.ts';
import { withFreshKey } from './examples/example.ts';
import type { Ask } from './examples/lookup.ts';
import { useExample } from './examples/use-example.ts';
import { refusalOf, SampleList } from './samples/sample-list.tsx';
import type { Sample } from './samples/samples.ts';
import { usePermissions } from './samples/use-permissions.ts';
import type { Shared } from './share/link.ts';
import { useText } from './text/text.tsx';

const PANES = ['samples', 'query', 'answer', 'docs'] as const;
type Pane = (typeof PANES)[number];

interface Props extends Opening {
  /** The contents of a shared link. */
  readonly shared: Shared | null;
  readonly linkProblem: boolean;
}

/** The whole page: samples or docs, query and answer; side by side on a wide screen, one pane at a time on a narrow one. */
export const App = ({ shared, linkProblem, ...opening }: Props) => {
  const text = useText();
  const account = useAccount(opening, text.account.tokenEnded);
  const { identity, sendAsMember } = account;
  const schema = useSchema(account.token, text.code);
  const [pane, setPane] = useState<Pane>('query');
  const [side, setSide] = useState<'samples' | 'docs'>('samples');
  const [path, setPath] = useState<readonly string[]>([]);
  const view = useRef<EditorView | null>(null);

  const ask: Ask = useCallback(
    async (document, variables) => (await sendAsMember({ document, variables }, { language: 'en' })).outcome,
    [sendAsMember],
  );
  const { permissions, ready } = usePermissions(identity, ask);
  const { draft, replaced, setDocument, setVariables, show, restore } = useDraft(shared);
  const sample = unchangedSample(draft);
  const permission = sample && permissions(sample);
  // A shared link, and a draft from before a reload, have variables already, so that none are looked up for the first account.
  const [filledFor, setFilledFor] = useState(() => (draft.variables === '' ? undefined : identity));
  const [turn, setTurn] = useState(0);
  const wanted = ready && filledFor !== identity && permission?.kind === 'open' ? sample : undefined;
  const { run, running, start, cancel } = useRun(sendAsMember, text);

  const question = {
    identity,
    who: account.name ?? text.account.stranger,
    document: draft.document,
    variables: draft.variables,
  };
  const latest = useRef(question);
  latest.current = question;
  const onFound = (variables: string): void => {
    // Variables that the user typed meanwhile are not replaced.
    if (variables === '' || latest.current.variables === '') setVariables(variables);
  };
  const example = useExample({ sample: wanted, identity, ask, turn, onFound });

  const execute = useCallback(async (): Promise<void> => {
    setPane('answer');
    const found = await example.settled.current;
    const { current } = latest;
    const variables = current.variables === '' ? (found ?? '') : current.variables;
    await start({ ...current, variables }, view.current?.state.selection.main.head ?? 0);
  }, [example.settled, start]);

  const choose = (chosen: Sample): void => {
    setFilledFor(undefined);
    setTurn(turn + 1);
    show(chosen);
    setPane('query');
  };

  const go = (next: Pane): void => {
    setPane(next);
    if (next === 'samples' || next === 'docs') setSide(next);
  };

  const onShowInDocs = useCallback((type: string): void => {
    setPath((before) => [...before, type]);
    setSide('docs');
    setPane('docs');
  }, []);

  const stale =
    run !== null && (run.identity !== identity || run.document !== draft.document || run.variables !== draft.variables);
  const shownPane = pane === 'samples' || pane === 'docs' ? 'side' : pane;
  const tabs = useMemo(() => PANES.map((each) => [each, text.panes[each]] as const), [text]);

  return (
    <>
      <TopBar account={account} byHand={!account.personas && account.issuers.length === 0} />
      <nav className="pg-tabs" aria-label="partnergraph">
        {tabs.map(([each, label]) => (
          <button key={each} type="button" aria-pressed={pane === each} data-pane={each} onClick={() => go(each)}>
            {label}
          </button>
        ))}
      </nav>
      <main className="pg-main" data-shown={shownPane}>
        <aside className="pg-side">
          <div className="pg-side-tabs">
            {(['samples', 'docs'] as const).map((each) => (
              <button key={each} type="button" aria-pressed={side === each} onClick={() => go(each)}>
                {text.panes[each]}
              </button>
            ))}
          </div>
          {side === 'samples' ? (
            <SampleList current={draft.sample} permissions={permissions} onChoose={choose} />
          ) : (
            <DocsPane schema={schema} path={path} onPath={setPath} />
          )}
        </aside>
        <QueryPane
          draft={draft}
          schema={schema ?? null}
          running={running}
          exampleState={example.state}
          refusal={permission ? refusalOf(permission, text) : null}
          blocked={!ready || permission?.kind === 'site' || permission?.kind === 'role'}
          notice={linkProblem ? text.query.badLink : null}
          canRestore={replaced !== null}
          onDocument={setDocument}
          onVariables={setVariables}
          onFreshKey={() => setVariables(withFreshKey(draft.variables))}
          onRestore={restore}
          onRun={execute}
          onCancel={cancel}
          onShowInDocs={onShowInDocs}
          onView={(created) => {
            view.current = created;
          }}
        />
        <AnswerPane run={run} running={running} stale={stale} />
      </main>
    </>
  );
};
