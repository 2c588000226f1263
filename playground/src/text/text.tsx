import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { en, type Text } from './en.ts';
import { zh } from './zh.ts';

export const LANGUAGES: readonly Text[] = [en, zh];

const STORAGE_KEY = 'partnergraph:language';

/** The language chosen last, else the browser's. */
const initial = (): Text => {
  const wanted = localStorage.getItem(STORAGE_KEY) ?? navigator.language;
  return LANGUAGES.find(({ code }) => wanted.startsWith(code)) ?? en;
};

interface Language {
  readonly text: Text;
  readonly choose: (text: Text) => void;
}

const Current = createContext<Language>({ text: en, choose: () => undefined });

export const TextProvider = ({ children }: { readonly children: ReactNode }) => {
  const [text, setText] = useState(initial);
  useEffect(() => {
    document.documentElement.lang = text.code;
    document.title = text.title;
  }, [text]);
  const language = useMemo(
    () => ({
      text,
      choose: (chosen: Text) => {
        localStorage.setItem(STORAGE_KEY, chosen.code);
        setText(chosen);
      },
    }),
    [text],
  );
  return <Current value={language}>{children}</Current>;
};

export const useText = (): Text => useContext(Current).text;

/** One button that shows the other language, each in its own. */
export const LanguageSwitch = () => {
  const { text, choose } = useContext(Current);
  const other = LANGUAGES.find(({ code }) => code !== text.code) ?? text;
  return (
    <button
      type="button"
      className="pg-quiet"
      lang={other.code}
      data-language={other.code}
      title={text.language}
      onClick={() => choose(other)}
    >
      {other.name}
    </button>
  );
};
