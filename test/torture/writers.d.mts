export interface Tortured {
  readonly name: string
  readonly count: number
  readonly of: string
  readonly faults: readonly string[]
}
export declare function kills(root: string, count: number, seed?: number): Promise<Tortured>
export declare function races(root: string, count: number): Promise<Tortured>
export declare function careKills(root: string, count: number, seed?: number): Promise<Tortured>
