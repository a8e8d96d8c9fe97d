/**
 * Words that begin or end like a compound of another, and are none: by the word (folded), what such words look like.
 * Found by looking through what the commonest short nouns match in real texts; a word of a rule can always be made
 * exact with `=`.
 */
const ACCIDENTS = new Map<string, RegExp>([
  ['brand', /^brandenburg/],
  ['daten', /(?:kandi|sol|man)daten/],
  ['erbe', /^erbeut/],
  ['essen', /(?:inter|proz|kongr|fin|komm|pr|exz|abszess)essen$/],
  ['form', /^formul|platt?form|reform|uniform/],
  ['grund', /gruend(?:e[rt]|lich|ung)/],
  ['haus', /^haushal?t/],
  ['land', /gelaende|landung|^landen/],
  ['masse', /massnahm/],
  ['messe', /^messe(?:r|nger)/],
  ['norm', /enorm|normal/],
  ['rate', /(?:krat|pirat|literat|sold?at)en/],
  ['regen', /^regensburg/],
  ['rente', /(?:rr?|fe|zu)renten$|referent/],
  ['sport', /transport|passport/],
  ['stahl', /diebst(?:ae|a)hl/],
  ['tier', /quartier|portier|passagier/],
  ['trag', /tragisch|tragoedi|tr(?:ae|a)g(?:er|s|es|en)?$/],
  ['wald', /^waldorf/],
  ['ware', /(?:soft|hard|free|mal|ransom|spy)ware/],
  ['zahl', /^zahl(?:reich|los)/],
])

/** Whether a folded word of a text only looks as if it were made of a folded word of a rule. */
export const isAccident = (ruleWord: string, textWord: string): boolean =>
  ruleWord !== textWord && ACCIDENTS.get(ruleWord)?.test(textWord) === true
