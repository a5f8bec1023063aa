/**
 * Every rule, one row each. A new rule is a file beside this one, a row here, a page in docs/rules and a test.
 * Rules that are held while the corpus is loaded, and those of the lock, stand in `named-rules.ts`.
 */
import { brokenWord } from './broken-word.ts'
import { byteOrderMark } from './byte-order-mark.ts'
import { citationAmbiguous } from './citation-ambiguous.ts'
import { citationDate } from './citation-date.ts'
import { citationLater } from './citation-later.ts'
import { citationUnresolved } from './citation-unresolved.ts'
import { citesDiffer } from './cites-differ.ts'
import { citesUnknown } from './cites-unknown.ts'
import { controlCharacter } from './control-character.ts'
import { dateDiffers } from './date-differs.ts'
import { decisionGone } from './decision-gone.ts'
import { digestItems } from './digest-items.ts'
import { digestPresent } from './digest-present.ts'
import { fullLacksAbridged } from './full-lacks-abridged.ts'
import { halfWidth } from './half-width.ts'
import { language } from './language.ts'
import { lineEnds } from './line-ends.ts'
import { mixedScript } from './mixed-script.ts'
import { mojibake } from './mojibake.ts'
import { numbering } from './numbering.ts'
import { plainHttp } from './plain-http.ts'
import { privateUse } from './private-use.ts'
import { recordChecksum } from './record-checksum.ts'
import { recordDates } from './record-dates.ts'
import { repeatedClause } from './repeated-clause.ts'
import { replacementCharacter } from './replacement-character.ts'
import type { Rule } from './rule.ts'
import { sentenceEnd } from './sentence-end.ts'
import { sicGone } from './sic-gone.ts'
import { sourceMissing } from './source-missing.ts'
import { titleDiffers } from './title-differs.ts'
import { unbalanced } from './unbalanced.ts'
import { witnessTwice } from './witness-twice.ts'
import { zeroWidth } from './zero-width.ts'

export const rules: readonly Rule[] = [
  byteOrderMark,
  lineEnds,
  privateUse,
  replacementCharacter,
  zeroWidth,
  controlCharacter,
  mojibake,
  mixedScript,
  language,
  halfWidth,
  numbering,
  unbalanced,
  repeatedClause,
  sentenceEnd,
  brokenWord,
  titleDiffers,
  dateDiffers,
  citationAmbiguous,
  citationUnresolved,
  citationDate,
  citationLater,
  citesUnknown,
  citesDiffer,
  fullLacksAbridged,
  digestPresent,
  digestItems,
  witnessTwice,
  recordChecksum,
  recordDates,
  sicGone,
  sourceMissing,
  plainHttp,
  decisionGone,
]
