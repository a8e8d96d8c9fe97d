/** Lower case, umlauts and ß spelled out, everything but letters and digits a blank: what two spellings share. */
export function foldedWords(text: string): string[] {
  const folded = text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
  return folded.match(/[\p{L}\p{N}]+/gu) ?? []
}

/** The runs of `size` words; a shorter text is one run. */
export function shingles(words: string[], size: number): Set<string> {
  if (words.length <= size) return new Set(words.length === 0 ? [] : [words.join(' ')])
  const runs = new Set<string>()
  for (let start = 0; start + size <= words.length; start++) runs.add(words.slice(start, start + size).join(' '))
  return runs
}

/** How much two sets share: `jaccard` of their union, `containment` of the smaller one; both 0 to 1. */
export function overlap(a: Set<string>, b: Set<string>): { jaccard: number; containment: number } {
  if (a.size === 0 || b.size === 0) return { jaccard: 0, containment: 0 }
  let both = 0
  for (const run of a) if (b.has(run)) both++
  return { jaccard: both / (a.size + b.size - both), containment: both / Math.min(a.size, b.size) }
}
