export const PATHS = Array.from({ length: 40 }, (_, number) => `topic-${number % 8}/archive/${number}.xml`)

/** Two versions of unlike length, each recognisable down to its last byte. */
export function contentOf(path: string, version: 'A' | 'B'): string {
  return `${`<p>${path} ${version} Ministerium</p>\n`.repeat(version === 'A' ? 300 : 200)}<end version="${version}"/>`
}
