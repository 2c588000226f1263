import type { Input } from '../../http/input.ts';
import type { Privilege } from '../account.ts';
import { AGREEMENTS, type Agreement } from '../agreements.ts';
import type { TicketCall } from '../call.ts';
import { refuseTicket, TICKET_ERROR } from '../refusals.ts';
import { DONE, type TicketBehaviors } from './behavior.ts';

const PRIVILEGES: readonly string[] = ['export', 'createCase', 'assumeCaseAll'] satisfies Privilege[];

const isPrivilege = (name: unknown): name is Privilege => PRIVILEGES.includes(String(name));

const NEW_TICKET = '0';

const agreementIn = (input: Input): Agreement => {
  const type = String(input.agreement_type ?? NEW_TICKET);
  const found = AGREEMENTS.find((agreement) => agreement.type === type);
  if (!found) throw refuseTicket(TICKET_ERROR.PARAMETER, 'The agreement does not exist.');
  return found;
};

const sign = ({ account }: TicketCall, input: Input): number => {
  const agreement = AGREEMENTS.find(({ id }) => id === Number(input.id));
  if (!agreement) throw refuseTicket(TICKET_ERROR.PARAMETER, 'The agreement does not exist.');
  account.signed.set(agreement.id, agreement.version);
  return ++account.count;
};

const changePrivilege = ({ account }: TicketCall, input: Input): void => {
  const { privilege } = input;
  if (!isPrivilege(privilege)) throw refuseTicket(TICKET_ERROR.PARAMETER, 'The privilege does not exist.');
  if (input.operation === 'create') account.privileges.add(privilege);
  else account.privileges.delete(privilege);
};

export const rightBehaviors: TicketBehaviors = {
  ListPrivileges: ({ account }, { privilege }) => ({
    body: { has_privilege: isPrivilege(privilege) && account.privileges.has(privilege) ? 1 : 0 },
  }),

  CreatePrivileges: (call, input) => {
    changePrivilege(call, input);
    return DONE;
  },

  // IAM users need a role only after the main account has turned this policy on in the console.
  ShowCustomerPrivilegePolicy: () => ({ body: { policy_switch: false } }),

  ShowPartnersCasesPrivilege: ({ account }) => ({ body: { has_privilege: account.facts.isServedByPartner } }),

  ShowPartnersServiceInfo: ({ account }) => ({
    body: {
      partners_service_info: {
        customer_id: account.facts.partner.id,
        customer_name: account.facts.partner.name,
        service_time_zone: 'GMT+08:00',
        service_time_day: '12345',
        service_time_hour: '9',
      },
    },
  }),

  ShowLatestPublishedAgreement: ({ language }, input) => {
    const { id, name, type, typeName, content, version } = agreementIn(input);
    return {
      body: {
        case_agreement: {
          id: String(id),
          agreement_name: name[language],
          agreement_type: type,
          agreement_type_name: typeName[language],
          content: content[language],
          version,
        },
      },
    };
  },

  ShowSignedLatestPublishedAgreement: ({ account }, input) => {
    const { id, version } = agreementIn(input);
    return { body: { is_signed_latest: account.signed.get(id) === version } };
  },

  SignPublishedAgreement: (call, input) => ({ body: { agreement_signed_record_id: sign(call, input) } }),
};
