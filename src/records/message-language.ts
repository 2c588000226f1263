import { vocabulary } from './vocabulary.ts';

export const messageLanguage = vocabulary('MessageLanguage', 'Language of messages.', {
  ZH: 'Chinese.',
  EN: 'English.',
});
