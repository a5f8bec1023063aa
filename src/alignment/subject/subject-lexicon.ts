/**
 * Notions of the field, with the words by which texts name them.
 *
 *     以意识形态划线 | … | по идеологическ… принцип… | ideological lines        weight 0.60
 *
 * Two texts that use the words of one row speak of the same notion, in whatever words and languages. The weight says
 * how far the notion alone makes the subject: 不针对第三国 is a point that a clause makes; 联合国 turns up everywhere.
 *
 * Forms are parted by `|`. `…` stands for some characters more inside the sentence. In Russian and English a form
 * starts at a word, and `*` stands for the rest of a word. `!` names a phrase in which the words mean something else. Case, width, quotes and brackets do not matter. What is
 * near in words and not in sense has a row of its own, or none: 针对特定国家 is not 不针对第三国.
 */

export interface Notion {
  /** 0..1: how far sharing this notion alone makes two texts speak of one subject. */
  readonly weight: number
  readonly zh: string
  readonly ru: string
  readonly en: string
}

const row = (weight: number, zh: string, ru: string, en: string): Notion => ({ weight, zh, ru, en })

/** A point of its own: who says it makes that point. */
const POINT = 0.6
/** A set phrase that often is the point, and sometimes an attribute of another. */
const PHRASE = 0.5
/** Names a subject that several different points may turn on. */
const TOPIC = 0.42
/** One of a list: two of a row's kind make a point, one does not. */
const LISTED = 0.38
/** Turns up with many subjects. */
const ASIDE = 0.3
const FAINT = 0.2

