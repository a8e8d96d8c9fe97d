import type { Article } from '../model/article.ts'
import { sameTitle, textWords } from './release-text.ts'
import { foldedWords, overlap, shingles } from './shingles.ts'

type Text = Pick<Article, 'title' | 'summary' | 'body'>

/**
 * Whether two texts can be states of one release. Sources reuse URLs and GUIDs (digest pages, rolling notices), so an
 * equal address counts only if the texts agree: an equal title, or shared runs of three words.
 */
export function textsAgree(a: Text, b: Text): boolean {
  if (sameTitle(a, b)) return true
  const wordsA = textWords(a)
  const wordsB = textWords(b)
  if (wordsA.length === 0 || wordsB.length === 0) {
    return overlap(new Set(foldedWords(a.title)), new Set(foldedWords(b.title))).jaccard >= 0.5
  }
  const { jaccard, containment } = overlap(shingles(wordsA, 3), shingles(wordsB, 3))
  return jaccard > 0.3 || containment > 0.8
}
