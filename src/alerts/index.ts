export { type Alerts, createAlerts } from './alerts.ts';
export { copiesOf, takeReadings } from './sources/index.ts';
