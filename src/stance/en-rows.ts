/**
 * English: verbs of stance, what makes them stronger, modals, and the words that may stand between a speaker and its verb.
 *
 *     The two sides | will | continue to | firmly | support        speaker, modal, filler, adverb, verb
 */
import type { Family, VerbRow } from './stance-row.ts'

export interface EnglishVerb extends VerbRow {
  /** `support supports supported supporting`: plain, with s, past (and participle, where it differs), with ing. */
  readonly forms: readonly string[]
  /** Words that must follow, one of them; none: anything may. */
  readonly follow: readonly string[]
  /** One of its forms is a noun, too. */
  readonly noun: boolean
  /** It takes a position only where it is denied: do not accept such terms, and not accept an invitation. */
  readonly denied: boolean
}

interface More {
  readonly rank?: number
  readonly follow?: string
  readonly noun?: true
  readonly denied?: true
  readonly source?: string
}

const row = (key: string, family: Family, forms: string, example: string, more: More = {}): EnglishVerb => ({
  key,
  family,
  rank: more.rank ?? null,
  forms: forms.split(' '),
  example,
  follow: more.follow?.split(' ') ?? [],
  noun: more.noun ?? false,
  denied: more.denied ?? false,
  source: more.source ?? null,
})

export const ENGLISH_VERBS: readonly EnglishVerb[] = [
  row('note', 'say', 'note notes noted noting', 'The Sides note the fall of the water level.', { noun: true }),
  row('take note', 'say', 'take takes took taking', 'The Sides take note of the report.', { follow: 'note' }),
  row('stress', 'say', 'stress stresses stressed stressing', 'The Sides stress the value of peace.', { noun: true }),
  row('emphasize', 'say', 'emphasize emphasizes emphasized emphasizing', 'The Sides emphasize the value of peace.'),
  row('emphasize', 'say', 'emphasise emphasises emphasised emphasising', 'The Sides emphasise the value of peace.'),
  row('underline', 'say', 'underline underlines underlined underlining', 'The Sides underline the value of peace.'),
  row('underscore', 'say', 'underscore underscores underscored underscoring', 'The Sides underscore this point.'),
  row('reaffirm', 'say', 'reaffirm reaffirms reaffirmed reaffirming', 'The Sides reaffirm the Treaty.'),
  row('reaffirm', 'say', 'reiterate reiterates reiterated reiterating', 'The Sides reiterate their position.'),
  row('affirm', 'say', 'affirm affirms affirmed affirming', 'The Sides affirm the purposes of the Treaty.'),
  row('confirm', 'say', 'confirm confirms confirmed confirming', 'The Sides confirm the course of the border.'),
  row('declare', 'say', 'declare declares declared declaring', 'The Sides declare the following.'),
  row('announce', 'say', 'announce announces announced announcing', 'The Sides announce a new partnership.'),
  row('state', 'say', 'state states stated stating', 'The Sides state that the border is open.', {
    follow: 'that',
    noun: true,
  }),
  row('recall', 'say', 'recall recalls recalled recalling', 'The Sides recall the Treaty.'),
  row('recognize', 'say', 'recognize recognizes recognized recognizing', 'The Sides recognize this border.'),
  row('recognize', 'say', 'recognise recognises recognised recognising', 'The Sides recognise this border.'),
  row(
    'acknowledge',
    'say',
    'acknowledge acknowledges acknowledged acknowledging',
    'The Sides acknowledge the need for reform.',
  ),
  row('hold', 'hold', 'hold holds held holding', 'The Sides hold that talks are the only way.', { follow: 'that' }),
  row('believe', 'hold', 'believe believes believed believing', 'The Sides believe that talks will succeed.'),
  row('consider', 'hold', 'consider considers considered considering', 'The Sides consider this position fair.'),
  row('maintain', 'hold', 'maintain maintains maintained maintaining', 'The Sides maintain that law is law.', {
    follow: 'that',
  }),
  row('insist', 'hold', 'insist insists insisted insisting', 'The Sides insist on a peaceful settlement.', {
    follow: 'on upon that',
  }),
  row('welcome', 'favour', 'welcome welcomes welcomed welcoming', 'The Sides welcome the initiative.', { rank: 1 }),
  row('support', 'favour', 'support supports supported supporting', 'The Sides support the initiative.', {
    rank: 2,
    noun: true,
  }),
  row('advocate', 'favour', 'advocate advocates advocated advocating', 'The Sides advocate a fair order.', {
    noun: true,
  }),
  row('approve', 'favour', 'approve approves approved approving', 'The Sides approve of the plan.', { follow: 'of' }),
  row('oppose', 'against', 'oppose opposes opposed opposing', 'The Sides oppose the closing of the strait.', {
    rank: 1,
  }),
  row('condemn', 'against', 'condemn condemns condemned condemning', 'The Sides condemn terrorism.', { rank: 2 }),
  row('reject', 'against', 'reject rejects rejected rejecting', 'The Sides reject such claims.'),
  row('deplore', 'regret', 'deplore deplores deplored deploring', 'The Sides deplore the bloodshed.'),
  row('regret', 'regret', 'regret regrets regretted regretting', 'The Sides regret the delay.', { noun: true }),
  row(
    'appreciate',
    'esteem',
    'appreciate appreciates appreciated appreciating',
    'The Sides appreciate the work of the Council.',
  ),
  row('commend', 'esteem', 'commend commends commended commending', 'The Sides commend the rescuers.'),
  row('thank', 'esteem', 'thank thanks thanked thanking', 'The Sides thank the city for its welcome.', { noun: true }),
  row('attach', 'esteem', 'attach attaches attached attaching', 'The Sides attach importance to the lake.', {
    follow: 'high great importance particular special',
  }),
  row('call', 'ask', 'call calls called calling', 'The Sides call on all parties to lay down their arms.', {
    follow: 'on upon for',
    noun: true,
  }),
  row('urge', 'ask', 'urge urges urged urging', 'The Sides urge restraint.', { noun: true }),
  row('encourage', 'ask', 'encourage encourages encouraged encouraging', 'The Sides encourage exchanges.'),
  row('invite', 'ask', 'invite invites invited inviting', 'The Sides invite other states to join.'),
  row('hope', 'ask', 'hope hopes hoped hoping', 'The Sides hope that the talks resume.', {
    follow: 'that for to',
    noun: true,
  }),
  row('expect', 'ask', 'expect expects expected expecting', 'The Sides expect the parties to show restraint.'),
  row('agree', 'agree', 'agree agrees agreed agreeing', 'The Sides agree to meet every year.'),
  row('decide', 'agree', 'decide decides decided deciding', 'The Sides decide to set up a hotline.'),
  row('resolve', 'bind', 'resolve resolves resolved resolving', 'The Sides resolve to end the talks.', {
    follow: 'to',
    noun: true,
  }),
  row('pledge', 'bind', 'pledge pledges pledged pledging', 'The Sides pledge to target nobody.', {
    follow: 'to not that',
    noun: true,
  }),
  row('seek', 'bind', 'seek seeks sought seeking', 'The Sides seek to deepen trust.', { follow: 'to' }),
  row('adhere', 'bind', 'adhere adheres adhered adhering', 'The Sides adhere to this principle.', { follow: 'to' }),
  row('accept', 'agree', 'accept accepts accepted accepting', 'The Sides do not accept such terms.', { denied: true }),
  row('instruct', 'ask', 'instruct instructs instructed instructing', 'The Sides instruct the Committee to report.'),
  row('propose', 'ask', 'propose proposes proposed proposing', 'The Sides propose that a conference be held.'),
  row('recommend', 'ask', 'recommend recommends recommended recommending', 'The Sides recommend lower fees.'),
  row('ask', 'ask', 'ask asks asked asking', 'The Sides ask the Council to report.'),
  row('request', 'ask', 'request requests requested requesting', 'The Sides request the Council to report.', {
    noun: true,
  }),
  row('demand', 'ask', 'demand demands demanded demanding', 'The Sides demand the release of the crew.', {
    noun: true,
  }),
  row('look forward', 'ask', 'look looks looked looking', 'The Sides look forward to the fair.', { follow: 'forward' }),
  row('wish', 'ask', 'wish wishes wished wishing', 'The Sides wish the neighbours peace.', { noun: true }),
  row('point out', 'say', 'point points pointed pointing', 'The Sides point out that the lake dries.', {
    follow: 'out',
  }),
  row('point', 'say', 'point points pointed pointing', 'The Sides point to the danger of floods.', {
    follow: 'to',
    noun: true,
  }),
  row('draw attention', 'say', 'draw draws drew drawing', 'The Sides draw attention to the drought.', {
    follow: 'attention',
  }),
  row('highlight', 'say', 'highlight highlights highlighted highlighting', 'The Sides highlight this point.', {
    noun: true,
  }),
  row('warn', 'say', 'warn warns warned warning', 'The Sides warn against any provocation.', {
    follow: 'against that of',
  }),
  row('protest', 'against', 'protest protests protested protesting', 'The Sides protest against the blockade.', {
    follow: 'against',
    noun: true,
  }),
  row('object', 'against', 'object objects objected objecting', 'The Sides object to new tolls.', {
    follow: 'to',
    noun: true,
  }),
  row('refuse', 'against', 'refuse refuses refused refusing', 'The Sides refuse to recognize it.', { follow: 'to' }),
  row('dismiss', 'against', 'dismiss dismisses dismissed dismissing', 'The Sides dismiss these accusations.'),
  row('approve', 'favour', 'approve approves approved approving', 'The Sides approve the report.', { follow: 'the' }),
  row(
    'congratulate',
    'esteem',
    'congratulate congratulates congratulated congratulating',
    'The Sides congratulate the museum.',
  ),
  row('speak highly', 'esteem', 'speak speaks spoke speaking', 'The Sides speak highly of the rescuers.', {
    follow: 'highly',
  }),
  row('value', 'esteem', 'value values valued valuing', 'The Sides value the help of the mediator.', { noun: true }),
  row('pay tribute', 'esteem', 'pay pays paid paying', 'The Sides pay tribute to the rescuers.', { follow: 'tribute' }),
  row('mourn', 'regret', 'mourn mourns mourned mourning', 'The Sides mourn the dead.'),
]

