/**
 * Invented statements in the shapes that people have them in, with what each says of itself.
 *
 * Every one cites an earlier text (`cites`), which stands beside it when it is compared, and in the corpus when it is
 * brought in.
 */
import type { Fidelity, Lang } from '../../../src/model/index.ts'

export interface Statement {
  readonly name: string
  readonly lang: Lang
  /** One printed line each. */
  readonly lines: readonly string[]
  /** How many of the lines are the title's. */
  readonly titleLines: number
  readonly title: string
  readonly date: string | null
  readonly fidelity: Fidelity
  /** The name of its file, without the ending, where that tells something. */
  readonly file?: string
}

/** The earlier text of each language, which the others cite. */
export const EARLIER: Readonly<Record<Lang, { readonly title: string; readonly date: string; readonly text: string }>> =
  {
    zh: {
      title: '岚山国和汐湾国睦邻友好条约',
      date: '2009-04-18',
      text: `岚山国和汐湾国睦邻友好条约

第一条　双方世代友好，永不为敌。

第二条　双方互不首先使用武力，不以武力相威胁。

二〇〇九年四月十八日于汐城
`,
    },
    ru: {
      title: 'Договор о добрососедстве между Озёрной Республикой и Каменной Федерацией',
      date: '2009-04-18',
      text: `Договор о добрососедстве между Озёрной Республикой и Каменной Федерацией

Статья 1. Стороны живут в дружбе и согласии.

Статья 2. Стороны не применяют силу друг против друга.

г. Белореченск, 18 апреля 2009 года
`,
    },
    en: {
      title: 'Treaty of Good-Neighbourliness between the Republic of Landor and the Kingdom of Torena',
      date: '2009-04-18',
      text: `Treaty of Good-Neighbourliness between the Republic of Landor and the Kingdom of Torena

Article 1. The Parties shall live in friendship and accord.

Article 2. The Parties shall not use force against each other.

Done at Yorvik on 18 April 2009
`,
    },
  }

const zhBody = [
  '一、双方将恪守2009年4月18日签署的《岚山国和汐湾国睦邻友好条约》，深化各领域务实合作。',
  '二、双方愿扩大口岸开放，便利人员往来，并就水文数据定期交换信息。',
  '三、双方反对任何形式的单边制裁，主张通过对话解决分歧。',
]
const ruBody = [
  '1. Стороны подтверждают верность Договору о добрососедстве между Озёрной Республикой и Каменной Федерацией от 18 апреля 2009 года.',
  '2. Стороны расширяют приграничную торговлю и обмениваются данными о состоянии рек.',
  '3. Стороны выступают против односторонних санкций и за решение споров путём переговоров.',
]
const enBody = [
  '1. The Parties remain committed to the Treaty of Good-Neighbourliness between the Republic of Landor and the Kingdom of Torena of 18 April 2009.',
  '2. The Parties shall widen trade at the border and exchange data on the state of the rivers.',
  '3. The Parties oppose unilateral sanctions and favour the settlement of disputes by talks.',
]

