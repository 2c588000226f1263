import { useEffect, useRef, useState } from 'react';
import type { Sample } from '../samples/samples.ts';
import { type Example, exampleFor } from './example.ts';
import type { Ask } from './lookup.ts';

interface Wanted {
  /** The sample to look variables up for; undefined while there is none. */
  readonly sample: Sample | undefined;
  readonly identity: string | null;
  readonly ask: Ask;
  /** A new number repeats the lookup for the same sample. */
  readonly turn: number;
  readonly onFound: (variables: string) => void;
}

const textOf = ({ variables }: Example): string =>
  Object.keys(variables).length > 0 ? JSON.stringify(variables, null, 2) : '';

/**
 * Empties the variables whenever another sample or another member is chosen, and fills in an example once it is found.
 * The promise in `settled` resolves when the lookup has ended, with the variables as text; null for a lookup that was replaced.
 */
export const useExample = ({ sample, identity, ask, turn, onFound }: Wanted) => {
  const [state, setState] = useState<'idle' | 'looking' | 'none'>('idle');
  const settled = useRef<Promise<string | null>>(Promise.resolve(null));
  const latest = useRef('');
  const found = useRef(onFound);
  found.current = onFound;

  useEffect(() => {
    if (!sample) {
      setState('idle');
      latest.current = '';
      settled.current = Promise.resolve(null);
      return;
    }
    const subject = `${sample.name} ${identity} ${turn}`;
    latest.current = subject;
    setState('looking');
    found.current('');
    settled.current = exampleFor(sample, ask, new Date())
      .catch((): Example => ({ variables: {}, answers: false }))
      .then((example) => {
        if (latest.current !== subject) return null;
        setState(example.answers ? 'idle' : 'none');
        const text = textOf(example);
        found.current(text);
        return text;
      });
  }, [sample, identity, ask, turn]);

  return { state, settled };
};
