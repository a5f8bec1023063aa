import { findCitations, reportCitations } from '../../src/citations/find-citations.ts'
import { segmentText } from '../../src/clauses/segment-text.ts'
import type { Document, Lang } from '../../src/model/index.ts'

export function document(id: string, titles: Document['titles'], extra: Partial<Document> = {}): Document {
  return {
    id,
    date: id.slice(0, 10),
    type: id.includes('treaty') ? 'treaty' : 'joint-statement',
    titles,
    aliases: [],
    place: {},
    parties: [
      { zh: '北原共和国', ru: 'Республика Норвальд', en: 'Republic of Norvald' },
      { zh: '海屿联邦', ru: 'Федерация Искарра', en: 'Federation of Iskarra' },
    ],
    sources: [],
    witnesses: [],
    invented: true,
    file: `${id}/document.yaml`,
    ...extra,
  }
}

/** An invented corpus: a treaty, a statement that quotes its title, two statements of one day. */
export const DOCUMENTS: readonly Document[] = [
  document('2003-05-09-treaty', {
    zh: '北原共和国和海屿联邦睦邻互助条约',
    ru: 'Договор о добрососедстве и взаимопомощи между Республикой Норвальд и Федерацией Искарра',
    en: 'Treaty of Good-Neighbourliness and Mutual Assistance between the Republic of Norvald and the Federation of Iskarra',
  }),
  document('2013-05-09-joint-statement', {
    zh: '北原共和国和海屿联邦关于《北海睦邻互助条约》签署10周年的联合声明',
    ru: 'Совместное заявление Республики Норвальд и Федерации Искарра к десятилетию подписания Договора о добрососедстве и взаимопомощи',
    en: 'Joint Statement of the Republic of Norvald and the Federation of Iskarra on the Tenth Anniversary of the Treaty of Good-Neighbourliness and Mutual Assistance',
  }),
  document('2019-11-02-joint-statement-fisheries', {
    zh: '北原共和国和海屿联邦关于渔业资源养护的联合声明',
    ru: 'Совместное заявление Республики Норвальд и Федерации Искарра о сохранении рыбных запасов',
    en: 'Joint Statement of the Republic of Norvald and the Federation of Iskarra on the Conservation of Fish Stocks',
  }),
  document('2019-11-02-joint-statement-transit', {
    zh: '北原共和国和海屿联邦关于跨境运输便利化的联合声明',
    ru: 'Совместное заявление Республики Норвальд и Федерации Искарра об упрощении транзитных перевозок',
    en: 'Joint Statement of the Republic of Norvald and the Federation of Iskarra on the Facilitation of Transit',
  }),
]

/** Short names for the expectations: the target's id without its date, or `?`. */
export function cited(text: string, lang: Lang = 'zh', documents = DOCUMENTS, self: string | null = null): string[] {
  return findCitations(text, segmentText(text, lang), lang, documents, self).map((c) => `${c.as} → ${c.target ?? '?'}`)
}

export const reported = (text: string, lang: Lang = 'zh', self: string | null = null) =>
  reportCitations(text, segmentText(text, lang), lang, DOCUMENTS, self)
