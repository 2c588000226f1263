export type Language = 'zh_CN' | 'en_US';

interface Localized {
  readonly zh_CN: string;
  readonly en_US: string;
}

export interface Service {
  readonly code: string;
  readonly abbreviation: string;
  readonly name: Localized;
  readonly resources: readonly ResourceType[];
}

export const serviceName = ({ name }: Pick<Service, 'name'>, language: Language): string => name[language];

export interface ResourceType {
  readonly code: string;
  readonly serviceCode: string;
  readonly name: Localized;
}

type Resource = readonly [code: string, zh: string, en: string];

const service = (code: string, abbreviation: string, zh: string, en: string, ...resources: Resource[]): Service => {
  const serviceCode = `hws.service.type.${code}`;
  return {
    code: serviceCode,
    abbreviation,
    name: { zh_CN: zh, en_US: en },
    resources: resources.map(([resource, zhName, enName]) => ({
      code: `hws.resource.type.${resource}`,
      serviceCode,
      name: { zh_CN: zhName, en_US: enName },
    })),
  };
};

export const SERVICES: readonly [Service, ...Service[]] = [
  service('ec2', 'ECS', '弹性云服务器', 'Elastic Cloud Server', ['vm', '云主机', 'Cloud server']),
  service('ebs', 'EVS', '云硬盘', 'Elastic Volume Service', ['volume', '磁盘', 'Disk']),
  service(
    'vpc',
    'VPC',
    '虚拟私有云',
    'Virtual Private Cloud',
    ['ip', '弹性公网IP', 'Elastic IP'],
    ['bandwidth', '带宽', 'Bandwidth'],
  ),
  service('obs', 'OBS', '对象存储服务', 'Object Storage Service', ['obs', '对象存储', 'Object storage']),
  service(
    'rds',
    'RDS',
    '云数据库',
    'Relational Database Service',
    ['rds.vm', '数据库实例', 'Database instance'],
    ['rds.volume', '数据库存储', 'Database storage'],
  ),
  service('cdn', 'CDN', '内容分发网络', 'Content Delivery Network', ['cdn', '分发流量', 'Delivery traffic']),
  service('elb', 'ELB', '弹性负载均衡', 'Elastic Load Balance', ['elb', '负载均衡器', 'Load balancer']),
  service('bms', 'BMS', '裸金属服务器', 'Bare Metal Server', ['pm', '裸金属', 'Bare metal server']),
  service('cce', 'CCE', '云容器引擎', 'Cloud Container Engine', ['cce.cluster', '容器集群', 'Container cluster']),
  service('dcs', 'DCS', '分布式缓存服务', 'Distributed Cache Service', ['dcs', '缓存实例', 'Cache instance']),
  service('dms', 'DMS', '分布式消息服务', 'Distributed Message Service', ['dms', '消息实例', 'Message instance']),
  service('dds', 'DDS', '文档数据库服务', 'Document Database Service', [
    'dds.vm',
    '文档数据库实例',
    'Document database instance',
  ]),
  service('gaussdb', 'GaussDB', '云数据库GaussDB', 'GaussDB', ['gaussdb.vm', 'GaussDB实例', 'GaussDB instance']),
  service('css', 'CSS', '云搜索服务', 'Cloud Search Service', ['css', '搜索集群', 'Search cluster']),
  service('sfs', 'SFS', '弹性文件服务', 'Scalable File Service', ['sfs', '文件系统', 'File system']),
  service('cbr', 'CBR', '云备份', 'Cloud Backup and Recovery', ['cbr', '备份存储库', 'Backup vault']),
  service('ims', 'IMS', '镜像服务', 'Image Management Service', ['image', '镜像', 'Image']),
  service('nat', 'NAT', 'NAT网关', 'NAT Gateway', ['nat', '网关', 'Gateway']),
  service('vpn', 'VPN', '虚拟专用网络', 'Virtual Private Network', ['vpn', 'VPN连接', 'VPN connection']),
  service('dc', 'DC', '云专线', 'Direct Connect', ['dc', '物理专线', 'Physical line']),
  service('waf', 'WAF', 'Web应用防火墙', 'Web Application Firewall', ['waf', '防护域名', 'Protected domain']),
  service('hss', 'HSS', '企业主机安全', 'Host Security Service', ['hss', '防护配额', 'Protection quota']),
  service('aad', 'AAD', 'DDoS高防', 'Advanced Anti-DDoS', ['aad', '高防实例', 'Anti-DDoS instance']),
  service('dli', 'DLI', '数据湖探索', 'Data Lake Insight', ['dli', '计算队列', 'Compute queue']),
  service('modelarts', 'ModelArts', 'AI开发平台', 'ModelArts', ['modelarts', '训练资源', 'Training resource']),
  service('support', 'Support', '支持计划', 'Support Plan', ['support', '支持计划', 'Support plan']),
];

