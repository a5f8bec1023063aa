/** Every file below a folder with its words, by path; empty where there is no such folder. */
export declare function filesOf(dir: string): ReadonlyMap<string, string>
