import { defineModel, group, money } from '../model.ts';

/** The only operation whose rows use camel case. */
export const invoiceModel = defineModel({
  rows: { ListInvoices: 'invoices.0' },
  fields: {
    id: 'requestId',
    number: 'invoiceNo',
    state: 'invoiceState',
    request: 'requestMode',
    method: 'invoiceMethod',
    trade: 'tradeType',
    type: 'invoiceType',
    category: 'invoiceClass',
    form: 'invoiceMode',
    channel: 'channelType',
    signingEntityId: 'salesId',
    appliedBy: 'applyOpera',
    amount: money('invoiceAmount'),
    month: 'billCycle',
    appliedAt: 'applyTime',
    title: 'invoiceTitle',
    titleKind: 'titleType',
    rejection: 'cancelReason',
    originalId: 'srcRequestId',
    delivery: group({
      recipient: 'addressInfo.recipients',
      phone: 'addressInfo.mobilePhone',
      address: 'addressInfo.address',
      postalCode: 'addressInfo.zipCode',
      email: 'email',
    }),
    taxes: 'taxList',
  },
});

export const invoiceTaxModel = defineModel({
  rows: { ListInvoices: 'invoices.0.taxList.0' },
  fields: { kind: 'taxClass', subKind: 'subTaxClass', rate: 'taxRate', amount: money('taxAmount') },
});
