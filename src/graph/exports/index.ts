export { describeExport, downloadExport } from './export.download.ts';
export { Export, toExport } from './export.type.ts';