/** What a side may be: The Sides are deeply concerned about …, remain committed to … */
export const ENGLISH_STATES: readonly (readonly [
  word: string,
  key: string,
  family: Family,
  rank: number | null,
  example: string,
])[] = [
  ['concerned', 'concern', 'concern', 1, 'The Sides are concerned about the drought.'],
  ['opposed', 'oppose', 'against', 1, 'The Sides are opposed to such measures.'],
  ['committed', 'committed', 'bind', null, 'The Sides are committed to a settlement.'],
  ['convinced', 'convinced', 'hold', null, 'The Sides are convinced that talks will succeed.'],
  ['satisfied', 'satisfied', 'esteem', null, 'The Sides are satisfied with the results.'],
  ['confident', 'confident', 'hold', null, 'The Sides are confident that talks will succeed.'],
  ['determined', 'determined', 'bind', null, 'The Sides are determined to end the talks.'],
  ['outraged', 'outraged', 'regret', null, 'The Sides are outraged by the shelling.'],
  ['against', 'oppose', 'against', 1, 'The Sides are against such measures.'],
  ['grateful', 'thank', 'esteem', null, 'The Sides are grateful to the mediator.'],
]

/** Nouns behind express: express grave concern at … */
export const ENGLISH_NOUNS: readonly (readonly [
  word: string,
  key: string,
  family: Family,
  rank: number | null,
  example: string,
])[] = [
  ['concern', 'concern', 'concern', 1, 'The Sides express concern at the drought.'],
  ['support', 'support', 'favour', 2, 'The Sides express support for the mission.'],
  ['opposition', 'oppose', 'against', 1, 'The Sides express opposition to the plan.'],
  ['regret', 'regret', 'regret', null, 'The Sides express regret over the delay.'],
  ['appreciation', 'appreciate', 'esteem', null, 'The Sides express appreciation for the help.'],
  ['gratitude', 'thank', 'esteem', null, 'The Sides express gratitude for the help.'],
  ['satisfaction', 'satisfied', 'esteem', null, 'The Sides express satisfaction with the results.'],
  ['confidence', 'confident', 'hold', null, 'The Sides express confidence in the mediator.'],
  ['condolences', 'condolence', 'regret', null, 'The Sides express condolences to the families.'],
  ['determination', 'determined', 'bind', null, 'The Sides express determination to end the talks.'],
  ['hope', 'hope', 'ask', null, 'The Sides express hope for a settlement.'],
]