export const NOTIONS: readonly Notion[] = [
  // The relation between the two states
  row(
    0.65,
    '历史最高水平|历史最好水平|历史最好时期',
    'наивысш* уров* в истории|беспрецедентно высок* уров*',
    'highest level in history|best level in history|unprecedented level',
  ),
  row(
    0.36,
    '战略协作伙伴关系|战略伙伴关系',
    'партн*рств* и стратегическо* взаимодействи*|стратегическ* партн*рств*',
    'partnership of coordination|strategic partnership|strategic interaction|strategic coordination',
  ),
  row(
    0.46,
    '条约精神|条约的精神|确定的原则和精神|条约…原则和精神|条约的宗旨和原则|纲领性和基础性文件',
    'дух* договор*|принцип* и дух* договор*|программн* и основополагающ* документ*',
    'spirit of the treaty|principles and spirit of the|programmatic and fundamental document',
  ),
  row(
    POINT,
    '不是…军事政治同盟|超越…军事政治同盟|不结盟、不对抗|不结盟不对抗',
    'не явля*…военно-политическ* союз*|превосход*…военно-политическ* союз*|не нося*…блоков* характер*',
    'not…military-political alliance*|superior to…alliance*|non-alliance|not an alliance',
  ),
  row(0.4, '超越该种|超越结盟|超越这种模式', 'превосход* так*', 'go* beyond such|transcend* such'),
  row(
    FAINT,
    '军事政治同盟|军事同盟|军事集团',
    'военно-политическ* союз*|военн* союз*',
    'military-political alliance*|military alliance*|military bloc*',
  ),
  row(
    PHRASE,
    '不针对第三国|不针对任何第三国|不针对第三方|不针对其他国家',
    'не направлен* против треть*',
    'not target* third|not aimed against third|not directed against*…third|not aimed at third|not target* any third',
  ),
  row(FAINT, '冷战时期', 'времен* холодной войны', 'cold war era|cold war period'),
  row(
    POINT,
    '友好没有止境|合作没有禁区',
    'дружб* без границ|нет запретн* зон|сотрудничеств* без границ',
    'no limits|no forbidden areas',
  ),
  row(
    PHRASE,
    '世代友好',
    'вечн* дружб*|из поколения в поколение',
    'friendship from generation to generation|everlasting friendship|forever friends',
  ),
  row(PHRASE, '新型国际关系', 'нов* тип* международн* отношен*', 'new type of international relations'),
  row(
    PHRASE,
    '新型大国关系|新型国家间关系|新型国际关系模式',
    'межгосударственн* отношен* нового типа',
    'new type of inter-state relations',
  ),
  row(PHRASE, '优先合作伙伴', 'приоритетн* партн*р*', 'priority partner*'),
  row(TOPIC, '核心利益', 'коренн* интерес*', 'core interests'),
  row(
    TOPIC,
    '国家统一|领土完整',
    'территориальн* целостност*|государственн* единств*',
    'territorial integrity|national unity|state unity',
  ),
  row(
    0.4,
    '没有领土要求|互不存在领土要求|领土要求|边界问题|国界|边界',
    'территориальн* претензи*|погранич* вопрос*',
    'territorial claims|boundary question|boundary issue',
  ),
  row(
    TOPIC,
    '相互裁减军事力量|军事领域信任',
    'сокращени* вооруж*нных сил в районе границы|довери* в военной области',
    'confidence in the military field|mutual reduction of military forces',
  ),
  row(
    TOPIC,
    '军事合作|军技合作|军事和军技合作|军事及军技合作|军事技术合作',
    'военн* и военно-техническ* сотрудничеств*|военно-техническ* сотрудничеств*|военн* сотрудничеств*',
    'military cooperation|military and military-technical cooperation|military-technical cooperation',
  ),
  row(
    TOPIC,
    '联合巡航|联合演习|联合训练|联合军演',
    'совместн* патрул*|совместн* учени*',
    'joint patrol*|joint exercise*',
  ),
  row(0.35, '应…邀请|应…之邀', 'по приглашению', 'at the invitation of'),
  row(
    TOPIC,
    '高层交往|元首外交|高层往来',
    'контакт* на высш* уровн*|контакт* на высоком уровне',
    'high-level exchange*|high-level contacts',
  ),
  row(
    0.4,
    '条约…延长|条约延期|予以延期|自动延长',
    'продлени* договор*|договор* продл*',
    'extension of the treaty|extend* the treaty',
  ),

  // Democracy, human rights, paths
  row(
    PHRASE,
    '发展道路',
    'пут* развития',
    'path of development|development path*|paths of development|road of development',
  ),
  row(
    PHRASE,
    '自主选择发展道路|自选的发展道路|自主选择…道路|选定的…道路',
    'самостоятельно…пут* развития|выб*р* пут* развития|собственн* пут* развития',
    'choose…path*|chosen…path*|own path of development|own development path',
  ),
  row(
    ASIDE,
    '国情',
    'национальн* особенност*|национальн* специфик*',
    'national conditions|national realities|specific conditions',
  ),
  row(
    ASIDE,
    '民主|!民主化|!民主党|!民主主义人民共和国|!民主共和国',
    'демократи*|!демократизаци*|!демократическ* республик*',
    'democra*|!democratization|!democratic republic',
  ),
  row(
    0.45,
    '高人一等的民主|民主标准|民主不套|民主没有现成|民主定义权|垄断民主|少数国家专有|少数国家的专利|民主…模板|民主…模式|民主…评判',
    'монополи* на демократи*|стандарт* демократии|превосходящ* демократи*|демократическ* стандарт*',
    'superior democracy|democratic standards|standards of democracy|monopoly on democracy|one-size-fits-all…democra*',
  ),
  row(
    POINT,
    '意识形态划线',
    'по идеологическ*|идеологическ* размежевани*',
    'ideological lines|lines based on ideology|ideological grounds',
  ),
  row(ASIDE, '强加', 'навяз*', 'impos* their|impos* its|impos* values|imposition'),
  row(
    PHRASE,
    '民主对抗威权',
    'демократи* против авторитар*|противостояни* демократий и автократий',
    'democracy versus authoritarian*|democracies and autocracies',
  ),
  row(
    0.55,
    '施压…工具|施压工具|工具…施压|施压的借口|借民主人权施压',
    'инструмент* давлени*|предлог* для давлени*|рычаг* давлени*',
    'tool* to exert pressure|tool* of pressure|instrument* of pressure|pretext for putting pressure|pretext for pressure',
  ),
  row(TOPIC, '人权', 'прав* человека', 'human rights'),
  row(POINT, '人权普遍性', 'универсальност* прав* человека', 'universality of human rights'),
  row(
    LISTED,
    '文明多样性|文明交流互鉴|不同文明',
    'многообрази* цивилизаци*|диалог* цивилизаций',
    'diversity of civilizations|civilizational diversity|dialogue among civilizations',
  ),
  row(PHRASE, '全球文明倡议', 'инициатив* глобальной цивилизации', 'global civilization initiative'),
  row(
    PHRASE,
    '全球安全倡议',
    'инициатив* по глобальной безопасности|инициатив* в области глобальной безопасности',
    'global security initiative',
  ),
  row(
    PHRASE,
    '全球发展倡议',
    'инициатив* по глобальному развитию|инициатив* в области глобального развития',
    'global development initiative',
  ),
  row(PHRASE, '全球治理倡议', 'инициатив* по глобальному управлению', 'global governance initiative'),
  row(
    PHRASE,
    '人类命运共同体',
    'сообществ* единой судьбы|единой судьбы человечества',
    'shared future for mankind|shared future for humanity|community of common destiny',
  ),
  row(
    TOPIC,
    '全人类共同价值',
    'общечеловеческ* ценност*',
    'common values of humanity|common values of mankind|universal human values',
  ),
  row(
    LISTED,
    '干涉…内政|干涉内政|互不干涉内政',
    'вмешательств*…внутренн* дела',
    'interfer*…internal affairs|interfer*…domestic affairs',
  ),
  row(PHRASE, '颜色革命', 'цветн* революци*', 'colour revolution*|color revolution*'),

  // World order
  row(
    PHRASE,
    '以联合国为核心的国际体系|联合国…核心协调作用|联合国…核心作用|联合国…中心作用|加强联合国|联合国的作用|以联合国为核心',
    'центральн*…рол* оон|центральн*…рол* организации объедин*нных наций|роль оон|международн* систем*…центральн* рол*',
    'central…role of the united nations|un-centered|un-centred|centered on the united nations|with the united nations at its core|role of the un|central…role of the un',
  ),
  row(
    PHRASE,
    '以国际法为基础的国际秩序|以国际法为基础的世界秩序|国际法为基础',
    'миропоряд*…основанн* на международном праве|основанн* на международном праве',
    'order based on international law|underpinned by international law|based on international law',
  ),
  row(
    0.36,
    '联合国宪章',
    'устав* оон|устав* организации объедин*нных наций',
    'un charter|charter of the united nations|united nations charter',
  ),
  row(LISTED, '单边主义', 'односторонн* подход*|унилатерализм*', 'unilateralism'),
  row(LISTED, '霸权主义', 'гегемони*', 'hegemon*'),
  row(LISTED, '强权政治', 'силов* политик*|политик* силы', 'power politics'),
  row(
    0.36,
    '冷战思维|冷战心态|冷战意识形态|冷战时期意识形态',
    'менталитет* холодной войны|мышлени* холодной войны|мышлени* времен холодной войны',
    'cold war mentality',
  ),
  row(
    PHRASE,
    '阵营对抗|集团对抗|阵营对立',
    'блоков* конфронтаци*|конфронтаци* блоков|блоков* противостояни*',
    'bloc confrontation|confrontation of blocs|camp-based confrontation',
  ),
  row(
    TOPIC,
    '小圈子|小集团|封闭的结盟|封闭性集团|排他性集团|集团政治',
    'узк* кружк*|закрыт* блок*|эксклюзивн* блок*|замкнут* блок*',
    'exclusive bloc*|closed bloc*|small circle*|exclusive clique*|closed alliance*',
  ),
  row(LISTED, '零和博弈', 'игр* с нулевой суммой|нулев* сумм*', 'zero-sum'),
  row(LISTED, '多极化|多极国际|多极世界|多中心世界', 'многополярн*|полицентричн*', 'multipolar*|polycentric'),
  row(
    LISTED,
    '国际关系民主化',
    'демократизаци* международных отношений',
    'democratization of international relations|democratic international relations|greater democracy in international relations',
  ),
  row(
    LISTED,
    '真正的多边主义',
    'подлинн* многосторонност*|истинн* многосторонност*',
    'true multilateralism|genuine multilateralism',
  ),
  row(LISTED, '全球治理', 'глобальн* управлени*', 'global governance'),
  row(
    PHRASE,
    '二战成果|战后秩序|第二次世界大战…成果|战后国际秩序|法西斯|军国主义',
    'итог* второй мировой войны|послевоенн* миропоряд*|милитари*',
    'outcome* of the second world war|outcome* of world war ii|post-war world order|militaris*',
  ),
  row(
    PHRASE,
    '单边制裁|长臂管辖|次级制裁|单边强制措施',
    'односторонн* санкци*|односторонн* принудительн* мер*|экстерриториальн*',
    'unilateral sanctions|long-arm jurisdiction|unilateral coercive measures|extraterritorial',
  ),
  row(
    PHRASE,
    '安理会改革|联合国改革',
    'реформ* совета безопасности|реформ* оон',
    'security council reform|reform of the security council|reform of the united nations',
  ),

  // Security
  row(
    PHRASE,
    '牺牲他国安全|牺牲别国安全|损害他国安全|损害别国…安全利益|损害他国…安全利益|安全不可分割|他国安全为代价|损害别国安全',
    'в ущерб…безопасности других|за сч*т безопасности других|ущемля*…безопасност*|неделимост* безопасности',
    'expense of…security of others|expense of the security|expense of other*…security|indivisibility of security|to the detriment of…security|harm*…security interests',
  ),
  row(FAINT, '不可分割的安全|不可分割、持久的安全', 'неделим* безопасност*', 'indivisible security'),
  row(
    PHRASE,
    '军事优势|谋求军事、政治|谋求…军事…优势',
    'военн* преимуществ*|военн*, политическ*…преимуществ*',
    'military advantage*|military superiority|military, political…advantage*',
  ),
  row(PHRASE, '北约', 'нато', 'nato'),
  row(PHRASE, '印太战略', 'индо-тихоокеанск* стратеги*', 'indo-pacific strategy'),
  row(POINT, '三边安全伙伴|AUKUS|奥库斯', 'aukus|аукус', 'aukus'),
  row(
    POINT,
    '放射性污染水|核污染水|核污水|福岛',
    'фукусим*|радиоактивн* вод*',
    'fukushima|radioactive water|nuclear-contaminated water',
  ),
  row(POINT, '台湾', 'тайван*', 'taiwan'),
  row(POINT, '涉疆|新疆', 'синьцзян*', 'xinjiang'),
  row(POINT, '涉港|香港', 'гонконг*|сянган*', 'hong kong'),
  row(POINT, '乌克兰', 'украин*', 'ukrain*'),
  row(POINT, '朝鲜半岛', 'корейск* полуостров*', 'korean peninsula'),
  row(POINT, '阿富汗', 'афганистан*', 'afghan*'),
  row(POINT, '叙利亚', 'сири*', 'syria*'),
  row(
    POINT,
    '伊核|伊朗核|联合全面行动计划',
    'иранск* ядерн*|свпд',
    'iranian nuclear|jcpoa|joint comprehensive plan of action',
  ),
  row(POINT, '巴勒斯坦|巴以|中东', 'палестин*|ближн* восток*', 'palestin*|middle east'),
  row(POINT, '缅甸', 'мьянм*', 'myanmar'),
  row(
    POINT,
    '五个核武器国家|五核国',
    'пят* государств*…ядерн* оружи*|ядерн* пят*рк*',
    'five nuclear-weapon states|five nuclear weapon states',
  ),
  row(POINT, '核战争', 'ядерн* войн*', 'nuclear war'),
  row(
    PHRASE,
    '境外部署的核武器|境外部署核武器|撤出境外部署',
    'ядерн* оружи*…за рубежом|ядерн* оружи*…за пределами',
    'nuclear weapons deployed abroad|nuclear weapons…abroad',
  ),
  row(PHRASE, '不首先使用核武器', 'неприменени* первым…ядерн* оружи*|не применять первым', 'no first use|no-first-use'),
  row(FAINT, '核武器', 'ядерн* оружи*', 'nuclear weapon*'),
  row(
    PHRASE,
    '不扩散核武器条约|核不扩散|防扩散体系',
    'нераспространени* ядерного оружия|дняо',
    'non-proliferation of nuclear weapons|npt|nuclear non-proliferation',
  ),
  row(LISTED, '核裁军', 'ядерн* разоружени*', 'nuclear disarmament'),
  row(ASIDE, '军备竞赛', 'гонк* вооружений', 'arms race'),
  row(0.4, '战略稳定|战略平衡与稳定', 'стратегическ* стабильност*', 'strategic stability'),
  row(LISTED, '军控领域|军备控制|军控', 'контрол* над вооружениями', 'arms control'),
  row(
    POINT,
    '中导条约|中程和中短程导弹|中程导弹|中短程导弹',
    'дрсмд|рсмд|ракет* средней и меньшей дальности',
    'inf treaty|intermediate-range',
  ),
  row(POINT, '全球反导|反导系统|反导', 'глобальн* про|противоракетн*', 'missile defense|missile defence'),
  row(POINT, '外空|外层空间', 'космическ* пространств*|в космосе', 'outer space'),
  row(
    POINT,
    '禁止生物武器|生物武器|生物军事',
    'биологическ* оружи*|биологическ* и токсинн*|военно-биологическ*',
    'biological weapon*|biological and toxin',
  ),
  row(POINT, '化学武器|禁化武|无化武', 'химическ* оружи*|озхо', 'chemical weapon*|opcw'),
  row(
    POINT,
    '信息安全|网络犯罪|互联网治理|网络空间',
    'информационн* безопасност*|киберпреступност*|управлени* интернетом',
    'information security|cybercrime|internet governance|cyberspace',
  ),
  row(PHRASE, '人工智能', 'искусственн* интеллект*', 'artificial intelligence'),
  row(POINT, '恐怖主义|反恐', 'террори*', 'terroris*'),
  row(LISTED, '分裂主义|极端主义|三股势力', 'сепаратизм*|экстремизм*', 'separatism|extremism'),
  row(PHRASE, '禁毒|毒品', 'наркоти*', 'narcotic*|drug trafficking'),
  row(
    PHRASE,
    '病毒溯源|溯源',
    'происхождени* вируса|происхождени* коронавируса',
    'origin of the virus|origins of the virus|origins-tracing',
  ),
  row(
    PHRASE,
    '人文合作政治化|国际人文合作',
    'политизаци* гуманитарн*|политизаци* международн* гуманитарн*',
    'politicization of humanitarian|politicizing…cultural',
  ),
  row(PHRASE, '和谈|和平谈判|劝和促谈', 'мирн* переговор*', 'peace talks|peace negotiations'),
  row(
    PHRASE,
    '政治解决|政治外交解决|政治外交途径',
    'политическ* урегулировани*|политико-дипломатическ*',
    'political settlement|political and diplomatic',
  ),
  row(PHRASE, '法律约束力…安全保障|安全保障', 'гаранти* безопасности', 'security guarantees'),
  row(PHRASE, '不使用武力|不以武力相威胁|武力威胁', 'неприменени* силы|угроз* силой', 'use of force|threat of force'),
  row(
    PHRASE,
    '立即接触和磋商|立即接触',
    'незамедлительно…контакт*|безотлагательно…консультаци*',
    'immediately hold contacts|immediate contacts',
  ),

  // Economy, development, people
  row(LISTED, '务实合作', 'практическ* сотрудничеств*', 'practical cooperation'),
  row(
    POINT,
    '气候变化|气候公约|气候|温室气体|全球变暖|碳排放|碳市场',
    'изменени* климата|климат*|парников* газ*|глобальн* потеплени*',
    'climate change|climate|greenhouse gas*|global warming|carbon',
  ),
  row(LISTED, '巴黎协定', 'парижск* соглашени*', 'paris agreement'),
  row(LISTED, '共同但有区别的责任', 'общ*, но дифференцированн*', 'common but differentiated'),
  row(TOPIC, '生物多样性', 'биоразнообрази*|биологическ* разнообрази*', 'biodiversity|biological diversity'),
  row(TOPIC, '环境保护|生态环境', 'охран* окружающей среды', 'environmental protection|protection of the environment'),
  row(PHRASE, '一带一路', 'один пояс|пояс и путь|пояса и пути', 'belt and road'),
  row(PHRASE, '欧亚经济联盟', 'евразийск* экономическ* союз*|еаэс', 'eurasian economic union|eaeu'),
  row(PHRASE, '大欧亚伙伴关系', 'больш* евразийск* партн*рств*', 'greater eurasian partnership'),
  row(
    PHRASE,
    '上海合作组织|上合组织|上合',
    'шанхайск* организаци* сотрудничества|шос',
    'shanghai cooperation organization|shanghai cooperation organisation|sco',
  ),
  row(PHRASE, '金砖', 'брикс', 'brics'),
  row(PHRASE, '二十国集团', 'группы двадцати|двадцатк*', 'g20|group of twenty'),
  row(PHRASE, '亚太经合组织', 'атэс', 'apec'),
  row(
    PHRASE,
    '世界贸易组织|世贸组织|多边贸易体制',
    'всемирн* торгов* организаци*|вто',
    'world trade organization|wto|multilateral trading system',
  ),
  row(PHRASE, '东盟', 'асеан', 'asean'),
  row(PHRASE, '中俄印', 'рик|россия – индия – китай', 'russia-india-china'),
  row(PHRASE, '北极|北方海航道', 'арктик*|арктическ*|северн* морск* пут*', 'arctic|northern sea route'),
  row(TOPIC, '能源合作|能源领域|能源', 'энергетик*|энергетическ*', 'energy'),
  row(TOPIC, '双边贸易额|贸易额', 'товарооборот*', 'trade volume|trade turnover'),
  row(TOPIC, '知识产权', 'интеллектуальн* собственност*', 'intellectual property'),
  row(TOPIC, '本币结算|金融合作', 'национальн* валют*', 'national currencies|local currencies'),
  row(
    TOPIC,
    '科技创新|科技合作',
    'научно-техническ*|инновац*',
    'scientific and technological|science and technology|innovation',
  ),
  row(
    TOPIC,
    '航天合作|月球科研站|卫星导航',
    'лунн* станци*|спутников* навигаци*',
    'lunar station|satellite navigation',
  ),
  row(TOPIC, '可持续发展议程|2030年可持续发展', 'повестк*…устойчив* развити*', '2030 agenda'),
  row(TOPIC, '疫苗|新冠', 'вакцин*|коронавирус*|covid*', 'vaccine*|coronavirus|covid*'),
  row(TOPIC, '冬奥会|冬残奥会|奥运|奥林匹克', 'олимпий*|паралимпий*', 'olympi*|paralympi*'),
  row(TOPIC, '体育合作|体育交流', 'сотрудничеств*…спорт*', 'sports cooperation|sports exchanges'),
  row(
    TOPIC,
    '教育交流|教育合作|语言教学',
    'образовательн* обмен*|сотрудничеств* в области образования',
    'educational exchange*|cooperation in education',
  ),
  row(TOPIC, '青年', 'молод*жн*|молод*жь', 'youth'),
  row(TOPIC, '新媒体|媒体合作', 'средств* массовой информации', 'mass media|new media'),
]
