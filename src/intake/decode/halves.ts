/**
 * Two or three characters that may be the halves of one: what UTF-8 comes to where it was read as Windows-1252.
 *
 *     Ã© may be é        â€™ may be ’        NÃO, 39°12′ have none
 *
 * Whether they are, their bytes tell (`garbled-words.ts`). It stands alone, since every text is asked and few have any.
 */
export const HALVES = /[\u00c2-\u00c5][\u0080-\u00bf\u0152-\u2122]|[\u00e1\u00e2][\u0080-\u00bf\u0152-\u2122]{2}/
