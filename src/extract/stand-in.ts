import type { RawItem } from '../model/raw-item.ts'
import type { Page } from './html.ts'
import { bareWords } from './release-heading.ts'
import { collapse } from './text-lines.ts'

/** What stands in front of a site for programs; it is answered with status 200, or with 403 and 503. */
const BARRIER =
  /just a moment\.\.\.|attention required|cf-challenge|challenge-platform|_incapsula_|captcha|anubis|ddos-guard|are you (?:a )?(?:human|robot)|browser wird (?:gerade )?(?:über)?prüft|requested url was rejected\. please consult/i
const ERROR =
  /\b(?:40[0-9]|50[0-9])\b|nicht gefunden|not found|nicht erreichbar|fehler\b|\berror\b|verweigert|denied|wartung/i

const LOGIN = /<input\s[^>]{0,500}type\s?=\s?["']?password/i

const HEAD = 20_000
/** No error and no question whether a browser reads it is longer. */
const LONG = 600
/** Beside a form for a login there are a few words. */
const FEW = 60

/** Whether a page asks if a browser reads it. */
export const isBarrier = (html: string): boolean => BARRIER.test(html.slice(0, HEAD))

interface Served {
  page: Page
  html: string
  /** Where it was found, after redirections. */
  url: string
  read: RawItem
  /** What the list said. */
  listed: RawItem
}

/** What was served in place of a release; undefined where it may be the release. */
export function standIn({ page, html, url, read, listed }: Served): string | undefined {
  if (leadsElsewhere(url, listed)) return 'a redirection to the home page or the list'
  const length = collapse((read.body ?? read.summary)?.value.replace(/<[^>]*>/g, ' ') ?? '').length
  if (length >= LONG || isAsListed(page, listed)) return undefined
  if (isBarrier(html)) return 'a page that asks whether a browser reads it'
  const title = read.title?.value ?? ''
  if (ERROR.test(title)) return `an error page titled "${title.slice(0, 120)}"`
  const asksLogin = listed.title !== undefined && length < FEW && LOGIN.test(html)
  return asksLogin ? 'a page that asks for a login' : undefined
}

/** A release about maintenance is none for want of the site. */
function isAsListed({ $, root }: Page, { title }: RawItem): boolean {
  const words = bareWords(title?.value ?? '')
  return words !== '' && bareWords($(root).text()).includes(words)
}

/** Where releases are taken away, their addresses often lead to the home page. */
function leadsElsewhere(url: string, { links: [link], base }: RawItem): boolean {
  const [found, stated] = [URL.parse(url), URL.parse(link?.href ?? '', base)]
  if (!found || !stated || found.href === stated.href) return false
  const isHome = found.pathname === '/' && found.search === '' && stated.pathname.length + stated.search.length > 1
  return isHome || (found.href === base && stated.href.replace(/#.*/, '') !== base)
}
