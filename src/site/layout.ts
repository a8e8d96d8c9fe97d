import { type Fragment, html, type Markup, trusted } from './html.ts'
import type { SiteFacts } from './page-facts.ts'
import { primarySubtag, type Words } from './words.ts'

/** What a page is, around its content. */
export interface PageShell {
  site: SiteFacts
  words: Words
  /** Relative way to the site's root: empty, `../` or `../../`. */
  root: string
  /** Title of the page; absent on the front page. */
  title?: string
  description?: string
  /** Absolute URL that search engines are to take for this text. */
  canonical?: string
  /** Further elements of the head. */
  head?: Fragment
  main: Fragment
}

/** One whole HTML document. */
export function renderPage(shell: PageShell): string {
  return html`<!doctype html>
<html lang="${shell.words.language}">
${head(shell)}
<body>
<a class="skip" href="#main">${shell.words.say('skip')}</a>
${banner(shell)}
<main id="main">
${shell.main}
</main>
${footer(shell)}
</body>
</html>
`.text
}

/** `lang` for a text in another language than the page; a source may claim what is no BCP 47 tag. */
export function langAttribute(language: string, words: Words): Markup | undefined {
  const isKnown = /^[a-z]{2,8}(-[a-z0-9]{1,8})*$/i.test(language)
  return isKnown && primarySubtag(language) !== words.language ? html` lang="${language}"` : undefined
}

function head({ site, root, title, description, canonical, head }: PageShell): Markup {
  return html`<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title === undefined ? site.title : `${title} – ${site.title}`}</title>
${description === undefined ? undefined : html`<meta name="description" content="${description}">`}
${canonical === undefined ? undefined : html`<link rel="canonical" href="${canonical}">`}
<link rel="icon" type="image/svg+xml" href="${root}assets/amtsticker.svg">
<link rel="stylesheet" href="${root}assets/amtsticker.css">
${head}
</head>`
}

function banner({ site, words, root }: PageShell): Markup {
  return html`<header class="banner">
<div class="wide">
<a class="name" href="${root}index.html"${langAttribute(site.language, words)}>${MARK}<span>${site.title}</span></a>
<nav aria-label="${words.say('navigation')}">
<a href="${root}index.html#topics">${words.say('topics')}</a>
<a href="${root}all/index.html">${words.say('all')}</a>
<a href="${root}status/index.html">${words.say('status')}</a>
</nav>
</div>
</header>`
}

function footer({ words, root }: PageShell): Markup {
  return html`<footer>
<div class="wide">
<p>${words.say('footer')}</p>
<p>${words.say('allAtOnce')} <a href="${root}feeds.opml" type="text/x-opml">${words.say('opml')}</a></p>
</div>
</footer>`
}

const MARK = trusted(
  '<svg class="mark" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" focusable="false"><rect width="32" height="32" rx="6"/><path d="M8 9h16M8 16h16M8 23h9"/><circle cx="23" cy="23" r="2.6"/></svg>',
)
