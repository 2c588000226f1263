import { useText } from '../text/text.tsx';

interface Props {
  readonly token: string;
  readonly onChange: (token: string) => void;
}

/** Field for a pasted token, where no identity provider offers a sign-in for this page. */
export const TokenField = ({ token, onChange }: Props) => {
  const { account } = useText();
  return (
    <input
      className="pg-token"
      type="password"
      autoComplete="off"
      spellCheck={false}
      aria-label={account.token}
      placeholder={account.token}
      title={account.tokenAbout}
      value={token}
      onChange={({ target }) => onChange(target.value.trim().replace(/^Bearer\s+/i, ''))}
    />
  );
};
