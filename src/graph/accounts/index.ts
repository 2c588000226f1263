export { accountsByCustomer, balanceByCustomer, storedValueCardsByCustomer } from './balances/account.loader.ts';
export { outOfPayer } from './balances/payer.loader.ts';
