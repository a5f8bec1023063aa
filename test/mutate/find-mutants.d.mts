export interface Mutant {
  readonly kind: string
  readonly start: number
  readonly end: number
  readonly from: string
  readonly to: string
  readonly line: number
}
export declare const KINDS: readonly { readonly kind: string; readonly example: readonly [string, string] }[]
export declare function findMutants(code: string): readonly Mutant[]
export declare function lineOf(code: string, mutant: Mutant): string
export declare function applyMutant(code: string, mutant: Mutant): string