export const RESOURCE_TYPES: readonly ResourceType[] = SERVICES.flatMap(({ resources }) => resources);

interface UsageType {
  readonly code: string;
  readonly resourceCode: string;
  readonly name: Localized;
}

const usage = (code: string, resource: string, zh: string, en: string): UsageType => ({
  code,
  resourceCode: `hws.resource.type.${resource}`,
  name: { zh_CN: zh, en_US: en },
});

export const USAGE_TYPES: readonly UsageType[] = [
  usage('duration', 'vm', '时长', 'Duration'),
  usage('duration', 'volume', '时长', 'Duration'),
  usage('upflow', 'bandwidth', '上行流量', 'Outbound traffic'),
  usage('duration', 'ip', '时长', 'Duration'),
  usage('space', 'obs', '存储容量', 'Stored volume'),
  usage('requestnum', 'obs', '请求次数', 'Requests'),
  usage('duration', 'rds.vm', '时长', 'Duration'),
  usage('flow', 'cdn', '流量', 'Traffic'),
  usage('95Peak', 'cdn', '95峰值带宽', '95th percentile bandwidth'),
  usage('95peak_1000', 'cdn', '95峰值带宽（1000进制）', '95th percentile bandwidth (base 1000)'),
  usage('95Peak', 'obs', '95峰值带宽', '95th percentile bandwidth'),
  usage('bandwidth95peak', 'ip', '增强型95计费带宽', 'Enhanced 95th percentile bandwidth'),
  usage('bandwidth95peak', 'bandwidth', '增强型95计费带宽', 'Enhanced 95th percentile bandwidth'),
  usage('duration', 'elb', '时长', 'Duration'),
  usage('duration', 'dcs', '时长', 'Duration'),
];

interface MeasureUnit {
  readonly id: number;
  readonly type: number;
  readonly abbreviation: string;
  readonly name: Localized;
}

const unit = (id: number, type: number, abbreviation: string, zh: string, en: string): MeasureUnit => ({
  id,
  type,
  abbreviation,
  name: { zh_CN: zh, en_US: en },
});

export const MEASURE_UNITS: readonly MeasureUnit[] = [
  unit(1, 1, '', '主货币单位', 'Major currency unit'),
  unit(3, 2, 'd', '天', 'Day'),
  unit(4, 2, 'h', '小时', 'Hour'),
  unit(5, 2, 'min', '分钟', 'Minute'),
  unit(6, 2, 's', '秒', 'Second'),
  unit(9, 3, 'TB', 'TB（流量）', 'TB (traffic)'),
  unit(10, 3, 'GB', 'GB（流量）', 'GB (traffic)'),
  unit(11, 3, 'MB', 'MB（流量）', 'MB (traffic)'),
  unit(12, 3, 'KB', 'KB（流量）', 'KB (traffic)'),
  unit(14, 4, '', '个', 'Each'),
  unit(15, 16, 'Mbps', 'Mbps', 'Mbps'),
  unit(16, 16, 'Kbps', 'Kbps', 'Kbps'),
  unit(17, 7, 'GB', 'GB（容量）', 'GB (size)'),
  unit(18, 7, 'MB', 'MB（容量）', 'MB (size)'),
];

export const CONVERSIONS = [
  { measure_id: 3, ref_measure_id: 4, conversion_ratio: 24, measure_type: 2 },
  { measure_id: 4, ref_measure_id: 5, conversion_ratio: 60, measure_type: 2 },
  { measure_id: 5, ref_measure_id: 6, conversion_ratio: 60, measure_type: 2 },
  { measure_id: 9, ref_measure_id: 10, conversion_ratio: 1024, measure_type: 3 },
  { measure_id: 10, ref_measure_id: 11, conversion_ratio: 1024, measure_type: 3 },
  { measure_id: 11, ref_measure_id: 12, conversion_ratio: 1024, measure_type: 3 },
  { measure_id: 15, ref_measure_id: 16, conversion_ratio: 1000, measure_type: 16 },
  { measure_id: 17, ref_measure_id: 18, conversion_ratio: 1024, measure_type: 7 },
] as const;
