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
}

interface More {
  readonly rank?: number
  readonly follow?: string
  readonly noun?: true
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
  ['hope', 'hope', 'ask', null, 'The Sides express hope for a settlement.'],
]

/** Words that make a stance stronger; of two, which is stronger is not said. */
export const ENGLISH_ADVERBS: readonly string[] =
  'strongly firmly resolutely categorically gravely deeply highly fully unequivocally wholeheartedly strenuously profoundly vigorously unconditionally'.split(
    ' ',
  )

/** The same before a noun: grave concern. */
export const ENGLISH_ADJECTIVES: readonly string[] =
  'grave deep serious strong firm full high great profound utmost particular resolute unwavering sincere'.split(' ')

export const ENGLISH_PHRASE_ADVERB = 'in the strongest terms'

export const ENGLISH_FILLERS: readonly string[] =
  'also again jointly both once further therefore thus hereby likewise always consistently mutually together solemnly still now continue continues continued to with pride satisfaction equally all and'.split(
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
    words: ['intend to', 'intends to'],
    example: 'The Parties intend to notify each other.',
    source: null,
  },
  {
    key: 'undertake',
    words: ['undertake to', 'undertakes to'],
    example: 'The Parties undertake to notify each other.',
    source: null,
  },
]

/** are ready to, stand ready to: one modal. */
export const ENGLISH_READY: readonly string[] = ['ready', 'willing', 'prepared']

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
