export { visibleOrder } from './order.access.ts';
export { orderDetail, orderInput, ordersByCustomer } from './order.loader.ts';
export { Order, OrderConnection, OrderType } from './order.type.ts';
