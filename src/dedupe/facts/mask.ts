/** A folded text that is read piece by piece: what one rule has read is blank for the next. */
export interface Mask {
  text: string
}

/** Calls `read` for each match, and blanks those it takes (that do not answer `false`). */
export function takeAll(mask: Mask, pattern: RegExp, read: (match: RegExpExecArray) => boolean): void {
  let rest = ''
  let from = 0
  pattern.lastIndex = 0
  for (let match = pattern.exec(mask.text); match !== null; match = pattern.exec(mask.text)) {
    if (!read(match)) continue
    rest += `${mask.text.slice(from, match.index)} `
    from = match.index + match[0].length
  }
  if (from > 0) mask.text = rest + mask.text.slice(from)
}
