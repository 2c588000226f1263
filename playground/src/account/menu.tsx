import { type ReactNode, useEffect, useRef, useState } from 'react';

interface Props {
  readonly label: string;
  readonly button: ReactNode;
  readonly align?: 'start' | 'end';
  readonly children: (close: () => void) => ReactNode;
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** A button with a menu below; it closes on Escape and on a click elsewhere, and the arrow keys move through its items. */
export const Menu = ({ label, button, align = 'start', children }: Props) => {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (!open) return;
    const onPointer = ({ target }: PointerEvent) => {
      if (target instanceof Node && !root.current?.contains(target)) setOpen(false);
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') {
        setOpen(false);
        opener.current?.focus();
      }
      const step = STEPS[event.key];
      if (step === undefined) return;
      event.preventDefault();
      const items: Element[] = [...(root.current?.querySelectorAll('[role^="menuitem"]') ?? [])];
      const at = document.activeElement ? items.indexOf(document.activeElement) : -1;
      const next = items.at((at + step + items.length) % items.length);
      if (next instanceof HTMLElement) next.focus();
    };
    document.addEventListener('pointerdown', onPointer);
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('pointerdown', onPointer);
      document.removeEventListener('keydown', onKey);
    };
  }, [open]);

  return (
    <div className="pg-menu" ref={root}>
      <button
        ref={opener}
        type="button"
        className="pg-menu-button"
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {button}
      </button>
      {open && (
        <div className="pg-menu-list" role="menu" data-align={align}>
          {children(() => setOpen(false))}
        </div>
      )}
    </div>
  );
};
