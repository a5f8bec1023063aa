/** What each rule for texts finds, and what it must not find. */
import { describe, expect, it } from 'vitest'
import type { PairRule, TextRule } from '../../src/check/rule.ts'
import { checkedText, found, ruleOf, type TextGiven } from './checked-text.ts'

type Row = readonly [rule: string, text: string, words: readonly string[], given?: TextGiven]
const whole = ([rule, text, words, given]: Row) => [rule, text, words, given ?? {}] as const
const ru: TextGiven = { lang: 'ru' }
const en: TextGiven = { lang: 'en' }
const filler = '双方重申，将加强合作；双方指出，（例如）贸易。'.repeat(12)

const finds: readonly Row[] = [
  ['byte-order-mark', '\ufeff一、双方重申。', ['\ufeff']],
  ['line-ends', '甲。\r\n乙。\r\n丙。\n', ['\n']],
  ['line-ends', '甲。\r乙。\n丙。\n', ['\r']],
  ['private-use', '双方\ue123重申。', ['\ue123']],
  ['private-use', '双方\u{f0001}重申。', ['\u{f0001}']],
  ['replacement-character', '双方\ufffd\ufffd重申。', ['\ufffd\ufffd']],
  ['zero-width', '双方\u200b重申\u202e。', ['\u200b', '\u202e']],
  ['zero-width', '双方\ufeff重申。', ['\ufeff']],
  ['zero-width', 'сотруд\u00adничество', ['\u00ad'], ru],
  ['control-character', '双方\u001b[2J重申\u0085。', ['\u001b', '\u0085']],
  ['mojibake', 'Ñîâìåñòíîå çàÿâëåíèå äâóõ ãîñóäàðñòâ î ñîòðóäíè÷åñòâå', [''], ru],
  ['mixed-script', 'Стороны укрепляют сoюз.', ['o'], ru],
  ['mixed-script', 'Cтороны укрепляют союз.', ['C'], ru],
  ['mixed-script', 'The Раrties agree.', ['Р'], en],
  ['mixed-script', 'сотрудничество c другой страной', ['c'], ru],
  ['language', 'Стороны укрепляют союз и торговлю.', [''], { lang: 'zh' }],
  ['half-width', `${filler}双方重申,将扩大(边境)贸易。`, [',', '(', ')']],
  ['numbering', '一、甲事项。\n二、乙事项。\n四、丁事项。', ['四、']],
  ['numbering', '第一条\n甲。\n第二条\n乙。\n第二条\n丙。', ['第二条']],
  ['numbering', '二、乙事项。\n三、丙事项。', ['二、']],
  ['numbering', '一、政治\n1．甲。\n2．乙。\n二、经贸\n4．丙。\n5．丁。', ['4．']],
  ['numbering', 'Стороны:\nа) торговля;\nб) связь;\nг) наука.', ['г)'], ru],
  ['numbering', 'The Parties:\n(i) trade;\n(ii) science;\n(iv) sport.', ['(iv)'], en],
  // Points run on through the sections, so that one of them is missing; 第三条 in another chapter is not.
  ['numbering', '第一章　总则\n第一条　甲。\n第二条　乙。\n第二章　分则\n第四条　丙。', ['第四条']],
  ['numbering', '一、甲。\n三、丙。\n二、乙。', ['三、', '二、']],
  ['unbalanced', '双方（以下称‘双方）重申。', ['‘']],
  ['unbalanced', '双方重申’。', ['’']],
  ['unbalanced', '双方遵循【条约的原则。', ['【']],
  ['unbalanced', '双方遵循〔条约的原则。', ['〔']],
  ['unbalanced', '双方遵循「条约的原则。', ['「']],
  ['unbalanced', '双方遵循『条约的原则。', ['『']],
  ['unbalanced', '双方遵循〈条约的原则。', ['〈']],
  ['unbalanced', 'The [Parties agree.', ['['], en],
  ['unbalanced', 'Программа „Маяк продолжается.', ['„'], ru],
  ['unbalanced', `“甲。\n${'乙。\n'.repeat(11)}丙”。`, ['“', '”']],
  ['unbalanced', '双方遵循《睦邻友好合作条约的原则。', ['《']],
  ['unbalanced', '双方反对所谓“规则”秩序”。', ['”']],
  ['unbalanced', '双方（以下称“双方）重申。', ['“']],
  ['unbalanced', 'Программа «Маяк продолжается.', ['«'], ru],
  ['unbalanced', 'The "Lighthouse programme goes on.', ['"'], en],
  [
    'repeated-clause',
    '一、双方将加强边境贸易和人员往来合作。\n二、其他事项。\n三、双方将加强边境贸易和人员往来合作。',
    ['双方将加强边境贸易和人员往来合作。'],
  ],
  [
    'sentence-end',
    '一、双方重申互不使用武力。\n二、双方重申支持联合国在国际事务中发挥中心作用\n三、双方将扩大贸易。',
    ['用'],
  ],
  [
    'broken-word',
    '一、双方重申互不使用武力。\n二、双方致力于坚\n定维护国际秩序。\n三、双方将扩大贸易。\n四、双方将互办文化年。',
    ['\n'],
  ],
  [
    'broken-word',
    'Стороны развивают сотрудничество во всех обла-\nстях.\n\nСотрудничество в этих областях растёт.',
    ['-\n'],
    ru,
  ],
  [
    'title-differs',
    '岚多尔共和国和托雷纳联邦关于扩大贸易的联合声明\n\n一、双方重申。',
    ['岚多尔共和国和托雷纳联邦关于扩大贸易的联合声明'],
  ],
  [
    'date-differs',
    '岚多尔共和国和托雷纳联邦联合声明\n（2019年6月21日）\n\n一、双方重申。\n二、双方指出。',
    ['2019年6月21日'],
  ],
]

