/**
 * Names and set phrases of the genre that are never cut: states, people, bodies, places, treaties, phrases.
 * General knowledge of the field, one kind a row. Han words stand in simplified characters, as they are printed.
 * Words of the spaced scripts are cut by spaces already, so only names of several words stand here: `_` joins the
 * words of a name, and `*` ends a stem whose ending is free («Российск*_Федераци*» is any case of it).
 */

/** Kinds whose words are names: an equal one between two changes is never folded into them. */
export const NAME_KINDS = ['state', 'region', 'person', 'body', 'treaty'] as const

export type LexiconKind = (typeof NAME_KINDS)[number] | 'phrase'

export const HAN_ROWS: readonly (readonly [LexiconKind, string])[] = [
  [
    'state',
    '中国 中华人民共和国 俄罗斯 俄罗斯联邦 美国 美利坚合众国 英国 法国 德国 日本 印度 巴西 南非 朝鲜 韩国 蒙古 蒙古国 越南 老挝 柬埔寨 缅甸 泰国 马来西亚 新加坡 印度尼西亚 印尼 菲律宾 文莱 东帝汶 巴基斯坦 孟加拉国 尼泊尔 不丹 斯里兰卡 马尔代夫 阿富汗 伊朗 伊拉克 叙利亚 黎巴嫩 以色列 巴勒斯坦 约旦 沙特阿拉伯 沙特 也门 阿曼 阿联酋 卡塔尔 巴林 科威特 土耳其 埃及 利比亚 突尼斯 阿尔及利亚 摩洛哥 苏丹 南苏丹 埃塞俄比亚 索马里 肯尼亚 坦桑尼亚 乌干达 卢旺达 刚果 安哥拉 赞比亚 津巴布韦 莫桑比克 纳米比亚 尼日利亚 加纳 马里 尼日尔 乍得 哈萨克斯坦 吉尔吉斯斯坦 塔吉克斯坦 乌兹别克斯坦 土库曼斯坦 白俄罗斯 乌克兰 摩尔多瓦 格鲁吉亚 亚美尼亚 阿塞拜疆 塞尔维亚 波黑 匈牙利 波兰 意大利 西班牙 葡萄牙 希腊 荷兰 比利时 瑞士 奥地利 瑞典 挪威 芬兰 丹麦 冰岛 爱尔兰 捷克 斯洛伐克 罗马尼亚 保加利亚 立陶宛 拉脱维亚 爱沙尼亚 加拿大 墨西哥 古巴 委内瑞拉 哥伦比亚 阿根廷 智利 秘鲁 玻利维亚 厄瓜多尔 尼加拉瓜 澳大利亚 新西兰 苏联 中俄 中俄两国 中美 俄美 中印 俄印 中日 中法 中哈 中蒙俄 中俄印 中俄蒙',
  ],
  [
    'region',
    '台湾 香港 澳门 西藏 新疆 北京 上海 莫斯科 圣彼得堡 符拉迪沃斯托克 海参崴 喀山 索契 日内瓦 纽约 东北 远东 西伯利亚 黑龙江 乌苏里江 额尔古纳河 图们江 兴凯湖 黑瞎子岛 满洲里 中亚 东亚 东北亚 东南亚 南亚 西亚 北非 中东 亚太 亚太地区 印太 亚洲 欧洲 非洲 拉美 拉丁美洲 加勒比 大洋洲 欧亚 欧亚大陆 欧亚地区 北极 南极 北冰洋 太平洋 南太平洋 大西洋 印度洋 黑海 里海 波罗的海 地中海 红海 南海 东海 朝鲜半岛 巴尔干 高加索 外高加索 波斯湾 海湾地区 北方海航道 克里米亚 顿巴斯 福岛',
  ],
  [
    'person',
    '习近平 普京 彭丽媛 李强 李克强 王毅 赵乐际 韩正 丁薛祥 何立峰 杨洁篪 梅德韦杰夫 米舒斯京 拉夫罗夫 绍伊古 江泽民 胡锦涛 叶利钦 戈尔巴乔夫 古特雷斯 潘基文 弗拉基米尔·普京',
  ],
  [
    'body',
    '联合国 联合国安理会 联合国安全理事会 安理会 联合国大会 联大 联合国秘书长 联合国教科文组织 世界卫生组织 世卫组织 世界贸易组织 世贸组织 国际原子能机构 国际货币基金组织 世界银行 国际刑警组织 国际奥委会 国际法院 国际刑事法院 人权理事会 联合国人权理事会 裁军谈判会议 禁止化学武器组织 国际海事组织 国际民航组织 国际电信联盟 世界知识产权组织 粮农组织 欧洲联盟 欧盟 东南亚国家联盟 东盟 北大西洋公约组织 北约 上海合作组织 上合组织 金砖国家 金砖 二十国集团 七国集团 七十七国集团 亚太经合组织 亚太经济合作组织 欧亚经济联盟 欧亚经济共同体 独立国家联合体 独联体 集体安全条约组织 集安组织 非洲联盟 非盟 阿拉伯国家联盟 阿盟 海湾合作委员会 海合会 亚信 亚洲相互协作与信任措施会议 亚洲基础设施投资银行 亚投行 新开发银行 丝路基金 不结盟运动 东亚峰会 东盟地区论坛 香格里拉对话 四方安全对话 三边安全伙伴关系 奥库斯 五眼联盟 欧安组织 欧洲委员会 红十字国际委员会 中国共产党 统一俄罗斯党 全国人民代表大会 全国人大 全国政协 国务院 国务院办公厅 外交部 国防部 商务部 联邦委员会 国家杜马 最高人民法院 最高人民检察院 国家监察委员会 全国人民代表大会常务委员会 中央军事委员会 新华社 塔斯社 中俄总理定期会晤委员会 中俄人文合作委员会 中俄投资合作委员会 中俄能源合作委员会 中俄友好、和平与发展委员会',
  ],
  [
    'treaty',
    '联合国宪章 睦邻友好合作条约 中俄睦邻友好合作条约 不扩散核武器条约 全面禁止核试验条约 禁止生物武器公约 禁止化学武器公约 联合国海洋法公约 联合国气候变化框架公约 巴黎协定 京都议定书 反导条约 中导条约 新削减战略武器条约 外空条约 武器贸易条约 生物多样性公约 蒙特利尔议定书 维也纳公约 日内瓦公约 南极条约 明斯克协议 全面协议 伊核协议 伊朗核问题全面协议 九二共识',
  ],
  [
    'phrase',
    '人类命运共同体 构建人类命运共同体 命运共同体 新型国际关系 全面战略协作伙伴关系 战略协作伙伴关系 新时代全面战略协作伙伴关系 战略伙伴关系 全面战略伙伴关系 平等信任 战略协作 世代友好 睦邻友好 相互尊重 公平正义 合作共赢 互利共赢 共赢 双赢 互利合作 共商共建共享 共同体 多边主义 单边主义 霸权主义 强权政治 冷战思维 零和博弈 阵营对抗 集团对抗 单边制裁 单边强制措施 长臂管辖 脱钩断链 双重标准 颜色革命 内部事务 干涉内政 不干涉内政 互不干涉内政 主权平等 领土完整 国家主权 核心利益 正当利益 合理关切 安全关切 和平共处 和平共处五项原则 互不侵犯 平等互利 求同存异 不结盟 不对抗 不针对第三国 不针对第三方 第三国 国际法 国际法准则 国际法基本原则 国际关系基本准则 国际体系 国际秩序 国际格局 国际社会 国际事务 国际安全 国际金融 国际贸易 全球治理 全球治理体系 全球战略稳定 战略稳定 多极化 世界多极化 经济全球化 全球化 国际关系民主化 社会信息化 文明多样性 文明交流互鉴 全人类共同价值 和平发展 和平、发展、公平、正义、民主、自由 百年未有之大变局 一带一路 丝绸之路经济带 海上丝绸之路 大欧亚伙伴关系 全球发展倡议 全球安全倡议 全球文明倡议 可持续发展 可持续发展议程 气候变化 应对气候变化 生物多样性 碳中和 共同但有区别的责任 绿色发展 数字经济 人工智能 网络空间 网络安全 国际信息安全 信息安全 信息通信技术 数据安全 外层空间 外空军备竞赛 外空武器化 军备竞赛 军备控制 军控 裁军 防扩散 不扩散 核武器 核战争 核导弹 核武器国家 无核武器国家 五核国 战略武器 反导系统 全球反导系统 中程导弹 中短程导弹 陆基中程和中短程导弹 高超音速武器 大规模杀伤性武器 大规模毁灭性武器 化学武器 生物武器 生物安全 生物军事活动 恐怖主义 极端主义 分裂主义 三股势力 毒品走私 跨国有组织犯罪 有组织犯罪 非法移民 能力建设 互联互通 基础设施 能源安全 粮食安全 能源合作 核能 和平利用核能 天然气 石油 煤炭 供应链 产业链 产业链供应链 本币结算 贸易投资 投资保护 贸易保护主义 贸易自由化 贸易便利化 市场准入 知识产权 公共卫生 新冠肺炎 新冠病毒 病毒溯源 疫情 传染病 人文交流 人文合作 青年交流 地方合作 边境地区 跨境运输 跨境 海关 口岸 联合巡航 联合演习 联合军演 军事互信 军事合作 两军 人权 人权问题政治化 民主人权 发展中国家 发达国家 新兴市场国家 全球南方 中东和平进程 两国方案 二战成果 第二次世界大战 历史虚无主义 歪曲历史 法西斯主义 纳粹主义 军国主义 国家元首 政府首脑 最高领导人 元首外交 定期会晤 定期会晤机制 总理定期会晤 战略安全磋商 执法安全合作 双边关系 两国关系 两国元首 两国人民 两国政府 双方 各方 缔约双方 缔约一方 缔约另一方 中方 俄方 美方 核污染水 发展道路 现代化 中国式现代化 人民币 卢布 一个中国 一个中国原则 一国两制 台湾独立 台独 和平统一 中国梦 改革开放 互信 深化互信 背靠背 肩并肩 进一步 一道 一致 一贯 一切 一系列 统一 唯一 一律 一方 另一方 一定 一般 一些 一起 同一 三方 三边 四方 双边 多边',
  ],
]

