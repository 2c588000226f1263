import { errorsIn } from '@partnergraph/client';
import { useText } from '../text/text.tsx';

/** The gateway's message in the member's language, or the text for a lost connection. */
const reasonOf = (error: unknown, lost: string): string => {
  const messages = new Set(errorsIn(error).map(({ message }) => message));
  return messages.size > 0 ? [...messages].join(' ') : lost;
};

export const Failure = ({ error }: { readonly error: unknown }) => {
  const text = useText();
  if (!error) return null;
  return (
    <p className="failure" role="alert">
      {text.failed(reasonOf(error, text.lost))}
    </p>
  );
};
