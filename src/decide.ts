/**
 * What a person decides while reading a comparison, kept as a file of decisions: the page's part of `--decisions`.
 *
 *     let file = await changeDecisions(null, witnesses, { kind: 'say', earlier: 0, a: '4.4', b: '4.5', together: true, … })
 *     await collateDecided(comparison, { name: 'decisions.yaml', text: file })
 *
 * The file is the only state: whoever has it and the texts has the comparison, here and in the command.
 */
import type { NamedText } from './choose-texts/decisions-of-file.ts'
import type { DecidedText, DecisionFile, FileDecision } from './corpus/decision-file.ts'
import type { Witness } from './model/index.ts'
import { wordsSum } from './text/words-sum.ts'
import { refuse } from './words/input-error.ts'

/** What is said of a clause of an earlier text and one of the base. */
export interface SaidDecision {
  /** The earlier text, by its place among those compared. */
  readonly earlier: number
  readonly a: string
  readonly b: string
  readonly together: boolean
  readonly by: string
  readonly note: string
}

/** As it stands in a file, by its place there. */
export interface MadeDecision extends SaidDecision {
  readonly index: number
}

export type DecisionChange =
  | { readonly kind: 'say'; readonly said: SaidDecision }
  | { readonly kind: 'withdraw'; readonly index: number }
  /** Takes in what another file says. */
  | { readonly kind: 'join'; readonly file: NamedText }

/** The file after a change; null where nothing is left to keep. Throws InputError for a file that can't be read. */
export async function changeDecisions(
  text: string | null,
  witnesses: readonly Witness[],
  change: DecisionChange,
): Promise<string | null> {
  const { readDecisionFile, writeDecisionFile } = await import('./corpus/decision-file.ts')
  const file = text === null ? NOTHING : readDecisionFile(text, OWN)
  const changed =
    change.kind === 'withdraw'
      ? { ...file, decisions: file.decisions.filter((_, i) => i !== change.index) }
      : change.kind === 'say'
        ? withSaid(file, witnesses, change.said)
        : joined(file, readDecisionFile(change.file.text, change.file.name))
  if (changed.decisions.length === 0) return null
  return writeDecisionFile({ ...changed, texts: changed.texts.filter(({ name }) => isNamed(changed, name)) })
}

/** Decisions of a file that hold between the base and an earlier text, sides as they are compared here. */
export async function decisionsMade(text: string, witnesses: readonly Witness[]): Promise<readonly MadeDecision[]> {
  const { readDecisionFile } = await import('./corpus/decision-file.ts')
  const { texts, decisions } = readDecisionFile(text, OWN)
  const sums = new Map(texts.map((t) => [t.name, t.words]))
  const own = witnesses.map((w) => wordsSum(w.text))
  const base = own.at(-1)
  return decisions.flatMap(({ between, a, b, together, by, note }, index) => {
    const [ofA, ofB] = between.map((name) => sums.get(name))
    const turned = ofB !== base
    const earlier = own.slice(0, -1).indexOf((turned ? ofB : ofA) ?? '')
    if (earlier === -1 || (turned && ofA !== base)) return []
    return [{ index, earlier, a: turned ? b : a, b: turned ? a : b, together, by, note }]
  })
}

/** How many decisions a file holds. Throws InputError for one that can't be read. */
export async function countDecisions({ name, text }: NamedText): Promise<number> {
  const { readDecisionFile } = await import('./corpus/decision-file.ts')
  return readDecisionFile(text, name).decisions.length
}

const OWN = 'decisions.yaml'
const NOTHING: DecisionFile = { texts: [], decisions: [] }

const isNamed = ({ decisions }: DecisionFile, name: string): boolean =>
  decisions.some(({ between }) => between.includes(name))

/** With a decision; what was said of the same two clauses before gives way. */
function withSaid(file: DecisionFile, witnesses: readonly Witness[], said: SaidDecision): DecisionFile {
  const { earlier, ...rest } = said
  const texts = [...file.texts]
  const nameFor = (witness: Witness): string => {
    const words = wordsSum(witness.text)
    const known = texts.find((t) => t.words === words)
    if (known !== undefined) return known.name
    const name = freeName(witness.document === null ? lastPart(witness.file) : witness.siglum, texts)
    texts.push({ name, words })
    return name
  }
  const between = [nameFor(witnesses[earlier]!), nameFor(witnesses.at(-1)!)] as const
  const decision = { ...rest, between, start: 0, end: 0, line: 1, column: 1 }
  return { texts, decisions: [...file.decisions.filter((d) => !isSamePair(d, decision)), decision] }
}

const isSamePair = (x: FileDecision, y: FileDecision): boolean =>
  (x.between[0] === y.between[0] && x.between[1] === y.between[1] && x.a === y.a && x.b === y.b) ||
  (x.between[0] === y.between[1] && x.between[1] === y.between[0] && x.a === y.b && x.b === y.a)

/** Both files as one; texts of the same words are one text. Throws InputError where the two contradict each other. */
function joined(file: DecisionFile, other: DecisionFile): DecisionFile {
  const texts = [...file.texts]
  const renamed = new Map<string, string>()
  for (const { name, words } of other.texts) {
    const known = texts.find((t) => t.words === words)
    renamed.set(name, known?.name ?? freeName(name, texts))
    if (known === undefined) texts.push({ name: renamed.get(name)!, words })
  }
  const decisions = [...file.decisions]
  for (const said of other.decisions) {
    const decision = { ...said, between: [renamed.get(said.between[0])!, renamed.get(said.between[1])!] as const }
    const same = decisions.find((d) => isSamePair(d, decision))
    if (same !== undefined && same.together !== decision.together)
      throw refuse(OWN, 'decisions.against', { a: same.a, b: same.b })
    if (same === undefined) decisions.push(decision)
  }
  return { texts, decisions }
}

const lastPart = (path: string): string => path.split(/[\\/]/).at(-1) || path

/** A name that no other text of the file has. */
function freeName(name: string, texts: readonly DecidedText[]): string {
  const isTaken = (n: string): boolean => texts.some((t) => t.name === n)
  let free = name
  for (let n = 2; isTaken(free); n++) free = `${name} (${n})`
  return free
}