export const STATEMENTS: readonly Statement[] = [
  {
    name: 'zh-one-line',
    lang: 'zh',
    lines: ['岚山国和汐湾国关于新时代全面伙伴关系的联合声明', '（2023年3月21日，汐城）', ...zhBody],
    titleLines: 1,
    title: '岚山国和汐湾国关于新时代全面伙伴关系的联合声明',
    date: '2023-03-21',
    fidelity: 'full',
  },
  {
    name: 'zh-three-lines-words-after-the-date',
    lang: 'zh',
    lines: ['岚山国和汐湾国', '关于深化战略协作', '联合声明', '（2015年6月3日签署于瓦兰城）', ...zhBody],
    titleLines: 3,
    title: '岚山国和汐湾国关于深化战略协作联合声明',
    date: '2015-06-03',
    fidelity: 'full',
  },
  {
    name: 'zh-date-at-the-end-in-han',
    lang: 'zh',
    lines: ['岚山国和汐湾国谅解备忘录', ...zhBody, '二〇一九年六月廿日于汐城'],
    titleLines: 1,
    title: '岚山国和汐湾国谅解备忘录',
    date: '2019-06-20',
    fidelity: 'full',
  },
  {
    name: 'zh-excerpts-in-the-title',
    lang: 'zh',
    lines: ['岚山国和汐湾国关于海上安全的联合声明（摘登）', '2023年三月二十一日，汐城', ...zhBody],
    titleLines: 1,
    title: '岚山国和汐湾国关于海上安全的联合声明',
    date: '2023-03-21',
    fidelity: 'abridged',
  },
  {
    name: 'zh-traditional',
    lang: 'zh',
    lines: [
      '嵐山國和汐灣國關於區域合作的聯合公報',
      '二O二三年十一月廿八號',
      '一、雙方將恪守2009年4月18日簽署的《嵐山國和汐灣國睦鄰友好條約》，深化各領域務實合作。',
      '二、雙方願擴大口岸開放，便利人員往來，並就水文數據定期交換信息。',
    ],
    titleLines: 1,
    title: '嵐山國和汐灣國關於區域合作的聯合公報',
    date: '2023-11-28',
    fidelity: 'full',
  },
  {
    name: 'zh-date-in-the-name',
    lang: 'zh',
    file: '2021-04-05 声明',
    lines: ['岚山国和汐湾国关于渔业的联合声明', ...zhBody],
    titleLines: 1,
    title: '岚山国和汐湾国关于渔业的联合声明',
    date: '2021-04-05',
    fidelity: 'full',
  },
  {
    name: 'ru-long-title',
    lang: 'ru',
    lines: [
      'СОВМЕСТНОЕ ЗАЯВЛЕНИЕ',
      'Озёрной Республики и Каменной Федерации',
      'об углублении всеобъемлющего партнёрства и стратегического взаимодействия, вступающих в новую эпоху',
      'г. Белореченск, «21» марта 2023 г.',
      ...ruBody,
    ],
    titleLines: 3,
    title:
      'СОВМЕСТНОЕ ЗАЯВЛЕНИЕ Озёрной Республики и Каменной Федерации об углублении всеобъемлющего партнёрства и стратегического взаимодействия, вступающих в новую эпоху',
    date: '2023-03-21',
    fidelity: 'full',
  },
  {
    name: 'ru-excerpts-and-figures',
    lang: 'ru',
    lines: [
      'Совместное заявление Озёрной Республики и Каменной Федерации по вопросам безопасности',
      '(Извлечения)',
      'Белореченск, 21.03.2023',
      ...ruBody,
    ],
    titleLines: 1,
    title: 'Совместное заявление Озёрной Республики и Каменной Федерации по вопросам безопасности',
    date: '2023-03-21',
    fidelity: 'abridged',
  },
  {
    name: 'ru-date-at-the-end',
    lang: 'ru',
    lines: [
      'Протокол о внесении изменений в Договор о добрососедстве между Озёрной Республикой и Каменной Федерацией',
      ...ruBody,
      'Совершено в городе Белореченске 5 мая 2014 года в двух экземплярах, каждый на русском языке.',
    ],
    titleLines: 1,
    title: 'Протокол о внесении изменений в Договор о добрососедстве между Озёрной Республикой и Каменной Федерацией',
    date: '2014-05-05',
    fidelity: 'full',
  },
  {
    name: 'en-place-of-several-words',
    lang: 'en',
    lines: [
      'Joint Statement of the Republic of Landor and the Kingdom of Torena on Fisheries and the Protection of the Sea',
      'Santa Maria de la Costa, 6 July 2025',
      ...enBody,
    ],
    titleLines: 1,
    title:
      'Joint Statement of the Republic of Landor and the Kingdom of Torena on Fisheries and the Protection of the Sea',
    date: '2025-07-06',
    fidelity: 'full',
  },
  {
    name: 'en-short-month-at-the-end',
    lang: 'en',
    lines: ['JOINT STATEMENT', 'of the Republic of Landor and the Kingdom of Torena', ...enBody, 'Yorvik, Mar 21 2023'],
    titleLines: 2,
    title: 'JOINT STATEMENT of the Republic of Landor and the Kingdom of Torena',
    date: '2023-03-21',
    fidelity: 'full',
  },
  {
    name: 'en-excerpts-below-the-title',
    lang: 'en',
    lines: [
      'Memorandum of Understanding between the Republic of Landor and the Kingdom of Torena',
      '(excerpts)',
      'Signed at Yorvik on the 21st of March 2023',
      ...enBody,
    ],
    titleLines: 1,
    title: 'Memorandum of Understanding between the Republic of Landor and the Kingdom of Torena',
    date: '2023-03-21',
    fidelity: 'abridged',
  },
  {
    name: 'en-no-date',
    lang: 'en',
    lines: ['Declaration of the Republic of Landor and the Kingdom of Torena on Clean Rivers', ...enBody],
    titleLines: 1,
    title: 'Declaration of the Republic of Landor and the Kingdom of Torena on Clean Rivers',
    date: null,
    fidelity: 'full',
  },
]
