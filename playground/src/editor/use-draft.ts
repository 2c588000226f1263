import { useEffect, useState } from 'react';
import { SAMPLES, type Sample, sampleNamed } from '../samples/samples.ts';
import type { Shared } from '../share/link.ts';

/** The contents of the editors. */
export interface Draft extends Shared {
  /** Name of the sample that the text was; null for a text that was no sample. */
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

/** The draft of a link; it has a sample where its text is one. */
export const draftOf = ({ document, variables }: Shared): Draft => ({
  document,
  variables,
  sample: SAMPLES.find((sample) => sample.document === document.trim())?.name ?? null,
});

/** The draft is stored for this tab, so that a reload and a sign-in keep it. Typed text that a sample replaces can be restored. */
export const useDraft = (opened: Shared | null) => {
  const [draft, setDraft] = useState<Draft>(() => (opened ? draftOf(opened) : (readDraft() ?? first())));
  const [replaced, setReplaced] = useState<Draft | null>(null);

  useEffect(() => sessionStorage.setItem(STORAGE_KEY, JSON.stringify(draft)), [draft]);

  return {
    draft,
    /** Typed text that a sample has replaced. */
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

/** The sample whose text is in the draft, unchanged. */
export const unchangedSample = ({ sample, document }: Draft): Sample | undefined => {
  const found = sampleNamed(sample);
  return found?.document === document.trim() ? found : undefined;
};
