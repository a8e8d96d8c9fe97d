/** A line that says something: `key: value`, `- key: value` or `- value`. */
export interface Line {
  /** Column of the dash, else of the key, from 0. */
  indent: number
  dash: boolean
  /** Column of what stands behind the dash, else the same as `indent`. */
  column: number
  key?: string
  /** Without comment; empty where nothing else follows. */
  value: string
}

const SILENT = /^ *(?:#.*)?$/
const LINE = /^( *)(- +)?(?:(?!null:)([A-Za-z]\w*):(?= |$))? *(.*)$/i
const COMMENT = /(?:^| +)#.*$/
const BRACKETED = /^["'[{]/
const COMMENT_BEHIND = /^("[^"\\]*"|'[^']*'|\[[^\]#]*\]|\{[^}#]*\}) +#.*$/

/** The lines of a text, without those of comments alone. */
export function linesOf(text: string): Line[] {
  return text.split('\n').flatMap((line) => {
    if (SILENT.test(line)) return []
    const [, spaces = '', dash = '', key, rest = ''] = LINE.exec(line) ?? []
    // In quotes or brackets a `#` may be part of the value.
    const value = BRACKETED.test(rest) ? rest.replace(COMMENT_BEHIND, '$1') : rest.replace(COMMENT, '')
    const place = { indent: spaces.length, dash: dash !== '', column: spaces.length + dash.length }
    return [{ ...place, ...(key === undefined ? {} : { key }), value: value.replace(/ +$/, '') }]
  })
}
