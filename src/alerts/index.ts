export { type Alerts, createAlerts } from './alerts.ts';
export { copiesOf, judgeSpends, takeReadings } from './sources/index.ts';
