interface Shown {
  /** From 0 to 1. */
  readonly share: number;
  readonly words: string;
  /** Until the end; null where it is not known. */
  readonly seconds: number | null;
}

export interface ProgressLine {
  show(shown: Shown): void;
  /** Leaves the last state where it is. */
  end(): void;
}

const WIDTH = 30;

const spell = ({ share, words, seconds }: Shown): string => {
  const full = Math.round(Math.min(Math.max(share, 0), 1) * WIDTH);
  const rest = seconds === null ? '' : `, ${seconds} s left`;
  return `[${'#'.repeat(full)}${' '.repeat(WIDTH - full)}] ${Math.floor(share * 100)} % ${words}${rest}`;
};

/** One line of a terminal that is written anew. Elsewhere, in a log for example, a line for each tenth. */
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
