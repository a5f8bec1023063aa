/** OpenCC's table of single characters: rows `traditional simplified [other]`, parted by `|`. */
declare module 'opencc-js/dict/TSCharacters' {
  const rows: string

  export { rows as default }
}
