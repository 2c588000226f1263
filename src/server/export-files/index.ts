export { askForExports } from './ask.ts';
export { type ExportFiles, exportFileRoute } from './route.ts';
