import { useMutation } from '@apollo/client/react';
import { newIdempotencyKey, nextStepOf } from '@partnergraph/client';
import { useState } from 'react';
import { CREATE_TICKET } from '../api/documents.ts';

/** The contents of the form. */
export interface TypedTicket {
  readonly productId: string;
  readonly problemTypeId: string;
  readonly regionId: string;
  readonly severityId: string;
  readonly description: string;
  readonly answers: Readonly<Record<string, string>>;
  readonly file: File | null;
}

const EMPTY: TypedTicket = {
  productId: '',
  problemTypeId: '',
  regionId: '',
  severityId: '',
  description: '',
  answers: {},
  file: null,
};

/** Uploads a file to the gateway and returns its id; rejects with the message of a refusal. */
const upload = async (file: File, token: string): Promise<string> => {
  const body = new FormData();
  body.set('file', file);
  const response = await fetch('attachments?for=ticket', {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
    body,
  });
  const answer = (await response.json()) as {
    readonly id?: string;
    readonly errors?: readonly { readonly message: string }[];
  };
  if (answer.id === undefined) throw new Error(answer.errors?.[0]?.message ?? `HTTP ${response.status}`);
  return answer.id;
};

/**
 * The form of a ticket and its idempotency key. The key is replaced whenever the form changes, so that sending the same form again
 * after a lost connection creates no second ticket. A file is uploaded once.
 */
export const useNewTicket = (token: string) => {
  const [typed, setTyped] = useState(EMPTY);
  const [key, setKey] = useState(newIdempotencyKey);
  const [uploaded, setUploaded] = useState<{ readonly file: File; readonly id: string } | null>(null);
  const [fileRefusal, setFileRefusal] = useState<string | null>(null);
  const [uploading, setUploading] = useState(false);
  const [create, sent] = useMutation(CREATE_TICKET);
  const outcome = sent.data?.createTicket?.operation?.outcome;

  const change = (part: Partial<TypedTicket>): void => {
    setTyped((before) => ({ ...before, ...part }));
    setKey(newIdempotencyKey());
    setFileRefusal(null);
    sent.reset();
  };

  const attachment = async (): Promise<readonly string[]> => {
    const { file } = typed;
    if (!file) return [];
    if (uploaded?.file === file) return [uploaded.id];
    const id = await upload(file, token);
    setUploaded({ file, id });
    return [id];
  };

  const send = async (): Promise<void> => {
    setUploading(true);
    const attachmentIds = await attachment()
      .catch((error: Error) => {
        setFileRefusal(error.message);
        return null;
      })
      .finally(() => setUploading(false));
    if (!attachmentIds) return;
    const { productId, problemTypeId, regionId, severityId, description, answers } = typed;
    await create({
      variables: {
        idempotencyKey: key,
        productId,
        problemTypeId,
        description,
        regionId: regionId || null,
        severityId: severityId || null,
        answers: Object.entries(answers).flatMap(([name, value]) => (value ? [{ key: name, value }] : [])),
        attachmentIds: [...attachmentIds],
        dryRun: false,
      },
    }).catch(() => undefined);
  };

  return {
    typed,
    change,
    send,
    busy: sent.loading || uploading,
    step: outcome ? nextStepOf(outcome) : null,
    ticketId: sent.data?.createTicket?.ticket?.id ?? null,
    error: sent.error,
    fileRefusal,
  };
};
