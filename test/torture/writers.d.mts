export interface Tortured {
  readonly name: string
  readonly count: number
  readonly of: string
  readonly faults: readonly string[]
}
export interface Attacks {
  readonly count: number
  readonly seed?: number
  readonly from?: number
}
export declare function kills(root: string, attacks: Attacks): Promise<Tortured>
export declare function races(root: string, attacks: Attacks): Promise<Tortured>
export declare function careKills(root: string, attacks: Attacks): Promise<Tortured>