/** Words that make a stance stronger; of two, which is stronger is not said. */
export const ENGLISH_ADVERBS: readonly string[] =
  'strongly firmly resolutely categorically gravely deeply highly fully unequivocally wholeheartedly strenuously profoundly vigorously unconditionally warmly harshly sincerely unreservedly particularly seriously extremely'.split(
    ' ',
  )

/** The same before a noun: grave concern. */
export const ENGLISH_ADJECTIVES: readonly string[] =
  'grave deep serious strong firm full high great profound utmost particular resolute unwavering sincere'.split(' ')

export const ENGLISH_PHRASE_ADVERBS: readonly string[] = ['in the strongest terms', 'in the strongest possible terms']

export const ENGLISH_FILLERS: readonly string[] =
  'also again jointly both once further therefore thus hereby likewise always consistently mutually together solemnly still now continue continues continued to with pride satisfaction equally all and actively'.split(
    ' ',
  )

/** `then`: what must follow; nothing: a verb. */
export const ENGLISH_MODALS: readonly {
  readonly key: string
  readonly words: readonly string[]
  readonly example: string
  /** Where its order is published. */
  readonly source: string | null
}[] = [
  {
    key: 'shall',
    words: ['shall'],
    example: 'The Parties shall notify each other.',
    source: 'ISO/IEC Directives, Part 2, clause "Verbal forms for expressions of provisions": shall is a requirement',
  },
  {
    key: 'should',
    words: ['should', 'ought to'],
    example: 'The Parties should notify each other.',
    source:
      'ISO/IEC Directives, Part 2, clause "Verbal forms for expressions of provisions": should is a recommendation',
  },
  { key: 'must', words: ['must'], example: 'The Parties must notify each other.', source: null },
  { key: 'may', words: ['may'], example: 'The Parties may notify each other.', source: null },
  { key: 'will', words: ['will'], example: 'The Parties will notify each other.', source: null },
  { key: 'would', words: ['would'], example: 'The Landorian side would welcome a visit.', source: null },
  {
    key: 'intend',
    words: ['intend to', 'intends to', 'intend not to', 'intends not to'],
    example: 'The Parties intend to notify each other.',
    source: null,
  },
  { key: 'plan', words: ['plan to', 'plans to'], example: 'The Parties plan to hold a fair.', source: null },
  { key: 'need', words: ['need to', 'needs to'], example: 'The Parties need to agree on the dates.', source: null },
  {
    key: 'right',
    words: ['have the right to', 'has the right to'],
    example: 'The Parties have the right to suspend the Agreement.',
    source: null,
  },
  { key: 'can', words: ['can'], example: 'The Parties can invite observers.', source: null },
  {
    key: 'undertake',
    words: ['undertake to', 'undertakes to', 'undertake not to', 'undertakes not to'],
    example: 'The Parties undertake to notify each other.',
    source: null,
  },
]

