/** A German date in running text, with its time where that follows: `7.6.2018`, `30. September 2026, 14:05 Uhr`. */
export const GERMAN_DATE = String.raw`(\d{1,2}\. ?(?:\d{1,2}\. ?|\p{L}{3,9}\.? )\d{4}(?:(?:,| [–-])? ?\d{1,2}[:.]\d{2}(?: Uhr)?)?)`
