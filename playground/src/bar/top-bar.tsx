import { AccountMenu } from '../account/account-menu.tsx';
import { PersonaMenu } from '../account/persona-menu.tsx';
import { TokenField } from '../account/token-field.tsx';
import type { Account } from '../account/use-account.ts';
import { LanguageSwitch } from '../text/text.tsx';

const Mark = () => (
  <svg viewBox="0 0 32 32" width="22" height="22" aria-hidden="true">
    <path d="M16 6 7 22h18z" fill="none" stroke="currentColor" strokeWidth="2.4" />
    <circle cx="16" cy="6" r="4" fill="currentColor" />
    <circle cx="7" cy="23" r="4" fill="currentColor" />
    <circle cx="25" cy="23" r="4" fill="currentColor" />
  </svg>
);

interface Props {
  readonly account: Account;
  /** Whether pasting a token is the only way to sign in. */
  readonly byHand: boolean;
}

export const TopBar = ({ account, byHand }: Props) => (
  <header className="pg-bar">
    <span className="pg-brand">
      <Mark /> <span>partnergraph</span>
    </span>
    <span className="pg-space" />
    <LanguageSwitch />
    {account.personas && (
      <PersonaMenu personas={account.personas} current={account.persona} onChoose={account.choose} />
    )}
    {!account.personas && !byHand && (
      <AccountMenu
        issuers={account.issuers}
        session={account.session}
        problem={account.problem}
        onProblem={account.setProblem}
        onSignOut={account.leave}
      />
    )}
    {byHand && <TokenField token={account.pasted} onChange={account.setPasted} />}
  </header>
);
