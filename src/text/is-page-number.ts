/** Lines that hold nothing but the number of a page: `- 3 -`, `第3页 共5页`, `Page 3 of 12`, `стр. 3`, `3/12`, `iv`. */
const PAGE_NUMBER =
  /^(?:[-–—·•\s|]*\d{1,4}[-–—·•\s|]*|第\s*[\d一二三四五六七八九十百]+\s*页(?:[，,/／\s]*共\s*[\d一二三四五六七八九十百]+\s*页)?|[Pp]age\s+\d+(?:\s*(?:of|\/)\s*\d+)?|[Сс]тр(?:аница|\.)\s*\d+(?:\s*из\s*\d+)?|\d{1,4}\s*(?:\/|of|из)\s*\d{1,4}|[ivxlc]{1,6})$/

export const isPageNumber = (line: string): boolean => PAGE_NUMBER.test(line.trim())
