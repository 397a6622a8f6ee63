-- The dimensions of an observation.

CREATE TABLE indicator (
  code       text PRIMARY KEY CHECK (code ~ '^[a-z][a-z0-9_]*$'),
  name       text NOT NULL,
  name_zh    text NOT NULL,
  unit       text NOT NULL,
  definition text NOT NULL,
  method     text NOT NULL,
  ordinal    integer NOT NULL UNIQUE
);
COMMENT ON COLUMN indicator.method IS 'Number of the method in docs/METHODS.md';

CREATE TABLE region (
  code    text PRIMARY KEY CHECK (code ~ '^([0-9]{6}|[A-Z]{3})$'),
  name    text NOT NULL,
  name_zh text NOT NULL,
  kind    text NOT NULL CHECK (kind IN ('country', 'province')),
  parent  text REFERENCES region,
  ordinal integer NOT NULL UNIQUE
);
COMMENT ON TABLE region IS 'Countries by ISO 3166-1 alpha-3, China''s administrative divisions by GB/T 2260';

CREATE TABLE industry (
  code    text PRIMARY KEY CHECK (code ~ '^(TOTAL|TIER[1-3]|[A-S])$'),
  name    text NOT NULL,
  name_zh text NOT NULL,
  kind    text NOT NULL CHECK (kind IN ('total', 'tier', 'section')),
  parent  text REFERENCES industry,
  ordinal integer NOT NULL UNIQUE
);
COMMENT ON TABLE industry IS 'Sections of GB/T 4754-2017, the three tiers of industry and their total';

INSERT INTO indicator (ordinal, code, name, name_zh, unit, method, definition) VALUES
  (1, 'value_added', 'Value added of the industrial internet', '工业互联网增加值', '100 million CNY', 'M5',
   'Direct plus penetration value added at current prices'),
  (2, 'value_added_direct', 'Direct value added', '工业互联网直接产业增加值', '100 million CNY', 'M2, M5',
   'Value added of the core sectors that experts find relevant to the industrial internet, at current prices'),
  (3, 'value_added_penetration', 'Penetration value added', '工业互联网渗透产业增加值', '100 million CNY', 'M3, M5',
   'Value added that the industrial internet''s output induces in the sectors that supply it, directly and through their own suppliers, at current prices'),
  (4, 'share_of_gdp', 'Share of GDP', '占GDP比重', 'percent', 'M5',
   'Value added of the industrial internet divided by gross domestic product'),
  (5, 'nominal_growth', 'Nominal growth', '名义增速', 'percent', 'M5',
   'Growth of value added over the year before, at current prices'),
  (6, 'penetration_to_direct_ratio', 'Penetration to direct ratio', '渗透与直接之比', 'ratio', 'M5',
   'Penetration value added divided by direct value added'),
  (7, 'contribution_to_gdp_growth', 'Contribution to GDP growth', '对GDP增长的贡献率', 'percent', 'M5',
   'Increase of value added divided by the increase of gross domestic product, both over the year before'),
  (8, 'compound_growth', 'Compound annual growth since the first year', '年均复合增速', 'percent', 'M5',
   'Constant yearly growth that leads from the value added of the first measured year to that of the year');

INSERT INTO industry (ordinal, code, name, name_zh, kind, parent) VALUES
  (1, 'TOTAL', 'All industries', '合计', 'total', NULL),
  (2, 'TIER1', 'Primary industry', '第一产业', 'tier', 'TOTAL'),
  (3, 'TIER2', 'Secondary industry', '第二产业', 'tier', 'TOTAL'),
  (4, 'TIER3', 'Tertiary industry', '第三产业', 'tier', 'TOTAL');

