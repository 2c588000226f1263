import { type Recipe, rowsOf } from './lookup.ts';

const ordersWhere = (...filters: readonly string[]): Recipe =>
  async function* ({ ask }) {
    for (const filter of filters) {
      const rows = await rowsOf<{ readonly id: string }>(ask, `orders(first: 50, filter: { ${filter} })`, 'id');
      for (const { id } of rows) yield { id, orderId: id };
    }
  };

const unpaid = ordersWhere('status: PENDING_PAYMENT');

export const ORDERS: Readonly<Record<string, Recipe>> = {
  OrderDetail: ordersWhere('type: UNSUBSCRIPTION', ''),
  OrderResources: ordersWhere('type: NEW, status: COMPLETED', ''),
  OrderPayment: unpaid,
  PayOrder: unpaid,
  CancelOrder: unpaid,
};
