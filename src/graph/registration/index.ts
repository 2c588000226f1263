export { requireAvailable } from './availability.loader.ts';
