interface Shown {
  /** From 0 to 1. */
  readonly share: number;
  readonly words: string;
  /** Seconds until the end; null when unknown. */
  readonly seconds: number | null;
}

export interface ProgressLine {
  show(shown: Shown): void;
  /** Ends the line and leaves its last state visible. */
  end(): void;
}

const WIDTH = 30;

const spell = ({ share, words, seconds }: Shown): string => {
  const full = Math.round(Math.min(Math.max(share, 0), 1) * WIDTH);
  const rest = seconds === null ? '' : `, ${seconds} s left`;
  return `[${'#'.repeat(full)}${' '.repeat(WIDTH - full)}] ${Math.floor(share * 100)} % ${words}${rest}`;
};

/** One line of a terminal that is rewritten. When the output is no terminal, a line is printed for each tenth. */
export const createProgressLine = (target: NodeJS.WriteStream): ProgressLine => {
  let last = '';
  let isOpen = false;
  return {
    show: (shown) => {
      const mark = target.isTTY ? spell(shown) : `${shown.words.replace(/\d+/g, '')}${Math.floor(shown.share * 10)}`;
      if (mark === last) return;
      last = mark;
      isOpen = target.isTTY;
      target.write(target.isTTY ? `\r${spell(shown)}\u{1b}[K` : `${spell(shown)}\n`);
    },
    end: () => {
      if (isOpen) target.write('\n');
      isOpen = false;
    },
  };
};
