const names = (list: string): Set<string> => new Set(list.split(' '))

/** Elements that begin and end a line of text. */
export const BLOCKS = names(
  'address article aside blockquote body caption center dd details dir div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody tfoot thead tr ul',
)

/** Elements whose text is not part of what is read. */
export const SILENT = names(
  'script style template noscript iframe object embed applet svg math head title select textarea button datalist ' +
    'audio video canvas map noembed noframes xmp plaintext',
)

/** Inline elements known to HTML, old ones too. */
const INLINES = names(
  'a abbr acronym area b bdi bdo big br cite code col colgroup data del dfn em font i img input ins kbd label link mark ' +
    'meta meter nobr output param picture progress q rp rt ruby s samp small source span strike strong sub sup td th ' +
    'time tt u var wbr basefont bgsound blink frame frameset keygen marquee menuitem multicol nextid noindex spacer',
)

export const isHtmlName = (name: string): boolean => BLOCKS.has(name) || SILENT.has(name) || INLINES.has(name)
