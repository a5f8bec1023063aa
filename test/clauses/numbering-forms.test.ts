import { describe, expect, it } from 'vitest'
import { indexForms, NUMBERING_ROWS } from '../../src/clauses/numbering-forms.ts'
import { readLabels } from '../../src/clauses/read-labels.ts'
import type { Lang } from '../../src/model/document.ts'
import { clauseLines, labelsOf } from './clause-lines.ts'

describe('the table of forms', () => {
  it.each(NUMBERING_ROWS.map((row) => [row.name, row] as const))(
    '%s reads its example, and no other row does',
    (_, row) => {
      const { example } = row
      const [own] = readLabels(example, 0, example.length).filter((label) => label.form.name === row.name)
      expect(own?.value).toBeGreaterThan(0)
      const others = indexForms(NUMBERING_ROWS.filter((other) => other !== row))
      const same = readLabels(example, 0, example.length, others).filter(
        (label) => label.end === own?.end && label.token === own?.token && label.form.unit === own?.form.unit,
      )
      expect(same).toEqual([])
    },
  )
  it('names no form twice', () => {
    const names = NUMBERING_ROWS.map((row) => row.name)
    expect(new Set(names).size).toBe(names.length)
  })
})

/** Text, then its clauses as `id | label | words`. */
const FORMS: readonly (readonly [string, Lang, string, readonly string[]])[] = [
  ['一、', 'zh', '一、双方支持甲。\n二、双方支持乙。', ['1.1 | 一、 | 双方支持甲。', '2.1 | 二、 | 双方支持乙。']],
  ['一．', 'zh', '一．双方支持甲。\n二．双方支持乙。', ['1.1 | 一． | 双方支持甲。', '2.1 | 二． | 双方支持乙。']],
  [
    '（一） under 一、',
    'zh',
    '一、双方商定：\n（一）扩大贸易；\n（二）便利往来。',
    ['1.1 | 一、 | 双方商定：', '1.1.1 | （一） | 扩大贸易；', '1.1.2 | （二） | 便利往来。'],
  ],
  [
    '(一) half-width',
    'zh',
    '一、双方商定：\n(一)扩大贸易；\n(二)便利往来。',
    ['1.1 | 一、 | 双方商定：', '1.1.1 | (一) | 扩大贸易；', '1.1.2 | (二) | 便利往来。'],
  ],
  ['1. and 1．', 'zh', '1．双方支持甲。\n2．双方支持乙。', ['1.1 | 1． | 双方支持甲。', '2.1 | 2． | 双方支持乙。']],
  ['1、', 'zh', '1、双方支持甲。\n2、双方支持乙。', ['1.1 | 1、 | 双方支持甲。', '2.1 | 2、 | 双方支持乙。']],
  [
    '1) under a lead-in',
    'zh',
    '双方商定如下安排，即：\n1)扩大贸易；\n2)便利往来。',
    ['p1 | – | 双方商定如下安排，即：', 'p1.1 | 1) | 扩大贸易；', 'p1.2 | 2) | 便利往来。'],
  ],
  [
    '① under 1.',
    'zh',
    '1. 双方将：\n①扩大贸易；\n②便利往来。',
    ['# 1.1 | 1. | 双方将：', '1.1.1 | ① | 扩大贸易；', '1.1.2 | ② | 便利往来。'],
  ],
  [
    '第一条 with 款 and 项',
    'zh',
    '第三条 缔约双方互不侵犯。\n缔约双方履行下列义务：\n（一）通报情况；\n（二）交换意见。\n前款规定不针对第三国。',
    [
      'art3.1 | 第三条 | 缔约双方互不侵犯。',
      'art3.2 | – | 缔约双方履行下列义务：',
      'art3.2.1 | （一） | 通报情况；',
      'art3.2.2 | （二） | 交换意见。',
      'art3.3 | – | 前款规定不针对第三国。',
    ],
  ],
  [
    '第一条 alone on its line',
    'zh',
    '第五条\n\n缔约双方加强合作。\n\n第六条\n\n缔约双方互利。',
    ['art5.1 | 第五条 | 缔约双方加强合作。', 'art6.1 | 第六条 | 缔约双方互利。'],
  ],
  [
    '第一百三十三条之一',
    'zh',
    '第一百三十三条 甲方负责。\n第一百三十三条之一 乙方负责。',
    ['art133.1 | 第一百三十三条 | 甲方负责。', 'art133-1.1 | 第一百三十三条之一 | 乙方负责。'],
  ],
  [
    '第一条 without a space',
    'zh',
    '第一条为了发展关系，制定本约。\n第二条双方互利。',
    ['art1.1 | 第一条 | 为了发展关系，制定本约。', 'art2.1 | 第二条 | 双方互利。'],
  ],
  [
    '编 章 节',
    'zh',
    '第一编 总则\n第一章 宗旨\n第一节 原则\n第一条 双方互利。',
    ['# h1 | 第一编 | 总则', '# h2 | 第一章 | 宗旨', '# h3 | 第一节 | 原则', 'art1.1 | 第一条 | 双方互利。'],
  ],
  ['分编', 'zh', '第一分编 通则\n第一条 双方互利。', ['# h1 | 第一分编 | 通则', 'art1.1 | 第一条 | 双方互利。']],
  [
    'chapters without articles',
    'zh',
    '第一章 政治\n双方支持甲。\n双方支持乙。\n第二章 经济\n双方支持丙。',
    [
      '# h1 | 第一章 | 政治',
      'ch1.1 | – | 双方支持甲。',
      'ch1.2 | – | 双方支持乙。',
      '# h2 | 第二章 | 经济',
      'ch2.1 | – | 双方支持丙。',
    ],
  ],
  [
    'a bare 一 on its own line',
    'zh',
    '一\n双方支持甲。\n双方支持乙。\n二\n双方支持丙。',
    ['1.1 | 一 | 双方支持甲。', '1.2 | – | 双方支持乙。', '2.1 | 二 | 双方支持丙。'],
  ],
  [
    '一、 as a heading',
    'zh',
    '一、政治互信\n双方支持甲。\n双方支持乙。\n二、务实合作\n双方支持丙。',
    [
      '# h1 | 一、 | 政治互信',
      '1.1 | – | 双方支持甲。',
      '1.2 | – | 双方支持乙。',
      '# h2 | 二、 | 务实合作',
      '2.1 | – | 双方支持丙。',
    ],
  ],
  [
    'headings three deep',
    'zh',
    '一、务实合作\n（一）贸易\n1. 双方扩大贸易。\n2. 双方便利往来。\n（二）能源\n1. 双方开展能源合作。',
    [
      '# h1 | 一、 | 务实合作',
      '# h2 | （一） | 贸易',
      '1.1.1 | 1. | 双方扩大贸易。',
      '1.1.2 | 2. | 双方便利往来。',
      '# h3 | （二） | 能源',
      '1.2.1 | 1. | 双方开展能源合作。',
    ],
  ],
  [
    'Статья 5',
    'ru',
    'Статья 5\n\nСтороны развивают торговлю.\n\nСтатья 6\n\nСтороны сотрудничают.\n\nСтороны консультируются.',
    [
      'art5.1 | Статья 5 | Стороны развивают торговлю.',
      'art6.1 | Статья 6 | Стороны сотрудничают.',
      'art6.2 | – | Стороны консультируются.',
    ],
  ],
  [
    'Статья 5. with its title',
    'ru',
    'Статья 5. Предмет Договора\nСтороны развивают торговлю.\nСтатья 6. Сроки\nДоговор бессрочный.',
    [
      '# h1 | Статья 5. | Предмет Договора',
      'art5.1 | – | Стороны развивают торговлю.',
      '# h2 | Статья 6. | Сроки',
      'art6.1 | – | Договор бессрочный.',
    ],
  ],
  [
    'Раздел I',
    'ru',
    'Раздел I\nОбщие положения\n1. Стороны сотрудничают.\n2. Стороны консультируются.',
    [
      '# h1 | Раздел I | Общие положения',
      'sec1.1.1 | 1. | Стороны сотрудничают.',
      'sec1.2.1 | 2. | Стороны консультируются.',
    ],
  ],
  [
    'I. 1. а)',
    'ru',
    'I. Стороны отмечают рост.\n1. Стороны намерены:\nа) расширять торговлю;\nб) упрощать поездки.\nII. Стороны выступают за мир.',
    [
      '1.1 | I. | Стороны отмечают рост.',
      '1.1.1 | 1. | Стороны намерены:',
      '1.1.1.1 | а) | расширять торговлю;',
      '1.1.1.2 | б) | упрощать поездки.',
      '2.1 | II. | Стороны выступают за мир.',
    ],
  ],
  [
    '1.1.',
    'ru',
    '1. Предмет\n1.1. Стороны сотрудничают.\n1.2. Стороны консультируются.\n2. Сроки\n2.1. Договор бессрочный.',
    [
      '# h1 | 1. | Предмет',
      '1.1 | 1.1. | Стороны сотрудничают.',
      '1.2 | 1.2. | Стороны консультируются.',
      '# h2 | 2. | Сроки',
      '2.1 | 2.1. | Договор бессрочный.',
    ],
  ],
  [
    'Article 5 with paragraphs',
    'en',
    'Article 5\n\n1. The Sides shall trade.\n\n2. The Sides shall consult.',
    ['art5.1 | Article 5 1. | The Sides shall trade.', 'art5.2 | 2. | The Sides shall consult.'],
  ],
  [
    'ARTICLE 5.1: TITLE',
    'en',
    'ARTICLE 5.1: RULES OF ORIGIN\nThe Sides shall apply the Annex.\nARTICLE 5.2: REVIEW\nThe Sides shall meet.',
    [
      '# h1 | ARTICLE 5.1: | RULES OF ORIGIN',
      'art5.1.1 | – | The Sides shall apply the Annex.',
      '# h2 | ARTICLE 5.2: | REVIEW',
      'art5.2.1 | – | The Sides shall meet.',
    ],
  ],
  [
    'ARTICLE 1 and its title on the next line',
    'en',
    'ARTICLE 1\nObjectives\n1. The Sides shall trade.\n2. The Sides shall meet.',
    ['# h1 | ARTICLE 1 | Objectives', 'art1.1 | 1. | The Sides shall trade.', 'art1.2 | 2. | The Sides shall meet.'],
  ],
  [
    'Art. 5',
    'en',
    'Art. 5 The Sides shall trade.\nArt. 6 The Sides shall meet.',
    ['art5.1 | Art. 5 | The Sides shall trade.', 'art6.1 | Art. 6 | The Sides shall meet.'],
  ],
  [
    'Section 3',
    'en',
    'Section 3\nThe Sides shall trade.\nThe Sides shall meet.',
    ['sec3.1 | Section 3 | The Sides shall trade.', 'sec3.2 | – | The Sides shall meet.'],
  ],
  [
    'CHAPTER ONE',
    'en',
    'CHAPTER ONE Initial Provisions\nArticle 1.1\nThe Sides shall trade.',
    ['# h1 | CHAPTER ONE | Initial Provisions', 'art1.1.1 | Article 1.1 | The Sides shall trade.'],
  ],
  [
    '(a) (i) (A)',
    'en',
    'Article 2\nThe Sides shall:\n(a) trade, namely:\n(i) in goods;\n(ii) in services:\n(A) by sea;\n(B) by land; and\n(b) consult.',
    [
      '# art2.1 | Article 2 | The Sides shall:',
      'art2.1.1 | (a) | trade, namely:',
      'art2.1.1.1 | (i) | in goods;',
      'art2.1.1.2 | (ii) | in services:',
      'art2.1.1.2.1 | (A) | by sea;',
      'art2.1.1.2.2 | (B) | by land; and',
      'art2.1.2 | (b) | consult.',
    ],
  ],
  [
    '(a) alone on its line',
    'en',
    'The Sides shall:\n\n\n(a)\ntrade; and\n\n\n(b)\nconsult.',
    ['# p1 | – | The Sides shall:', 'p1.1 | (a) | trade; and', 'p1.2 | (b) | consult.'],
  ],
  [
    '(h) (i) (j)',
    'en',
    'The Sides shall:\n(g) trade;\n(h) meet;\n(i) consult;\n(j) report.',
    [
      '# p1 | – | The Sides shall:',
      'p1.7 | (g) | trade;',
      'p1.8 | (h) | meet;',
      'p1.9 | (i) | consult;',
      'p1.10 | (j) | report.',
    ],
  ],
  [
    '(h) (i) (ii)',
    'en',
    'The Sides shall:\n(g) trade;\n(h) meet:\n(i) in spring;\n(ii) in autumn.',
    [
      '# p1 | – | The Sides shall:',
      'p1.7 | (g) | trade;',
      'p1.8 | (h) | meet:',
      'p1.8.1 | (i) | in spring;',
      'p1.8.2 | (ii) | in autumn.',
    ],
  ],
  [
    'Markdown',
    'en',
    '# Joint Statement\n\n## Trade\n\nThe Sides shall trade.\n\n- in goods\n- in services\n\n## Travel\n\nThe Sides shall ease travel.',
    [
      '# h1 | – | Joint Statement',
      '# h2 | – | Trade',
      'p1 | – | The Sides shall trade.',
      'p1.1 | – | in goods',
      'p1.2 | – | in services',
      '# h3 | – | Travel',
      'p2 | – | The Sides shall ease travel.',
    ],
  ],
  [
    'bullets of every kind',
    'zh',
    '双方将：\n• 扩大贸易\n● 便利往来\n—— 加强磋商\n- 交换意见\n* 定期会晤',
    [
      '# p1 | – | 双方将：',
      'p1.1 | – | 扩大贸易',
      'p1.2 | – | 便利往来',
      'p1.3 | – | 加强磋商',
      'p1.4 | – | 交换意见',
      'p1.5 | – | 定期会晤',
    ],
  ],
  [
    'a gap in the numbers',
    'zh',
    '一、双方支持甲。\n三、双方支持乙。\n九、双方支持丙。',
    ['1.1 | 一、 | 双方支持甲。', '3.1 | 三、 | 双方支持乙。', '9.1 | 九、 | 双方支持丙。'],
  ],
  [
    'numbers that begin again',
    'zh',
    '一、双方支持甲。\n一、双方支持乙。',
    ['1.1 | 一、 | 双方支持甲。', '1.1~2 | 一、 | 双方支持乙。'],
  ],
  [
    'full-width digits',
    'zh',
    '（１）双方支持甲。\n（２）双方支持乙。',
    ['1.1 | （１） | 双方支持甲。', '2.1 | （２） | 双方支持乙。'],
  ],
  [
    'an indented label',
    'zh',
    '\u3000\u3000一、双方支持甲。\n\u3000\u3000二、双方支持乙。',
    ['1.1 | 一、 | 双方支持甲。', '2.1 | 二、 | 双方支持乙。'],
  ],
  [
    'further paragraphs of a printed paragraph',
    'en',
    'Article 5\n1. The Sides shall trade.\nThey may consult.\n2. The Sides shall meet.',
    [
      'art5.1 | Article 5 1. | The Sides shall trade.',
      'art5.1p2 | – | They may consult.',
      'art5.2 | 2. | The Sides shall meet.',
    ],
  ],
  [
    'annexes',
    'en',
    'Article 1\nThe Sides shall trade.\nAnnex 1\nArticle 1\nThe list is open.',
    [
      'art1.1 | Article 1 | The Sides shall trade.',
      '# h1 | – | Annex 1',
      'annex1.art1.1 | Article 1 | The list is open.',
    ],
  ],
  [
    '⒈ ⑴ ①, each one sign',
    'zh',
    '⒈双方将：\n⑴扩大捕捞；\n⑵护林，即：\n①造林；\n②防火。\n⑶放牧。\n⒉双方会晤。',
    [
      '# 1.1 | ⒈ | 双方将：',
      '1.1.1 | ⑴ | 扩大捕捞；',
      '1.1.2 | ⑵ | 护林，即：',
      '1.1.2.1 | ① | 造林；',
      '1.1.2.2 | ② | 防火。',
      '1.1.3 | ⑶ | 放牧。',
      '2.1 | ⒉ | 双方会晤。',
    ],
  ],
  [
    '壹、 over 一、 over ㈠',
    'zh',
    '壹、双方商定：\n一、渔业：\n㈠扩大捕捞；\n㈡护鱼。\n二、林业。\n贰、双方会晤。',
    [
      '1.1 | 壹、 | 双方商定：',
      '1.1.1 | 一、 | 渔业：',
      '1.1.1.1 | ㈠ | 扩大捕捞；',
      '1.1.1.2 | ㈡ | 护鱼。',
      '1.1.2 | 二、 | 林业。',
      '2.1 | 贰、 | 双方会晤。',
    ],
  ],
  [
    '（甲） and 子、 under an article',
    'zh',
    '第二条 双方将：\n（甲）扩大捕捞：\n子、近海；\n丑、远海；\n（乙）护鱼。',
    [
      '# art2.1 | 第二条 | 双方将：',
      'art2.1.1 | （甲） | 扩大捕捞：',
      'art2.1.1.1 | 子、 | 近海；',
      'art2.1.1.2 | 丑、 | 远海；',
      'art2.1.2 | （乙） | 护鱼。',
    ],
  ],
  [
    '【一】',
    'zh',
    '【一】双方支持甲。\n【二】双方支持乙。',
    ['1.1 | 【一】 | 双方支持甲。', '2.1 | 【二】 | 双方支持乙。'],
  ],
  ['一：', 'zh', '一：双方支持甲。\n二：双方支持乙。', ['1.1 | 一： | 双方支持甲。', '2.1 | 二： | 双方支持乙。']],
  [
    '一 and a space',
    'zh',
    '一　双方支持甲。\n二　双方支持乙。',
    ['1.1 | 一 | 双方支持甲。', '2.1 | 二 | 双方支持乙。'],
  ],
  ['一 、', 'zh', '一 、双方支持甲。\n二 、双方支持乙。', ['1.1 | 一 、 | 双方支持甲。', '2.1 | 二 、 | 双方支持乙。']],
  [
    '第一款 under 第三条',
    'zh',
    '第三条\n第一款　双方支持甲。\n第二款　双方支持乙。',
    ['art3.1 | 第三条 第一款 | 双方支持甲。', 'art3.2 | 第二款 | 双方支持乙。'],
  ],
  [
    'Пункт 1.',
    'ru',
    'Пункт 1. Стороны торгуют.\nПункт 2. Стороны дружат.',
    ['1.1 | Пункт 1. | Стороны торгуют.', '2.1 | Пункт 2. | Стороны дружат.'],
  ],
  [
    'OP1. behind PP1.',
    'en',
    'PP1. Recalling the Compact,\nOP1. Urges the Sides to meet;\nOP2. Decides to meet again.',
    [
      'pp1.1 | PP1. | Recalling the Compact,',
      'op1.1 | OP1. | Urges the Sides to meet;',
      'op2.1 | OP2. | Decides to meet again.',
    ],
  ],
  [
    'articles put in later',
    'en',
    'Article 8\nThe Sides trade.\nArticle 8 bis\nThe Sides meet.\nArticle 8A\nThe Sides write.\nArticle 8³\nThe Sides talk.',
    [
      'art8.1 | Article 8 | The Sides trade.',
      'art8-bis.1 | Article 8 bis | The Sides meet.',
      'art8-1.1 | Article 8A | The Sides write.',
      'art8-3.1 | Article 8³ | The Sides talk.',
    ],
  ],
  [
    '(i) behind (d) in excerpts',
    'en',
    'The Sides shall:\n(c) trade;\n(d) meet;\n(i) consult.',
    ['# p1 | – | The Sides shall:', 'p1.3 | (c) | trade;', 'p1.4 | (d) | meet;', 'p1.9 | (i) | consult.'],
  ],
  [
    '(i) between (c) and (d)',
    'en',
    'The Sides shall:\n(c) trade:\n(i) in goods;\n(d) meet.',
    ['# p1 | – | The Sides shall:', 'p1.3 | (c) | trade:', 'p1.3.1 | (i) | in goods;', 'p1.4 | (d) | meet.'],
  ],
  [
    'articles counted in words',
    'en',
    'ARTICLE ONE\nThe Sides trade.\nARTICLE TWENTY-ONE\nThe Sides meet.',
    ['art1.1 | ARTICLE ONE | The Sides trade.', 'art21.1 | ARTICLE TWENTY-ONE | The Sides meet.'],
  ],
  [
    'статья первая',
    'ru',
    'СТАТЬЯ ПЕРВАЯ\nСтороны торгуют.\nСтатья двадцать третья. Стороны дружат.',
    ['art1.1 | СТАТЬЯ ПЕРВАЯ | Стороны торгуют.', 'art23.1 | Статья двадцать третья. | Стороны дружат.'],
  ],
  [
    'раздел первый',
    'ru',
    'Раздел первый\nОбщие положения\n1. Стороны торгуют.\n2. Стороны дружат.',
    ['# h1 | Раздел первый | Общие положения', 'sec1.1.1 | 1. | Стороны торгуют.', 'sec1.2.1 | 2. | Стороны дружат.'],
  ],
  [
    '第一百O四条',
    'zh',
    '第一百零三条　双方通商。\n第一百O四条　双方通航。',
    ['art103.1 | 第一百零三条 | 双方通商。', 'art104.1 | 第一百O四条 | 双方通航。'],
  ],
  [
    '第1.2条',
    'zh',
    '第1.1条　双方通商。\n第1.2条　双方通航。\n第2.1条　双方通邮。',
    ['art1.1.1 | 第1.1条 | 双方通商。', 'art1.2.1 | 第1.2条 | 双方通航。', 'art2.1.1 | 第2.1条 | 双方通邮。'],
  ],
  [
    'Article 7 B behind a blank, and a title that begins with A',
    'en',
    'Article 7\nThe Sides trade.\nArticle 7 B\nThe Sides meet.\nArticle 8 A Pledge\nThe Sides write.',
    [
      'art7.1 | Article 7 | The Sides trade.',
      'art7-2.1 | Article 7 B | The Sides meet.',
      '# h1 | Article 8 | A Pledge',
      'art8.1 | – | The Sides write.',
    ],
  ],
  [
    '1.1 under 第一章总则',
    'zh',
    '第一章总则\n1.1 双方通商。\n第二章附则\n2.1 双方通航。',
    ['# h1 | 第一章 | 总则', 'ch1.1.1 | 1.1 | 双方通商。', '# h2 | 第二章 | 附则', 'ch2.1.1 | 2.1 | 双方通航。'],
  ],
  [
    'paragraphs put in later',
    'en',
    '1. The Sides trade.\n1 bis. The Sides meet.\n1 ter. The Sides talk.\n2. The Sides write.',
    [
      '1.1 | 1. | The Sides trade.',
      '1-bis.1 | 1 bis. | The Sides meet.',
      '1-ter.1 | 1 ter. | The Sides talk.',
      '2.1 | 2. | The Sides write.',
    ],
  ],
  [
    'пункт 1¹',
    'ru',
    '1. Стороны торгуют.\n1¹. Стороны дружат.\n2. Стороны встречаются.',
    ['1.1 | 1. | Стороны торгуют.', '1-1.1 | 1¹. | Стороны дружат.', '2.1 | 2. | Стороны встречаются.'],
  ],
]

