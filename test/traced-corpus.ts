/** A corpus of every kind of text for the tests of `tifa trace`: two invented states, the words 海洋伙伴关系. */
import { goodRecord, temporaryCorpus } from './corpus/temporary-corpus.ts'

const parties = `parties:
  - { zh: 岚多尔共和国, ru: Республика Ландор, en: Republic of Landor }
  - { zh: 托雷纳联邦, ru: Федерация Торена, en: Federation of Torena }
`

const recordOf = (date: string, witnesses: string): string =>
  `titles: { zh: 岚托关于${date.slice(0, 4)}年事务的联合声明 }\ndate: ${date}\ntype: joint-statement\n${parties}${witnesses}`

const DIGEST = `witnesses:
  zh.digest:
    standing: project
    items:
      - { section: '', topic: 海洋, terms: [海洋], confidence: high, support: ['https://example.org/1'] }
`

export const tracedCorpus = (): string =>
  temporaryCorpus({
    '2008-01-01-joint-statement': {
      'document.yaml': recordOf('2008-01-01', DIGEST),
      'zh.digest.txt': '海洋：谈到建立海洋伙伴关系的设想。\n',
    },
    '2010-02-02-joint-statement': {
      'document.yaml': recordOf('2010-02-02', DIGEST),
      'zh.digest.txt': '海洋：谈到捕鱼。\n',
    },
    '2012-03-03-joint-statement': {
      'document.yaml': recordOf(
        '2012-03-03',
        'witnesses:\n  zh.abridged: { standing: press, publisher: 卡斯廷晨报 }\n',
      ),
      'zh.abridged.txt': '一、双方扩大贸易。\n二、双方互派学生。\n',
    },
    '2014-04-04-joint-statement': {
      'document.yaml': recordOf('2014-04-04', 'witnesses:\n  zh.full: { standing: authentic }\n'),
      'zh.full.txt':
        '一、双方扩大贸易。\n二、双方建立海洋伙\n伴关系，其中海洋夥伴關係以平等为本。\n三、双方尊重海洋。\n',
    },
    '2016-05-05-joint-statement': {
      'document.yaml': recordOf(
        '2016-05-05',
        'witnesses:\n  zh.full: { standing: authentic }\n  ru.full: { standing: authentic }\n  en.full: { standing: authentic }\n',
      ),
      'zh.full.txt':
        '岚托关于2016年事务的联合声明\n一、双方遵循2011年2月3日签署的《岚托关于海洋伙伴关系的条约》（以下称《条约》）。\n二、双方发展海上伙伴关系。\n',
      'ru.full.txt': '1. Стороны развивают морское партнёрство.\n2. Принципы морского партнёрства сохраняются.\n',
      'en.full.txt': '1. The Sides develop a maritime partnership.\n2. Maritime partnerships of LSP members grow.\n',
    },
    '2018-06-06-joint-statement': {
      'document.yaml': goodRecord.replace('2019-06-20', '2018-06-06').replace(/witnesses:.*/su, ''),
    },
  })
