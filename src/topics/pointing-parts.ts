import { pressText } from '../dedupe/press-text.ts'

/** A part of a text: where it begins, and the place behind its end. */
export type Part = readonly [start: number, end: number]

const ADDRESS = /(?:https?:\/\/|www\.)\w|[\w.+-]@[\w-]+\.\w/i
const SENTENCE = /[^\n]+?(?:[.!?]["“)]?(?=\s)|(?=\n)|$)/g

/**
 * Parts in which a text says where more stands and whom to ask, and not what it is about: the navigation before it, the
 * contact block behind it, and sentences with a web or mail address.
 */
export function pointingParts(text: string): Part[] {
  const said = pressText(text.trimStart())
  const start = text.indexOf(said)
  const sentences = ADDRESS.test(said) ? [...said.matchAll(SENTENCE)] : []
  return [
    [0, start],
    ...sentences.flatMap(({ 0: sentence, index }): Part[] =>
      ADDRESS.test(sentence) ? [[start + index, start + index + sentence.length]] : [],
    ),
    [start + said.length, text.length],
  ]
}
