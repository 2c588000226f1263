import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { en, type Text } from './en.ts';
import { zh } from './zh.ts';

const LANGUAGES: readonly Text[] = [en, zh];
const STORAGE_KEY = 'partner-console:language';

const initial = (): Text => {
  const wanted = localStorage.getItem(STORAGE_KEY) ?? navigator.language;
  return LANGUAGES.find(({ code }) => wanted.startsWith(code)) ?? en;
};

const Current = createContext({ text: en, choose: (_: Text): void => undefined });

export const TextProvider = ({ children }: { readonly children: ReactNode }) => {
  const [text, setText] = useState(initial);
  useEffect(() => {
    document.documentElement.lang = text.code;
    document.title = text.title;
    localStorage.setItem(STORAGE_KEY, text.code);
  }, [text]);
  const value = useMemo(() => ({ text, choose: setText }), [text]);
  return <Current value={value}>{children}</Current>;
};

export const useText = (): Text => useContext(Current).text;

export const LanguageSwitch = () => {
  const { text, choose } = useContext(Current);
  const other = LANGUAGES.find(({ code }) => code !== text.code) ?? text;
  return (
    <button type="button" className="quiet" lang={other.code} data-language={other.code} onClick={() => choose(other)}>
      {other.name}
    </button>
  );
};
