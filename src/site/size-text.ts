import type { Words } from './words.ts'

const UNITS = ['B', 'kB', 'MB', 'GB'] as const

/** Bytes in decimal units with at most one decimal place: `1,2 MB`. */
export function sizeText(bytes: number, words: Words): string {
  const power = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), UNITS.length - 1)
  const value = String(Math.round((bytes / 1000 ** power) * 10) / 10)
  return `${words.language === 'de' ? value.replace('.', ',') : value} ${UNITS[power]}`
}
