import type { Random } from './random.ts'

/** What a text tells; a number is written the German way. */
export type Facts = Record<string, string | number>

const German = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 2 })

export const written = (value: string | number): string => (typeof value === 'number' ? German.format(value) : value)

/**
 * A sentence from a template: `{a|b}` is one of the two (they nest), `[slot]` is a fact. The choices depend on the
 * random numbers alone, so the same seed with another fact gives the same sentence with another fact.
 */
export function phrase(template: string, facts: Facts, random: Random): string {
  let text = template
  for (let inner = innermost(text); inner !== undefined; inner = innermost(text))
    text = text.replace(inner, () => random.pick(inner.slice(1, -1).split('|')))
  return text.replace(/\[(\w+)\]/g, (_, slot: string) => {
    const fact = facts[slot]
    if (fact === undefined) throw new Error(`no fact is called ${slot}: ${template}`)
    return written(fact)
  })
}

const innermost = (text: string): string | undefined => /\{[^{}]*\}/.exec(text)?.[0]

/** A text in its parts, before what a body adds to all its texts. */
export interface Written {
  title: string
  paragraphs: string[]
}

/** Sentences of a paragraph; abbreviations and ordinals end none. */
export const sentencesOf = (paragraph: string): string[] => paragraph.split(/(?<=[a-zäöüß)“]{2}[.!?]“?) (?=[„A-ZÄÖÜ])/u)
