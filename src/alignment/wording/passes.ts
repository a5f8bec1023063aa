/**
 * How the clauses of two texts find each other: the passes, in the order in which they run, from the surest to the most
 * cautious. Each adds links between clauses that are still free, but for `part`, which adds a second or third partner.
 * `why` and TIFA_DEBUG=alignment tell which pass made a link.
 *
 * To read the aligner, read this table, then the file of each pass; to change it, add a row.
 */
import type { Pass, Reading } from '../../model/index.ts'
import { absorbParts } from './absorb-parts.ts'
import { fillGaps, fillHeadingGaps, growOutward } from './fill-gaps.ts'
import { linkAcrossKinds } from './link-across-kinds.ts'
import { linkBest } from './link-best.ts'
import { linkCarried } from './link-carried.ts'
import { linkCondensed } from './link-condensed.ts'
import { linkDefinedTerms } from './link-defined-terms.ts'
import { linkElsewhere } from './link-elsewhere.ts'
import { linkFarBest } from './link-far-best.ts'
import { linkHeadings } from './link-headings.ts'
import { linkIdentical } from './link-identical.ts'
import { linkInOrder } from './link-in-order.ts'
import { linkLeadIns } from './link-lead-ins.ts'
import { linkLeftoverTwins } from './link-leftover-twins.ts'
import { linkLoneBest } from './link-lone-best.ts'
import { linkNamed } from './link-named.ts'
import { linkSameNumber } from './link-same-number.ts'
import { linkShortTwins } from './link-short-twins.ts'
import type { AddLink, Pairing } from './pairing.ts'

export interface WordingPass {
  readonly name: Exclude<Pass, 'override' | 'none'>
  /** What it links, by one example: the clause of the earlier text | that of the later one. */
  readonly example: string
  /** Adds its links. `limited` is called where a limit was reached, and some clauses were not looked at. */
  readonly link: (pairing: Pairing, add: AddLink, limited: () => void) => void
  /** Where the texts are read so, the pass is left out. */
  readonly notIn?: Reading
  /**
   * What tells two clauses apart in every other pass and not in this one: that they share names alone, where it goes by
   * number, by place, by what stands beneath or by a name that no other clause has; a formula that is appended to two
   * subjects, where it weighs that by itself.
   */
  readonly passesOver?: 'names alone' | 'formula'
}

export const passes: readonly WordingPass[] = [
  {
    name: 'identical',
    example: '双方支持渔业协定。 | 双方支持渔业协定。 (once in each text)',
    link: linkIdentical,
  },
  {
    name: 'best',
    example: '双方重申支持塔兰海渔业协定。 | 双方欢迎塔兰海渔业协定生效。 (the next best of either is far behind)',
    link: linkBest,
  },
  {
    name: 'order',
    example: '双方同意。 (third of three alike) | 双方同意。 (third of three alike)',
    link: linkInOrder,
  },
  {
    name: 'elsewhere',
    example: '9 双方将继续共享上游水文数据。 | 2 双方继续共享上游水文数据。',
    link: linkElsewhere,
  },
  {
    name: 'term',
    example: '"Vessel" means a hull moved by sail or oar. | "Vessel" means any of the following:',
    link: linkDefinedTerms,
  },
  {
    name: 'part',
    example: '双方重申和平解决争端；双方并同意设立热线。 | 双方同意设立热线。 (the other half is linked already)',
    link: absorbParts,
  },
  {
    name: 'place',
    example: '双方愿就货运交换意见。 | 双方将扩大货物过境。 (between the same neighbours)',
    link: fillGaps,
    passesOver: 'formula',
  },
  {
    name: 'beside',
    example: 'the clause behind one that moved | the clause behind its counterpart',
    link: growOutward,
  },
  {
    name: 'carried',
    example: '…牧民随水草迁徙不必逐年申报… | 双方强调，牧民随水草迁徙不必逐年申报，边界的开闭… (the rest is new)',
    link: linkCarried,
    notIn: 'versions', // a version keeps a clause or drops it; what its words went into is told as passages
  },
  {
    name: 'part',
    example: 'the same again: links that were made since have unexplained rests, too',
    link: absorbParts,
  },
  {
    name: 'condensed',
    example: '10 双方鼓励议会交往。 (9 and 11 went into 7) | 7 元首会晤、议会往来和地方结对织成一张网。',
    link: linkCondensed,
    notIn: 'versions',
  },
  {
    name: 'name',
    example: '双方关注赫兰盆地局势。 | 赫兰盆地停火两年来，人们陆续回家。 (the name stands nowhere else)',
    link: linkNamed,
    passesOver: 'names alone',
    notIn: 'versions',
  },
  {
    name: 'short',
    example: '（三）通信。 | （一）通信； (once in each text, beside linked items)',
    link: linkShortTwins,
  },
  {
    name: 'twin',
    example: '9 双方将加强林业合作。 | 1 双方将加强林业合作。 (one of several; order left these over)',
    link: linkLeftoverTwins,
  },
  {
    name: 'number',
    example: '第八条 behind the same 第七条 | 第八条, written anew',
    link: linkSameNumber,
    passesOver: 'names alone',
    notIn: 'successive', // of two documents, number and place say little
  },
  {
    name: 'alone',
    example: '双方商定设联合小组。 | 两国政府部门按季度聚会。 (same place, and nothing else in either text comes near)',
    link: linkLoneBest,
    passesOver: 'names alone',
    notIn: 'successive',
  },
  {
    name: 'afar',
    example: '16 根据港口新区的优势完善货运枢纽布局 | 7 优化货运枢纽布局，提升港口新区的能级',
    link: linkFarBest,
  },
  {
    name: 'lead-in',
    example: '双方将深化合作： | 双方满意地注意到成果，将继续： (the items under them are linked)',
    link: linkLeadIns,
    passesOver: 'names alone',
  },
  {
    name: 'heading',
    example: '第三章 经贸合作 | 二、务实合作 (the clauses under the one went under the other)',
    link: linkHeadings,
  },
  {
    name: 'kind',
    example: '一、两国关系 (a heading) | 一、两国关系。 (a paragraph)',
    link: linkAcrossKinds,
  },
  {
    name: 'heading-place',
    example: '（2019年6月20日，卡斯廷） | （2024年10月8日，索尔明） (nothing stands under either)',
    link: fillHeadingGaps,
  },
]