INSERT INTO industry (ordinal, code, name, name_zh, kind, parent) VALUES
  (5, 'A', 'Agriculture, forestry, animal husbandry and fishery', '农、林、牧、渔业', 'section', 'TIER1'),
  (6, 'B', 'Mining', '采矿业', 'section', 'TIER2'),
  (7, 'C', 'Manufacturing', '制造业', 'section', 'TIER2'),
  (8, 'D', 'Production and supply of electricity, heat, gas and water', '电力、热力、燃气及水生产和供应业', 'section', 'TIER2'),
  (9, 'E', 'Construction', '建筑业', 'section', 'TIER2'),
  (10, 'F', 'Wholesale and retail trades', '批发和零售业', 'section', 'TIER3'),
  (11, 'G', 'Transport, storage and post', '交通运输、仓储和邮政业', 'section', 'TIER3'),
  (12, 'H', 'Hotels and catering services', '住宿和餐饮业', 'section', 'TIER3'),
  (13, 'I', 'Information transmission, software and information technology services', '信息传输、软件和信息技术服务业', 'section', 'TIER3'),
  (14, 'J', 'Financial intermediation', '金融业', 'section', 'TIER3'),
  (15, 'K', 'Real estate', '房地产业', 'section', 'TIER3'),
  (16, 'L', 'Leasing and business services', '租赁和商务服务业', 'section', 'TIER3'),
  (17, 'M', 'Scientific research and technical services', '科学研究和技术服务业', 'section', 'TIER3'),
  (18, 'N', 'Management of water conservancy, environment and public facilities', '水利、环境和公共设施管理业', 'section', 'TIER3'),
  (19, 'O', 'Services to households, repair and other services', '居民服务、修理和其他服务业', 'section', 'TIER3'),
  (20, 'P', 'Education', '教育', 'section', 'TIER3'),
  (21, 'Q', 'Health and social service', '卫生和社会工作', 'section', 'TIER3'),
  (22, 'R', 'Culture, sports and entertainment', '文化、体育和娱乐业', 'section', 'TIER3'),
  (23, 'S', 'Public management, social security and social organization', '公共管理、社会保障和社会组织', 'section', 'TIER3');

INSERT INTO region (ordinal, code, name, name_zh, kind, parent) VALUES
  (1, 'CHN', 'China', '中国', 'country', NULL);

INSERT INTO region (ordinal, code, name, name_zh, kind, parent) VALUES
  (2, '110000', 'Beijing', '北京市', 'province', 'CHN'),
  (3, '120000', 'Tianjin', '天津市', 'province', 'CHN'),
  (4, '130000', 'Hebei', '河北省', 'province', 'CHN'),
  (5, '140000', 'Shanxi', '山西省', 'province', 'CHN'),
  (6, '150000', 'Inner Mongolia', '内蒙古自治区', 'province', 'CHN'),
  (7, '210000', 'Liaoning', '辽宁省', 'province', 'CHN'),
  (8, '220000', 'Jilin', '吉林省', 'province', 'CHN'),
  (9, '230000', 'Heilongjiang', '黑龙江省', 'province', 'CHN'),
  (10, '310000', 'Shanghai', '上海市', 'province', 'CHN'),
  (11, '320000', 'Jiangsu', '江苏省', 'province', 'CHN'),
  (12, '330000', 'Zhejiang', '浙江省', 'province', 'CHN'),
  (13, '340000', 'Anhui', '安徽省', 'province', 'CHN'),
  (14, '350000', 'Fujian', '福建省', 'province', 'CHN'),
  (15, '360000', 'Jiangxi', '江西省', 'province', 'CHN'),
  (16, '370000', 'Shandong', '山东省', 'province', 'CHN'),
  (17, '410000', 'Henan', '河南省', 'province', 'CHN'),
  (18, '420000', 'Hubei', '湖北省', 'province', 'CHN'),
  (19, '430000', 'Hunan', '湖南省', 'province', 'CHN'),
  (20, '440000', 'Guangdong', '广东省', 'province', 'CHN'),
  (21, '450000', 'Guangxi', '广西壮族自治区', 'province', 'CHN'),
  (22, '460000', 'Hainan', '海南省', 'province', 'CHN'),
  (23, '500000', 'Chongqing', '重庆市', 'province', 'CHN'),
  (24, '510000', 'Sichuan', '四川省', 'province', 'CHN'),
  (25, '520000', 'Guizhou', '贵州省', 'province', 'CHN'),
  (26, '530000', 'Yunnan', '云南省', 'province', 'CHN'),
  (27, '540000', 'Tibet', '西藏自治区', 'province', 'CHN'),
  (28, '610000', 'Shaanxi', '陕西省', 'province', 'CHN'),
  (29, '620000', 'Gansu', '甘肃省', 'province', 'CHN'),
  (30, '630000', 'Qinghai', '青海省', 'province', 'CHN'),
  (31, '640000', 'Ningxia', '宁夏回族自治区', 'province', 'CHN'),
  (32, '650000', 'Xinjiang', '新疆维吾尔自治区', 'province', 'CHN');

GRANT SELECT ON indicator, region, industry TO cesuan_writer, cesuan_reader;
