/** Codes of services by the specification's category. */
const CATEGORIES: Readonly<Record<string, readonly string[]>> = {
  Compute: ['ec2', 'bms', 'cce', 'ims'],
  Storage: ['ebs', 'obs', 'sfs', 'cbr'],
  Networking: ['vpc', 'elb', 'nat', 'vpn', 'dc'],
  Databases: ['rds', 'dds', 'dcs', 'gaussdb'],
  Integration: ['dms'],
  Analytics: ['css', 'dli'],
  Security: ['waf', 'hss', 'aad'],
  Web: ['cdn'],
  'AI and Machine Learning': ['modelarts'],
};

const BY_CODE: ReadonlyMap<string, string> = new Map(
  Object.entries(CATEGORIES).flatMap(([category, codes]) =>
    codes.map((code): [string, string] => [`hws.service.type.${code}`, category]),
  ),
);

/** The specification's category of a service; `Other` for services without one. */
export const categorizeService = (code: string): string => BY_CODE.get(code) ?? 'Other';
