/**
 * The links found so far between the clauses of two texts, by index: what the passes read and add to.
 * A clause may have several partners; the clauses that hang together make one bead.
 */
import type { Doubt, Pass } from '../../model/index.ts'

export interface Link {
  readonly a: number
  readonly b: number
  readonly score: number
  readonly pass: Pass
  /** The link rests on little, and on what: its bead is told as doubtful whatever its other links rest on. */
  readonly doubt?: Doubt
}

export class Links {
  readonly all: Link[] = []
  readonly ofA: Link[][]
  readonly ofB: Link[][]

  constructor(sizeA: number, sizeB: number) {
    this.ofA = Array.from({ length: sizeA }, () => [])
    this.ofB = Array.from({ length: sizeB }, () => [])
  }

  add(link: Link): void {
    this.all.push(link)
    this.ofA[link.a]?.push(link)
    this.ofB[link.b]?.push(link)
  }

  freeA(i: number): boolean {
    return this.ofA[i]?.length === 0
  }

  freeB(j: number): boolean {
    return this.ofB[j]?.length === 0
  }

  partnersOfA(i: number): number[] {
    return (this.ofA[i] ?? []).map((l) => l.b)
  }

  partnersOfB(j: number): number[] {
    return (this.ofB[j] ?? []).map((l) => l.a)
  }
}

/** The highest score among links, 0 where there are none. */
export const bestScore = (links: readonly Link[] | undefined): number =>
  (links ?? []).reduce((s, l) => Math.max(s, l.score), 0)
