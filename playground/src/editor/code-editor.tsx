import { Compartment, EditorState, type Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { useEffect, useRef, useState } from 'react';
import { appearance } from './appearance.ts';

interface Props {
  readonly label: string;
  readonly value: string;
  /** Left out: the text can be read and copied only. */
  readonly onChange?: (value: string) => void;
  readonly language: Extension;
  readonly onView?: (view: EditorView) => void;
}

/** One CodeMirror view; React owns the text. */
export const CodeEditor = ({ label, value, onChange, language, onView }: Props) => {
  const place = useRef<HTMLDivElement>(null);
  const [slots] = useState(() => ({ language: new Compartment(), label: new Compartment() }));
  const view = useRef<EditorView | null>(null);
  const changed = useRef(onChange);
  changed.current = onChange;
  const first = useRef({ value, language, label, onView });

  useEffect(() => {
    if (!place.current) return;
    const reading = changed.current ? [] : [EditorState.readOnly.of(true), EditorView.editable.of(false)];
    const created = new EditorView({
      parent: place.current,
      state: EditorState.create({
        doc: first.current.value,
        extensions: [
          slots.language.of(first.current.language),
          slots.label.of(labelEditor(first.current.label)),
          appearance,
          EditorView.lineWrapping,
          ...reading,
          EditorView.updateListener.of(({ docChanged, state }) => {
            if (docChanged) changed.current?.(state.doc.toString());
          }),
        ],
      }),
    });
    view.current = created;
    first.current.onView?.(created);
    return () => {
      view.current = null;
      created.destroy();
    };
  }, [slots]);

  useEffect(() => {
    const { current } = view;
    if (!current || current.state.doc.toString() === value) return;
    current.dispatch({ changes: { from: 0, to: current.state.doc.length, insert: value } });
    if (!changed.current) current.scrollDOM.scrollTop = 0;
  }, [value]);

  useEffect(() => {
    view.current?.dispatch({
      effects: [slots.language.reconfigure(language), slots.label.reconfigure(labelEditor(label))],
    });
  }, [language, label, slots]);

  return <div className="pg-editor" ref={place} />;
};

const labelEditor = (label: string): Extension =>
  EditorView.contentAttributes.of({ 'aria-label': label, tabindex: '0' });
