/** Some provinces of China with some of their cities and counties, by their administrative codes. */
interface Place {
  readonly code: string;
  readonly name: string;
}

export interface City extends Place {
  readonly counties: readonly Place[];
}

export interface Province extends Place {
  readonly cities: readonly City[];
}

const places = (prefix: string, names: readonly string[]): Place[] =>
  names.map((name, n) => ({ code: `${prefix}${(n + 1).toString().padStart(2, '0')}`, name }));

const city = (code: string, name: string, ...counties: string[]): City => ({
  code: `${code}00`,
  name,
  counties: places(code, counties),
});

const province = (code: string, name: string, ...cities: City[]): Province => ({ code: `${code}0000`, name, cities });

const capital = (code: string, name: string, ...counties: string[]): Province =>
  province(code, name, city(`${code}01`, name, ...counties));

export const PROVINCES: readonly Province[] = [
  capital('11', '北京市', '东城区', '西城区', '朝阳区', '海淀区', '丰台区'),
  capital('12', '天津市', '和平区', '河东区', '南开区'),
  capital('31', '上海市', '黄浦区', '徐汇区', '长宁区', '浦东新区'),
  province(
    '32',
    '江苏省',
    city('3201', '南京市', '玄武区', '秦淮区', '鼓楼区'),
    city('3205', '苏州市', '姑苏区', '吴中区', '昆山市'),
  ),
  province(
    '33',
    '浙江省',
    city('3301', '杭州市', '上城区', '西湖区', '滨江区'),
    city('3302', '宁波市', '海曙区', '江北区'),
  ),
  province('42', '湖北省', city('4201', '武汉市', '江岸区', '武昌区', '洪山区')),
  province(
    '44',
    '广东省',
    city('4401', '广州市', '荔湾区', '越秀区', '天河区'),
    city('4403', '深圳市', '罗湖区', '福田区', '南山区', '龙岗区'),
  ),
  capital('50', '重庆市', '万州区', '渝中区', '江北区'),
  province('51', '四川省', city('5101', '成都市', '锦江区', '武侯区', '高新区')),
  province('61', '陕西省', city('6101', '西安市', '新城区', '雁塔区')),
];
