import type { Site } from '../../../config/site.ts';
import { REGIONS } from '../../data/regions.ts';
import { formId } from './form-id.ts';
import { type Text, text } from './language.ts';

export interface Severity {
  readonly id: string;
  readonly name: Text;
}

/** From the least to the most severe. An account without a support plan can choose only the first. */
export const SEVERITIES: readonly Severity[] = [
  { id: formId('severity', 'general'), name: text('一般', 'General') },
  { id: formId('severity', 'degraded'), name: text('系统受损', 'Degraded') },
  { id: formId('severity', 'down'), name: text('业务不可用', 'Down') },
  { id: formId('severity', 'critical'), name: text('核心业务不可用', 'Critical business down') },
];

const CITIES: Readonly<Record<string, Text>> = {
  'cn-north-4': text('华北-北京四', 'CN North-Beijing4'),
  'cn-north-1': text('华北-北京一', 'CN North-Beijing1'),
  'cn-east-3': text('华东-上海一', 'CN East-Shanghai1'),
  'cn-south-1': text('华南-广州', 'CN South-Guangzhou'),
  'ap-southeast-1': text('中国-香港', 'CN-Hong Kong'),
  'ap-southeast-3': text('亚太-新加坡', 'AP-Singapore'),
  'af-south-1': text('非洲-约翰内斯堡', 'AF-Johannesburg'),
  'la-north-2': text('拉美-墨西哥城二', 'LA-Mexico City2'),
  'eu-west-101': text('欧洲-都柏林', 'EU-Dublin'),
};

export interface Region {
  readonly id: string;
  readonly name: Text;
  readonly isInternational: boolean;
}

export const regionsOf = (site: Site): readonly Region[] =>
  REGIONS[site].map((id) => ({
    id,
    name: CITIES[id] ?? text(id, id),
    isInternational: !id.startsWith('cn-'),
  }));

export const AREA_CODES = [
  { id: 1, code: '86', name: text('中国大陆', 'Chinese mainland') },
  { id: 2, code: '852', name: text('中国香港', 'Hong Kong (China)') },
  { id: 3, code: '65', name: text('新加坡', 'Singapore') },
  { id: 4, code: '66', name: text('泰国', 'Thailand') },
  { id: 5, code: '353', name: text('爱尔兰', 'Ireland') },
  { id: 6, code: '49', name: text('德国', 'Germany') },
] as const;

const SERVICE = formId('dimensions', 'service');

/** Dimensions in which a customer rates a completed ticket, each from 1 to 5. */
export const DIMENSIONS = [
  { id: 1, name: text('及时性', 'Timeliness'), about: text('响应是否及时', 'How soon we answered') },
  { id: 2, name: text('专业性', 'Expertise'), about: text('工程师是否专业', 'How well we knew the subject') },
  { id: 3, name: text('处理结果', 'Result'), about: text('问题是否解决', 'Whether the problem is solved') },
].map((dimension) => ({ ...dimension, max: 5, step: 1, categoryId: SERVICE }));
