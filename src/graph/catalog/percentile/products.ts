import type { Language } from '../../../errors/index.ts';

/** A product that is billed by the month's 95th percentile, after the vendor's list for partners. */
interface PercentileService {
  readonly name: Readonly<Record<Language, string>>;
  /** Null: the vendor's operations do not measure it. */
  readonly serviceTypeCode: string | null;
}

export const PERCENTILE_SERVICES: readonly PercentileService[] = [
  { name: { en: 'Content Delivery Network', zh: '内容分发网络' }, serviceTypeCode: 'hws.service.type.cdn' },
  { name: { en: 'DDoS protection', zh: 'DDoS防护' }, serviceTypeCode: null },
  { name: { en: 'Object Storage Service', zh: '对象存储服务' }, serviceTypeCode: 'hws.service.type.obs' },
  { name: { en: 'Virtual Private Cloud', zh: '虚拟私有云' }, serviceTypeCode: 'hws.service.type.vpc' },
  { name: { en: 'Intelligent EdgeCloud', zh: '智能边缘云' }, serviceTypeCode: 'hws.service.type.iec' },
];

/** Kinds of use that the vendor bills by the percentile. */
export const PERCENTILE_USAGE: ReadonlySet<string> = new Set(['95Peak', '95peak_1000', 'bandwidth95peak']);
