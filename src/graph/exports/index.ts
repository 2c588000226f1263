export { downloadExport } from './export.download.ts';
