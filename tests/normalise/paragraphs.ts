import fc from 'fast-check'

const WORDS =
  'wort|Wörter|1. |&amp;|&amp;lt;|&amp;amp;|"|\'|–|„|€| |  |\n|\t|\r|\v|\f|\u00a0|\u3000|\u2028|\u0301|\u00ad|\u200b|\u0085|\u0001|\ufeff|\u2011'.split(
    '|',
  )
const MARKS = ['<p>', '</p>', '</p> <p>', '</p><p>', '<br>', '<p class="x">', '&', '&auml;', '>', '<']

const text = (parts: string[], maxLength: number) =>
  fc.array(fc.constantFrom(...parts), { maxLength }).map((chosen) => chosen.join(''))

/** Fragments that are nothing but paragraphs of text, and some that nearly are. */
export const paragraphs = fc.oneof(
  fc
    .array(
      text(WORDS, 6).map((words) => `<p>${words}</p>`),
      { maxLength: 5 },
    )
    .map((list) => list.join('')),
  fc
    .array(
      text(WORDS.slice(0, 14), 6).map((words) => `<p>${words}</p>\n`),
      { maxLength: 5 },
    )
    .map((list) => list.join('')),
  text([...WORDS, ...MARKS, ...MARKS], 12).map((inner) => `<p>${inner}</p>`),
)
