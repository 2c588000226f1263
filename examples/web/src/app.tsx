import { ApolloProvider } from '@apollo/client/react';
import { useEffect, useMemo, useState } from 'react';
import { createApollo } from './api/apollo.ts';
import { CustomerList } from './customers/customer-list.tsx';
import { CustomerPage } from './customers/customer-page.tsx';
import { OperationsPage } from './operations/operations-page.tsx';
import { LiveOrdersPage } from './orders/live-orders-page.tsx';
import { useHash } from './parts/use-hash.ts';
import { ClaimsPage } from './records/claims-page.tsx';
import { InvitationsPage } from './records/invitations-page.tsx';
import { OpportunitiesPage } from './records/opportunities-page.tsx';
import { RenewalsPage } from './renewals/renewals-page.tsx';
import { fetchMembers, type Member, rememberedMember, rememberMember } from './session/session.ts';
import { SignIn } from './session/sign-in.tsx';
import { SpendPage } from './spend/spend-page.tsx';
import { LanguageSwitch, useText } from './text/text.tsx';
import { NewTicket } from './tickets/new-ticket.tsx';
import { TicketPage } from './tickets/ticket-page.tsx';
import { TicketsPage } from './tickets/tickets-page.tsx';

const STAFF_PAGES = [
  'customers',
  'orders',
  'renewals',
  'spend',
  'operations',
  'tickets',
  'invitations',
  'opportunities',
  'claims',
] as const;

/** A customer gets the tickets page alone; the other pages are for the partner's staff. */
const pagesOf = ({ kind }: Member) => (kind === 'customer' ? (['tickets'] as const) : STAFF_PAGES);

const Page = ({ member }: { readonly member: Member }) => {
  const [page = pagesOf(member)[0], id] = useHash();
  if (page === 'tickets' && id === 'new') return <NewTicket token={member.token} />;
  if (page === 'tickets') return id ? <TicketPage key={id} id={id} /> : <TicketsPage />;
  if (page === 'orders') return <LiveOrdersPage token={member.token} />;
  if (page === 'renewals') return <RenewalsPage />;
  if (page === 'invitations') return <InvitationsPage />;
  if (page === 'opportunities') return <OpportunitiesPage />;
  if (page === 'claims') return <ClaimsPage />;
  if (page === 'spend') return <SpendPage member={member} />;
  if (page === 'operations') return <OperationsPage />;
  return id ? <CustomerPage key={id} id={id} /> : <CustomerList />;
};

/** On a phone the links are wider than the screen; the one of the open page is scrolled into view. */
const show = (link: HTMLElement | null): void => link?.scrollIntoView({ block: 'nearest', inline: 'nearest' });

const Console = ({ member, onSignOut }: { readonly member: Member; readonly onSignOut: () => void }) => {
  const text = useText();
  const pages = pagesOf(member);
  const [page = pages[0]] = useHash();
  const client = useMemo(() => createApollo({ token: member.token, language: text.code }), [member.token, text.code]);
  return (
    <ApolloProvider client={client}>
      <header className="bar">
        <strong className="brand">{text.title}</strong>
        <nav>
          {pages.map((each) => (
            <a
              key={each}
              href={`#/${each}`}
              aria-current={page === each ? 'page' : undefined}
              ref={page === each ? show : undefined}
            >
              {text.pages[each]}
            </a>
          ))}
        </nav>
        <span className="who">{member.name}</span>
        <LanguageSwitch />
        <button type="button" className="quiet" data-action="sign-out" onClick={onSignOut}>
          {text.signOut}
        </button>
      </header>
      <main className="page">
        <Page member={member} />
      </main>
    </ApolloProvider>
  );
};

export const App = () => {
  const text = useText();
  const [members, setMembers] = useState<readonly Member[] | null>(null);
  const [failed, setFailed] = useState(false);
  const [chosen, setChosen] = useState(rememberedMember);

  useEffect(() => {
    fetchMembers().then(setMembers, () => setFailed(true));
  }, []);

  if (failed) return <p className="failure">{text.signIn.unavailable}</p>;
  if (!members) return <p className="dim sign-in">{text.loading}</p>;
  const member = members.find(({ accountName }) => accountName === chosen);
  const enter = (next: Member | null): void => {
    rememberMember(next);
    setChosen(next?.accountName ?? null);
  };
  if (member) return <Console member={member} onSignOut={() => enter(null)} />;
  return (
    <>
      <div className="corner">
        <LanguageSwitch />
      </div>
      <SignIn members={members} onSignIn={enter} />
    </>
  );
};
