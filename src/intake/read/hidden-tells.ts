/** Letters and figures that nobody sees from which a text is not taken for whole unasked. One may be a slip of the hand. */
export const HIDDEN_TELLS = 2

export const lettersIn = (words: string): number => words.match(/[\p{L}\p{N}]/gu)?.length ?? 0
