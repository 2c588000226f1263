import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

const tokenColors = HighlightStyle.define([
  { tag: [tags.keyword, tags.definitionKeyword, tags.operatorKeyword], color: 'var(--pg-keyword)' },
  { tag: [tags.propertyName, tags.attributeName], color: 'var(--pg-property)' },
  { tag: [tags.string, tags.special(tags.string)], color: 'var(--pg-string)' },
  { tag: [tags.number, tags.integer, tags.float, tags.bool, tags.null], color: 'var(--pg-number)' },
  { tag: [tags.variableName, tags.special(tags.name)], color: 'var(--pg-variable)' },
  { tag: [tags.typeName, tags.atom], color: 'var(--pg-type)' },
  { tag: [tags.comment, tags.lineComment], color: 'var(--pg-dim)', fontStyle: 'italic' },
]);

const theme = EditorView.theme({
  '&': { height: '100%', fontSize: '13px', backgroundColor: 'transparent', color: 'var(--pg-text)' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'ui-monospace, "SF Mono", Menlo, Consolas, monospace', lineHeight: '1.55' },
  '.cm-content': { padding: '8px 0', caretColor: 'var(--pg-text)' },
  '.cm-cursor': { borderLeftColor: 'var(--pg-text)' },
  '.cm-gutters': { backgroundColor: 'transparent', border: 'none', color: 'var(--pg-dim)' },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'transparent' },
  '&.cm-focused .cm-activeLine': { backgroundColor: 'var(--pg-hover)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground, ::selection': {
    backgroundColor: 'var(--pg-selection)',
  },
  '.cm-tooltip': {
    backgroundColor: 'var(--pg-panel)',
    color: 'var(--pg-text)',
    border: '1px solid var(--pg-line)',
    borderRadius: '6px',
    maxWidth: 'min(480px, 90vw)',
  },
  '.cm-tooltip-autocomplete > ul > li[aria-selected]': { backgroundColor: 'var(--pg-accent)', color: '#fff' },
  '.cm-foldPlaceholder': { backgroundColor: 'var(--pg-hover)', border: 'none', color: 'var(--pg-dim)' },
  '.cm-panels': { backgroundColor: 'var(--pg-panel)', color: 'var(--pg-text)' },
});

export const appearance = [theme, syntaxHighlighting(tokenColors)];