const passes: readonly Row[] = [
  ['byte-order-mark', '一、双方重申。', []],
  ['line-ends', '甲。\r\n乙。\r\n', []],
  ['line-ends', '甲。\n乙。\n', []],
  ['private-use', '双方重申𠮷。', []],
  ['zero-width', '\ufeff双方重申。', []],
  ['control-character', '双方\t重申。\r\n', []],
  ['mojibake', 'Совместное заявление двух государств о сотрудничестве', [], ru],
  ['mixed-script', 'IT-компании, ВТО/WTO, Wi-Fi, COVID-19 и 5G', [], ru],
  ['mixed-script', 'пункты a) и b), часть C договора, i. e.', [], ru],
  // No Cyrillic letter looks like z: it was meant.
  ['mixed-script', 'Стороны обсудили zадачи.', [], ru],
  ['language', '岚多尔（Landor）和托雷纳（Torena）。', []],
  ['half-width', '双方重申,将加强合作;双方指出,贸易。', []],
  ['half-width', `${filler}贸易额达1,000亿元，比为3:2。`, []],
  ['half-width', `${filler}双方重申,合作。`, [], { fidelity: 'abridged' }],
  ['numbering', '一、甲事项。\n四、丁事项。', [], { fidelity: 'abridged' }],
  ['numbering', '一、甲如下：\n（一）子；\n（二）丑。\n二、乙如下：\n（一）寅；\n（二）卯。', []],
  ['numbering', '一、政治\n1．甲。\n2．乙。\n二、经贸\n3．丙。\n4．丁。\n三、人文\n5．戊。', []],
  ['numbering', '一、双方将：\n（一）子；\n（二）丑。\n双方还将：\n（一）寅；\n（二）卯。', []],
  ['numbering', '第一章　总则\n第一条　甲。\n第二条　乙。\n第二章　分则\n第三条　丙。\n第四条　丁。', []],
  ['numbering', 'The Parties:\n(g) trade;\n(h) science;\n(i) sport;\n(j) art.', ['(g)'], en],
  ['numbering', 'Стороны:\nж) торговля;\nз) связь;\nи) наука;\nк) спорт.', ['ж)'], ru],
  ['unbalanced', '双方（以下称“双方”）遵循《〈条约〉二十周年声明》。', []],
  ['unbalanced', '双方（以下称“双方")重申。', ['“', '"']],
  ['unbalanced', 'The Parties will: 1) trade; 2) learn (in both countries).', [], en],
  ['unbalanced', '“The first paragraph goes on.\n\n“The second one ends.”', [], en],
  ['unbalanced', 'План „Маяк“ и «Коридор».', [], ru],
  ['unbalanced', `“甲。\n${'乙。\n'.repeat(9)}丙”。`, []],
  ['unbalanced', '双方（以下称‘双方’）重申。', []],
  ['unbalanced', 'The Parties’ will, the ‘will.', [], en],
  ['unbalanced', 'Стороны ’тоже.', [], ru],
  ['unbalanced', '[双方]【双方】〔双方〕「双方」『双方』', []],
  ['numbering', '一、甲如下：\n1．子；\n2．丑。\n二、乙。\n三、丙。', []],
  ['numbering', '双方将：\n一、甲；\n二、乙。\n双方还将：\n一、丙；\n二、丁。', []],
  ['broken-word', '双方致力于坚定地维护以联合国为核心的国际\n体系。', []],
  ['unbalanced', "The Parties' and the people's will.", [], en],
  ['repeated-clause', '一、双方重申。\n二、双方重申。', []],
  ['sentence-end', '一、关于两国关系\n双方重申互不使用武力。\n双方将：\n（一）扩大贸易；\n（二）互办文化年。', []],
  [
    'sentence-end',
    '岚多尔共和国和托雷纳联邦关于深化睦邻友好合作关系的联合声明\n一、双方重申。\n岚多尔共和国总统　阿·韦林（签字）',
    [],
  ],
  [
    'broken-word',
    '双方重申互不使用武力，将以协商解决一切\n争端，扩大两国边境地区贸易和人员往来，\n支持青年交流。\n\n双方将加强能源领域合作，扩大输电规模和\n管道建设，并共同监测界河水质。',
    [],
  ],
  ['broken-word', 'торгово-\nэкономическое сотрудничество; торгово-экономические связи', [], ru],
  ['title-differs', '岚多尔共和国和托雷纳联邦\n联合声明（虚构示例）\n\n一、双方重申。', []],
  ['title-differs', '一、双方重申。\n二、双方指出。', []],
  ['date-differs', '一、双方重申。\n二、2018年1月2日的协定继续有效。\n二〇一九年六月二十日于索尔明', []],
  [
    'date-differs',
    '岚多尔共和国和托雷纳联邦联合声明\n2019年6月19日至20日\n（2019年6月20日，索尔明）\n一、双方重申。',
    [],
  ],
]