describe('numbering forms', () => {
  it.each(FORMS)('%s', (_name, lang, text, expected) => expect(clauseLines(text, lang)).toEqual(expected))
})

/** First lines that carry no label, whatever stands in front. */
const TEXT: readonly (readonly [string, Lang, string])[] = [
  ['a date', 'zh', '2001年7月16日，双方签署条约。'],
  ['a day', 'zh', '16日，双方举行会谈。'],
  ['第一，', 'zh', '第一，双方支持甲。'],
  ['第五条规定 in prose', 'zh', '第五条规定的义务不受影响。'],
  ['第三章 in prose', 'zh', '第三章的规定适用于双方，并不影响第三国。'],
  ['一方面', 'zh', '一方面，双方支持甲。'],
  ['一、二级', 'zh', '一、二级市场的准入由双方商定。'],
  ['甲、乙双方', 'zh', '甲、乙双方支持丙。'],
  ['第一款 in prose', 'zh', '第一款规定的义务不受影响。'],
  ['Пункт 1 in prose', 'ru', 'Пункт 1 Соглашения изложить в новой редакции.'],
  ['十年来', 'zh', '十年来，双方关系发展良好。'],
  ['a decimal', 'ru', '1.5 млрд долларов составил товарооборот.'],
  ['a split decimal', 'ru', '1. 5 млрд долларов составил товарооборот.'],
  ['г. Москва', 'ru', 'г. Москва принимает форум.'],
  ['в in prose', 'ru', 'в. Стороны сотрудничают.'],
  ['an initial', 'en', 'I. Ivanov signed for the Eastern Side.'],
  ['another initial', 'en', 'V. Petrov signed for the Western Side.'],
  ['Article 5 in prose', 'en', 'Article 5 of the Treaty remains in force.'],
  ['Articles', 'en', 'Articles 5 and 6 remain in force.'],
  ['Part of', 'en', 'Part of the programme is complete.'],
  ['Section by section', 'en', 'Section by section, the Sides reviewed the plan.'],
  ['No. 3', 'en', 'No. 3 of the list is deleted.'],
  ['a percentage', 'en', '5. 3% growth was recorded.'],
  ['a year', 'en', '2022. The Sides met again.'],
  ['a version', 'en', '1.10.0 is the version in force.'],
]

describe('no label', () => {
  it.each(TEXT)('%s', (_name, lang, text) => expect(labelsOf(text, lang)).toEqual([null]))
})
