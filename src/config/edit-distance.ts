/** Levenshtein distance: fewest insertions, deletions and replacements of one character. */
export function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 0; i < a.length; i++) {
    let left = i + 1
    const next = [left]
    for (let j = 0; j < b.length; j++) {
      const diagonal = row[j] ?? 0
      const above = row[j + 1] ?? 0
      left = a[i] === b[j] ? diagonal : 1 + Math.min(diagonal, above, left)
      next.push(left)
    }
    row = next
  }
  return row[b.length] ?? 0
}