describe('rules for texts find', () => {
  it.each(finds.map(whole))('%s in %j', (rule, text, words, given) => {
    expect(found(rule, text, given)).toEqual(words)
  })
})
describe('rules for texts do not find', () => {
  it.each(passes.map(whole))('%s in %j beyond what is named', (rule, text, words, given) => {
    expect(found(rule, text, given)).toEqual(words)
  })
})

describe('numbering says what is wrong', () => {
  const numbering = ruleOf('numbering') as TextRule
  it.each([
    ['一、甲。\n三、丙。', 'numbering.gap', { label: '三、', gap: 2 }],
    ['一、甲。\n四、丁。', 'numbering.gap', { label: '四、', gap: '2–3' }],
    ['一、甲。\n二、乙。\n二、丙。', 'numbering.twice', { label: '二、' }],
    ['一、甲。\n二、乙。\n三、丙。\n二、丁。', 'numbering.order', { label: '二、', before: 3 }],
    ['二、乙。\n三、丙。', 'numbering.begins', { label: '二、' }],
  ])('%j: %s %j', (text, code, values) => {
    expect(numbering.check(checkedText(text)).map((f) => [f.code, f.values])).toEqual([[code, values]])
  })
})

describe('full-lacks-abridged', () => {
  const rule = ruleOf('full-lacks-abridged') as PairRule
  const sentences = [
    '双方重申遵循睦邻友好合作条约的宗旨和原则，发展两国关系。',
    '双方商定到二〇三〇年将双边贸易额提高到三百亿美元。',
    '双方支持两国青年、媒体和地方之间的交流与合作。',
  ]
  const check = (full: string, abridged: string) =>
    rule
      .check(checkedText(full), checkedText(abridged, { fidelity: 'abridged' }))
      .map((f) => abridged.slice(f.start, f.end))
  it('tells each sentence that the full text lacks', () => {
    const full = `${sentences[0]}\n${sentences[2]}\n双方还就地区问题交换了意见，并商定继续保持经常的磋商和协调。\n`
    expect(check(full, `${sentences[0]}${sentences[1]}\n`)).toEqual([sentences[1]])
  })
  it('passes an abridgement that leaves out and renumbers', () => {
    expect(
      check(sentences.map((s, i) => `${'一二三'[i]}、${s}`).join('\n'), `声明（摘要）如下：\n一、${sentences[1]}`),
    ).toEqual([])
  })
  it('passes what the publisher says before it begins', () => {
    const lead = '甲国和乙国二日在河口城发表关于全面伙伴关系的联合声明。声明摘要如下：'
    expect(check(sentences.join('\n'), `${lead}\n${sentences[1]}`)).toEqual([])
    expect(check(sentences.join('\n'), `${lead.replace('摘要如下：', '已发表。')}\n${sentences[1]}`)).toHaveLength(1)
  })
  it('tells a full text that is shorter', () => {
    expect(check(sentences[0] as string, sentences.join('\n'))[0]).toBe('')
  })
})
