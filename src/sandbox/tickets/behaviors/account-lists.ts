import { rowsOf } from '../../data/rows.ts';
import { plainStamp, type TicketCall, textIn } from '../call.ts';
import { regionsOf } from '../forms/choices.ts';
import { formId } from '../forms/form-id.ts';
import type { TicketBehaviors } from './behavior.ts';

/** Shows the first three and the last two characters; the vendor masks the contact data of colleagues this way. */
const maskContact = (value: string | null): string | null =>
  value === null ? null : `${value.slice(0, 3)}****${value.slice(-2)}`;

const agenciesOf = (call: TicketCall) => {
  const { id, partner, agency } = call.account.facts;
  if (agency === null) return [];
  return [
    {
      id: formId('agency', id, agency),
      name: agency,
      duration: 'FOREVER',
      trust_domain_name: partner.name,
      trust_domain_id: partner.id,
      create_time: plainStamp(call, 1_704_067_200),
      expire_time: null as null,
    },
  ];
};

/** Operations with lists of the account other than its tickets. */
export const accountListBehaviors: TicketBehaviors = {
  ListCustomersRegions: ({ account, language }) => {
    const used = new Set([...account.tickets.values()].map(({ regionId }) => regionId));
    const [home, ...others] = regionsOf(account.facts.site);
    const found = [...(home ? [home] : []), ...others.filter(({ id }) => used.has(id))];
    return { rows: rowsOf(found.map(({ id, name }) => ({ region_id: id, region_name: name[language] }))) };
  },

  ListTicketSubCustomers: ({ account }, input) => {
    const [name, id] = [textIn(input, 'sub_customer_name'), textIn(input, 'sub_customer_id')];
    const found = account.users.filter(
      (user) => (name === undefined || user.name.includes(name)) && (id === undefined || user.id === id),
    );
    return {
      rows: rowsOf(
        found.map((user) => ({
          mobile: maskContact(user.mobile),
          email: maskContact(user.mail),
          customer_id: user.id,
          domain_id: account.facts.id,
          customer_name: maskContact(user.name),
          area_code: account.facts.site === 'CHINA' ? '86' : '65',
        })),
      ),
    };
  },

  ListCaseCcEmails: ({ account }) => ({
    body: {
      cc_email_info: { user_id: account.users[0].id, customer_id: account.facts.id, cc_email: account.lastCcMail },
      mc_email_infos: [account.facts.mail],
    },
  }),

  ListAgencies: (call) => ({ rows: rowsOf(agenciesOf(call)) }),

  // The vendor does not publish which keys exist, so that every key has an empty value.
  ShowConfiguration: (_call, { config_key: key }) => ({ body: { config_key: key, config_value: '' } }),

  ShowLoginType: () => ({ body: { login_type: 'IAM' } }),
};
