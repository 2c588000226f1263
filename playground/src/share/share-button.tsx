import { useEffect, useState } from 'react';
import { useText } from '../text/text.tsx';
import { type Shared, toFragment } from './link.ts';

const SHOWN_MS = 2_000;

/** Puts the link into the address bar and the clipboard. */
export const ShareButton = ({ toShare }: { readonly toShare: () => Shared }) => {
  const { query } = useText();
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [copied]);

  const share = async (): Promise<void> => {
    history.replaceState(null, '', await toFragment(toShare()));
    // Where the browser refuses the clipboard, the link is still in the address bar.
    await navigator.clipboard?.writeText(location.href).catch(() => undefined);
    setCopied(true);
  };

  return (
    <button
      type="button"
      className="pg-quiet"
      data-action="share"
      title={query.shareAbout}
      onClick={() => void share()}
    >
      <span role="status">{copied ? query.shared : query.share}</span>
    </button>
  );
};
