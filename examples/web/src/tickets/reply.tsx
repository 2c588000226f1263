import { useMutation } from '@apollo/client/react';
import { newIdempotencyKey, nextStepOf } from '@partnergraph/client';
import { useState } from 'react';
import { REPLY, TICKET } from '../api/documents.ts';
import { Failure } from '../parts/failure.tsx';
import { useText } from '../text/text.tsx';

/** A message form. The idempotency key is replaced only when the message was sent or its text changes. */
export const Reply = ({ ticketId }: { readonly ticketId: string }) => {
  const text = useText();
  const [words, setWords] = useState('');
  const [key, setKey] = useState(newIdempotencyKey);
  const [send, sent] = useMutation(REPLY, { refetchQueries: [TICKET] });
  const outcome = sent.data?.replyToTicket?.operation?.outcome;
  const step = outcome ? nextStepOf(outcome) : null;

  const type = (typed: string): void => {
    setWords(typed);
    setKey(newIdempotencyKey());
    sent.reset();
  };
  const submit = async (): Promise<void> => {
    const variables = { idempotencyKey: key, ticketId, text: words, dryRun: false };
    const answer = await send({ variables }).catch(() => null);
    if (answer?.data?.replyToTicket?.operation?.outcome === 'SUCCEEDED') setWords('');
  };
  return (
    <section className="card" data-part="reply">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <label>
          {text.tickets.message}
          <textarea rows={3} maxLength={4_000} value={words} onChange={({ target }) => type(target.value)} />
        </label>
        <button type="submit" className="button" data-action="reply" disabled={words.trim() === '' || sent.loading}>
          {text.tickets.send}
        </button>
      </form>
      {step !== null && (
        <p role="status" data-step={step}>
          {step === 'done' ? text.tickets.sent : text.tickets.unknown}
        </p>
      )}
      <Failure error={sent.error} />
    </section>
  );
};
