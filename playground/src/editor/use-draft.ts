import { useEffect, useState } from 'react';
import { SAMPLES, type Sample, sampleNamed } from '../samples/samples.ts';
import type { Shared } from '../share/link.ts';

/** The contents of the editors. */
export interface Draft extends Shared {
  /** The sample that it began as; null for a text of one's own. */
  readonly sample: string | null;
}

const STORAGE_KEY = 'partnergraph:draft';
const FIRST = 'Dashboard';

const readDraft = (): Draft | null => {
  try {
    return JSON.parse(sessionStorage.getItem(STORAGE_KEY) ?? 'null') as Draft | null;
  } catch {
    return null;
  }
};

const ofSample = ({ name, document }: Sample): Draft => ({ document, variables: '', sample: name });

const first = (): Draft => {
  const sample = sampleNamed(FIRST) ?? SAMPLES[0];
  return sample ? ofSample(sample) : { document: '', variables: '', sample: null };
};

const isOwnText = ({ document }: Draft): boolean =>
  document.trim() !== '' && SAMPLES.every((sample) => sample.document !== document.trim());

/** A link begins as the sample whose text it holds, if any. */
export const draftOf = ({ document, variables }: Shared): Draft => ({
  document,
  variables,
  sample: SAMPLES.find((sample) => sample.document === document.trim())?.name ?? null,
});

/** The draft survives a reload and a sign-in, in this tab only. A sample never replaces typed text for good. */
export const useDraft = (opened: Shared | null) => {
  const [draft, setDraft] = useState<Draft>(() => (opened ? draftOf(opened) : (readDraft() ?? first())));
  const [replaced, setReplaced] = useState<Draft | null>(null);

  useEffect(() => sessionStorage.setItem(STORAGE_KEY, JSON.stringify(draft)), [draft]);

  return {
    draft,
    /** Typed text that a sample took the place of. */
    replaced,
    setDocument: (document: string) => setDraft((before) => ({ ...before, document })),
    setVariables: (variables: string) => setDraft((before) => ({ ...before, variables })),
    show: (sample: Sample): void => {
      if (isOwnText(draft)) setReplaced(draft);
      setDraft(ofSample(sample));
    },
    restore: (): void => {
      if (replaced) setDraft(replaced);
      setReplaced(null);
    },
  };
};

/** The sample whose unchanged text the draft holds. */
export const unchangedSample = ({ sample, document }: Draft): Sample | undefined => {
  const found = sampleNamed(sample);
  return found?.document === document.trim() ? found : undefined;
};
