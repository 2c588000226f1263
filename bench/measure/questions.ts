import type { Json } from './answers.ts';
import { type Asked, nameByHash, OPERATIONS, type OperationName } from './operations.ts';
import { OWN_DOCUMENTS, type OwnDocument } from './own-documents.ts';
import { VARIANTS, type VariantName } from './variants.ts';

/** One request to one stack. */
export interface Question {
  readonly body: string;
  /** The document with its text, which a stack must have seen before it is named by its hash; undefined: it is not. */
  readonly registration: string | undefined;
  /** How the answers of this stack and of another one are compared. */
  readonly comparison: 'exact' | 'amountsRounded' | 'none';
  /** The answer with the names and words of the bench's documents. */
  read(answer: Json): Json;
}

const OWN: Partial<Record<OperationName, OwnDocument>> = OWN_DOCUMENTS;

/** Whether a stack can answer an operation. */
export const canAnswer = (variant: VariantName, operation: OperationName): boolean =>
  !VARIANTS[variant].hasOwnDocuments || OWN[operation] !== undefined;

/** Throws when one of the stacks cannot answer the operation. */
export const checkAnswerable = (variants: readonly VariantName[], operation: OperationName): void => {
  const unable = variants.filter((variant) => !canAnswer(variant, operation));
  if (unable.length > 0) throw new Error(`${unable.join(', ')} cannot answer ${operation}`);
};

const send = (query: string, variables: object, byHash = false): Pick<Question, 'body' | 'registration'> => ({
  body: JSON.stringify({ ...(byHash ? nameByHash(query) : { query }), variables }),
  registration: byHash ? JSON.stringify({ query, ...nameByHash(query), variables }) : undefined,
});

const askOwn = ({ query, variablesFor, toShared }: OwnDocument, asked: Asked, byHash?: boolean): Question => ({
  ...send(query, variablesFor(asked), byHash),
  comparison: toShared ? 'amountsRounded' : 'none',
  read: (answer) => {
    const { data, errors } = answer as { data?: { [key: string]: Json } | null; errors?: Json };
    return data && !errors && toShared ? ({ data: toShared(data, asked) } as { data: Json }) : answer;
  },
});

/** The request of a stack for an operation with some variables; undefined when the stack cannot answer it. */
export const questionFor = (variant: VariantName, operation: OperationName, asked: Asked): Question | undefined => {
  const { query, byHash } = OPERATIONS[operation];
  const own = OWN[operation];
  if (!canAnswer(variant, operation)) return;
  if (VARIANTS[variant].hasOwnDocuments && own) return askOwn(own, asked, byHash);
  return { ...send(query, asked, byHash), comparison: 'exact', read: (answer) => answer };
};
