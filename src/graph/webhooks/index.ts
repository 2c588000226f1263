export { openReachOf } from './reach.ts';
