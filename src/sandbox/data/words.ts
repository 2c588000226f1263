/** Parts of invented names; no name is that of a real customer. */
export const CHINESE = {
  places: ['北京', '上海', '深圳', '杭州', '成都', '广州', '武汉', '西安', '南京', '苏州', '青岛', '厦门'],
  names: [
    '云帆',
    '星河',
    '远山',
    '青禾',
    '海棠',
    '晨曦',
    '北辰',
    '蓝湖',
    '松果',
    '明月',
    '清泉',
    '石榴',
    '白鹭',
    '竹影',
  ],
  trades: ['科技', '网络', '数据', '物流', '教育', '医疗', '文化传媒', '智能制造', '电子商务', '环保'],
  surnames: ['陈', '林', '周', '吴', '郑', '沈', '何', '罗', '宋', '唐'],
  givenNames: ['一诺', '子涵', '雨桐', '浩然', '思远', '若曦', '嘉言', '梓轩', '安然', '书瑶'],
  labels: ['重点客户', '华东', '华南', '试用', '教育行业', '续费提醒', '渠道推荐'],
  pinyin: ['yunfan', 'xinghe', 'yuanshan', 'qinghe', 'haitang', 'chenxi', 'beichen', 'lanhu', 'songguo', 'mingyue'],
} as const;

/**
 * Account names are unique at the vendor. The European and the international site both use English words, so each has
 * words of its own.
 */
export const EUROPEAN_SLUGS = [
  'alder',
  'beacon',
  'cobalt',
  'dune',
  'fjord',
  'juniper',
  'larch',
  'meridian',
  'otter',
  'quarry',
];

export const ENGLISH = {
  names: [
    'Blue Heron',
    'Northwind',
    'Silver Birch',
    'Copper Kettle',
    'Lighthouse',
    'Red Maple',
    'Granite',
    'Tidewater',
  ],
  trades: ['Logistics', 'Retail', 'Analytics', 'Robotics', 'Foods', 'Media', 'Health', 'Energy', 'Textiles', 'Games'],
  forms: ['Ltd', 'Inc', 'GmbH', 'SA', 'Pte', 'BV', 'LLC'],
  surnames: ['Acosta', 'Brandt', 'Castell', 'Dimitrov', 'Eklund', 'Farouk', 'Grieg', 'Hamadi', 'Ionescu', 'Jansen'],
  givenNames: ['Ada', 'Bruno', 'Clara', 'Dario', 'Elif', 'Farid', 'Greta', 'Hugo', 'Iris', 'Joana'],
  labels: ['key account', 'EMEA', 'LATAM', 'APAC', 'trial', 'education', 'renewal due'],
  slugs: ['heron', 'northwind', 'birch', 'kettle', 'lighthouse', 'maple', 'granite', 'tidewater', 'harvest', 'compass'],
} as const;
