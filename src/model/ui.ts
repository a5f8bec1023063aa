/** The languages of the interface, in the order of `--ui`. A new one is a row here; the compiler then asks for its words. */
export const UIS = ['zh', 'en'] as const

export type Ui = (typeof UIS)[number]

export const isUi = (name: unknown): name is Ui => (UIS as readonly unknown[]).includes(name)
