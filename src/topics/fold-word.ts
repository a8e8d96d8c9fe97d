const SPELLED_OUT: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l' }

/** Lower case, umlauts and ß spelled out, other marks gone: Straße, STRASSE and strasse are one. */
export function foldWord(word: string): string {
  const lower = word.toLowerCase()
  if (/^[a-z0-9]*$/.test(lower)) return lower
  const spelled = spellOut(lower)
  if (/^[a-z0-9]*$/.test(spelled)) return spelled
  return spellOut(spelled.normalize('NFKC').toLowerCase()).normalize('NFD').replace(/\p{M}/gu, '')
}

const spellOut = (lower: string): string => lower.replace(/[äöüßæœøł]/g, (letter) => SPELLED_OUT[letter] ?? letter)
