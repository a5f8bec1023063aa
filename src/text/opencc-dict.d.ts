/** OpenCC's tables of single characters: rows `character form [other form …]`, parted by `|`. */
declare module 'opencc-js/dict/*' {
  const rows: string
  // biome-ignore lint/style/noDefaultExport: the package's own shape
  export default rows
}