/** are ready to, are obliged to: one modal, by the word in the middle. */
export const ENGLISH_READY: Readonly<Record<string, string>> = {
  ready: 'ready',
  willing: 'ready',
  prepared: 'ready',
  obliged: 'obliged',
  entitled: 'right',
}

/** express their readiness to, have the right to. */
export const ENGLISH_READY_NOUNS: Readonly<Record<string, string>> = {
  readiness: 'ready',
  willingness: 'ready',
}

/** Words that deny a verb with nothing behind them, and those that say it by denying twice. */
export const ENGLISH_NEGATIONS: readonly string[] = ['by no means', 'no longer', 'neither', 'nor']
export const ENGLISH_TWICE_DENIED: readonly string[] = [
  'cannot but',
  'can not but',
  'cannot fail to',
  'not only',
  'but also',
]

/** Words before `will` that make a noun of it. */
export const BEFORE_NOUN_WILL: ReadonlySet<string> = new Set(
  'the a an their its his her our your political free good ill common own joint firm strong collective popular of and no any'.split(
    ' ',
  ),
)

/** Words that a verb's object begins with: they tell a verb from the noun of the same letters. */
export const OPEN_OBJECT: ReadonlySet<string> = new Set(
  'the a an their its all any each every this that these those such both other further no'.split(' '),
)
