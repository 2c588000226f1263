import type { Site } from '../../config/site.ts';
import { type Text, text } from './forms/language.ts';

/** Texts of the serving side's messages. */
const WORDS = {
  accepted: [text('您好，工单已受理，我们正在分析。', 'Hello, we have your ticket and are looking into it.')],
  asked: [
    text('请补充报错截图和发生时间。', 'Please add a screenshot of the error and the time when it happened.'),
    text('请确认资源ID是否正确。', 'Please confirm that the resource ID is right.'),
  ],
  answered: [
    text('我们已定位到原因，正在处理。', 'We have found the cause and are working on it.'),
    text('后台同事正在核实，请稍候。', 'Our colleagues are checking; please bear with us.'),
  ],
  suspended: [text('等待版本发布，工单先挂起。', 'We wait for a release and suspend the ticket until then.')],
  solved: [
    text('问题已修复，请您确认。', 'The problem is solved; please confirm.'),
    text('处理方案已提供，请您验证。', 'This should solve it; please try and confirm.'),
  ],
  completed: [text('工单已完成，感谢您的支持。', 'The ticket is completed. Thank you.')],
  invalidated: [text('该工单与已有工单重复，作无效处理。', 'This ticket repeats another one, so it is void.')],
  rootCause: [text('配置变更导致', 'A change of the configuration')],
  resolution: [text('已恢复配置', 'The configuration was restored')],
  access: [text('需登录控制台查看日志', 'We need the console to read the logs')],
} as const satisfies Record<string, readonly Text[]>;

export type Occasion = keyof typeof WORDS;

/** A text in the language of the site. Some occasions have several texts, one of which the random number selects. */
export const wordsFor = (occasion: Occasion, site: Site, draw: number): string => {
  const choices: readonly Text[] = WORDS[occasion];
  const chosen = choices[draw % choices.length] as Text;
  return chosen[site === 'CHINA' ? 'zh_CN' : 'en_US'];
};
