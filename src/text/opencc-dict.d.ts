/** OpenCC's table of single characters: rows `traditional simplified [other]`, parted by `|`. */
declare module 'opencc-js/dict/TSCharacters' {
  const rows: string
  // biome-ignore lint/style/noDefaultExport: the package's own shape
  export default rows
}
