export { type Alerts, createAlerts } from './alerts.ts';
export { copiesOf, judgeSpends, readQuotas, takeReadings } from './sources/index.ts';
