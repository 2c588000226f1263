export { orderDetail } from './order.loader.ts';
export { Order, OrderType } from './order.type.ts';
