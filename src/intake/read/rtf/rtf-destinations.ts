/**
 * Where the words of a group go, by the control word that opens it.
 *
 *     {\footnote …}  a note       {\*\annotation …}  a comment      {\header …}  a header
 *     {\pict …}      no words     {\*\whatever …}    no words: a reader that does not know it passes over it
 */

/** `inline`: words where they stand, whatever the group is called. */
export type Destination =
  | 'inline'
  | 'skip'
  | 'fonts'
  | 'colors'
  | 'title'
  | 'info'
  | 'note'
  | 'comment'
  | 'header'
  | 'box'
  | 'label'
  | 'alternatives'
  | 'instruction'

const KNOWN: Readonly<Record<string, Destination>> = {
  fonttbl: 'fonts',
  colortbl: 'colors',
  info: 'info',
  title: 'title',
  footnote: 'note',
  annotation: 'comment',
  shptxt: 'box',
  dptxbxtext: 'box',
  listtext: 'label',
  pntext: 'label',
  upr: 'alternatives',
  ud: 'inline',
  fldrslt: 'inline',
  field: 'inline',
  fldinst: 'instruction',
  shp: 'inline',
  shpinst: 'inline',
  shpgrp: 'inline',
  do: 'inline',
  object: 'inline',
  result: 'inline',
  mmath: 'inline',
  moMath: 'inline',
  moMathPara: 'inline',
  ftnalt: 'inline',
  bkmkstart: 'skip',
  bkmkend: 'skip',
}

const SKIPPED = new Set(
  (
    'stylesheet pict shppict nonshppict objdata objclass objname sp shprslt listtable listoverridetable revtbl ' +
    'rsidtbl generator themedata colorschememapping latentstyles datastore xmlnstbl pn pnseclvl pntxta pntxtb filetbl ' +
    'template userprops docvar atnid atnauthor atndate atnref atntime atnicn atnparent atrfstart atrfend tc tcn xe txe ' +
    'rxe ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn background pgptbl wgrffmtfilter operator author subject keywords ' +
    'doccomm comment company manager category hlinkbase creatim revtim printim buptim nextfile mailmerge passwordhash ' +
    'oldcprops oldpprops oldsprops oldtprops protusertbl fchars lchars private ffname ffdeftext ffformat ffl datafield ' +
    'formfield falt panose fname fontemb'
  ).split(' '),
)

/** `marked`: the group begins with `\*`. Null where the word opens nothing. */
export function destinationOf(word: string, marked: boolean): Destination | null {
  if (/^(?:header|footer)[lrf]?$/.test(word)) return 'header'
  const known = Object.hasOwn(KNOWN, word) ? KNOWN[word]! : null
  if (known !== null) return known
  if (SKIPPED.has(word) || (/Pr$/.test(word) && word.startsWith('m'))) return 'skip'
  return marked ? 'skip' : null
}