export const SPACED_ROWS: readonly (readonly [LexiconKind, string])[] = [
  [
    'state',
    'United_States United_States_of_America United_Kingdom Russian_Federation People"s_Republic_of_China Republic_of_Korea Democratic_People"s_Republic_of_Korea South_Africa Saudi_Arabia New_Zealand Sri_Lanka Viet_Nam United_Arab_Emirates European_Union Soviet_Union',
  ],
  [
    'state',
    'Российск*_Федераци* Китайск*_Народн*_Республик* Соединенн*_Штат* Соединенн*_Штат*_Америки Республик*_Коре* Корейск*_Народно-Демократическ*_Республик* КНДР Объединенн*_Арабск*_Эмират* Саудовск*_Арави* Европейск*_союз* Советск*_Союз* Республик*_Беларус* Республик*_Казахстан* Южно-Африканск*_Республик* Соединенн*_Королевств*',
  ],
  [
    'region',
    'Korean_Peninsula Asia_Pacific Asia-Pacific Middle_East Central_Asia South_China_Sea East_China_Sea Black_Sea Indo-Pacific Latin_America North_Africa Far_East Hong_Kong New_York',
  ],
  [
    'region',
    'Корейск*_полуостров* Центральн*_Ази* Ближн*_Восток* Дальн*_Восток* Латинск*_Америк* Северн*_Африк* Черн*_мор* Южно-Китайск*_мор* Азиатско-Тихоокеанск*_регион* Тихо*_океан* Юго-Восточн*_Ази* Северо-Восточн*_Ази*',
  ],
  ['person', 'Xi_Jinping Vladimir_Putin Wang_Yi Sergey_Lavrov Antonio_Guterres Li_Keqiang Li_Qiang'],
  ['person', 'Си_Цзиньпин* Владимир*_Путин* В.В._Путин* Ван_И Серге*_Лавров* Ли_Кэцян* Ли_Цян*'],
  [
    'body',
    'United_Nations United_Nations_Security_Council Security_Council UN_Security_Council General_Assembly United_Nations_General_Assembly World_Health_Organization World_Trade_Organization World_Bank International_Monetary_Fund International_Atomic_Energy_Agency International_Court_of_Justice Shanghai_Cooperation_Organization Shanghai_Cooperation_Organisation Eurasian_Economic_Union Group_of_Twenty African_Union Arab_League Collective_Security_Treaty_Organization North_Atlantic_Treaty_Organization Federal_Reserve Federal_Open_Market_Committee Open_Market_Committee Human_Rights_Council Conference_on_Disarmament Joint_Committee Joint_Commission Non-Aligned_Movement Asian_Infrastructure_Investment_Bank',
  ],
  [
    'body',
    'Организаци*_Объединенн*_Наци* Совет*_Безопасности Совет*_Безопасности_ООН Генеральн*_Ассамбле* Генеральн*_Ассамбле*_ООН Всемирн*_организаци*_здравоохранения Всемирн*_торгов*_организаци* Всемирн*_банк* Международн*_валютн*_фонд* Международн*_агентств*_по_атомной_энергии Международн*_Суд* Шанхайск*_организаци*_сотрудничества Евразийск*_экономическ*_союз* Содружеств*_Независимых_Государств Организаци*_Договора_о_коллективной_безопасности Африканск*_союз* Лиг*_арабских_государств Групп*_двадцати Государственн*_Дум* Совет*_Федерации Движени*_неприсоединения Конференци*_по_разоружению Совет*_ООН_по_правам_человека',
  ],
  [
    'treaty',
    'Charter_of_the_United_Nations UN_Charter United_Nations_Charter Treaty_on_the_Non-Proliferation_of_Nuclear_Weapons Comprehensive_Nuclear-Test-Ban_Treaty Paris_Agreement Outer_Space_Treaty Biological_Weapons_Convention Chemical_Weapons_Convention WTO_Agreement Vienna_Convention TRIPS_Agreement GATT_1994 GATS',
  ],
  [
    'treaty',
    'Устав*_ООН Устав*_Организаци*_Объединенн*_Наци* Договор*_о_нераспространении_ядерного_оружия Договор*_о_всеобъемлющем_запрещении_ядерных_испытаний Парижск*_соглашени*',
  ],
  // "two" and the like are numbers; here they count nothing.
  [
    'phrase',
    'two_sides two_countries two_peoples two_states two_parties two_governments two_Presidents two_leaders two_nations',
  ],
  [
    'phrase',
    'двух_стран двум_странам двумя_странами двух_государств двум_государствам двумя_государствами двух_народов двум_народам двух_сторон двумя_сторонами',
  ],
]
