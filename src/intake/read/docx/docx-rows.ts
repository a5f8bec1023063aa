/** Characters of a page's row of data at most: a longer one is text set side by side. */
export const ROW_LINE = 160
