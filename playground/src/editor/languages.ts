import { closeBrackets, closeBracketsKeymap, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { json, jsonParseLinter } from '@codemirror/lang-json';
import { bracketMatching, foldGutter, foldKeymap, indentOnInput } from '@codemirror/language';
import { linter, lintKeymap } from '@codemirror/lint';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import { type Extension, Prec } from '@codemirror/state';
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view';
import { graphql as graphqlLanguage } from 'cm6-graphql';
import type { GraphQLSchema } from 'graphql';

const common: Extension = [
  lineNumbers(),
  foldGutter(),
  search({ top: true }),
  keymap.of([...searchKeymap, ...foldKeymap]),
];

const writing = (run: () => void): Extension => [
  Prec.highest(
    keymap.of([
      {
        key: 'Mod-Enter',
        run: () => {
          run();
          return true;
        },
      },
    ]),
  ),
  history(),
  drawSelection(),
  indentOnInput(),
  bracketMatching(),
  closeBrackets(),
  highlightActiveLine(),
  highlightSelectionMatches(),
  keymap.of([...closeBracketsKeymap, ...defaultKeymap, ...historyKeymap, ...completionKeymap, ...lintKeymap]),
];

interface Editing {
  readonly run: () => void;
  readonly schema: GraphQLSchema | null;
  /** Follows a name that was clicked with Ctrl or Cmd. */
  readonly onShowInDocs: (type: string) => void;
}

export const operationEditing = ({ run, schema, onShowInDocs }: Editing): Extension => [
  writing(run),
  common,
  graphqlLanguage(schema ?? undefined, {
    onShowInDocs: (_field, type, parent) => {
      const name = (type ?? parent ?? '').replace(/[[\]!]/g, '');
      if (name) onShowInDocs(name);
    },
  }),
];

/** The parser reports an empty text as a mistake, but variables may be left out. */
const variableMistakes = linter((view) => (view.state.doc.length === 0 ? [] : jsonParseLinter()(view)));

export const variableEditing = (run: () => void): Extension => [writing(run), common, json(), variableMistakes];

export const answerReading: Extension = [common, json(), EditorView.lineWrapping];
