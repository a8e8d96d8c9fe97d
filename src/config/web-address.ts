import type { Finding } from './finding.ts'

/** An absolute http or https URL. What it holds is published, so it may hold no password. */
export function inspectWebAddress(text: string): Finding | undefined {
  const url = URL.parse(text)
  if (url === null || /\s/.test(text)) return { suggestion: withScheme(text) }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return {}
  if (url.username !== '' || url.password !== '') return { found: 'one with a user name or password' }
  return undefined
}

/** Where our own pages stand: paths are added to it, so it may hold no query and no fragment. */
export function inspectSiteAddress(text: string): Finding | undefined {
  const finding = inspectWebAddress(text)
  if (finding !== undefined) return finding
  return /[?#]/.test(text) ? { found: `${JSON.stringify(text)} with a query or fragment` } : undefined
}

export function toSiteAddress(text: string): string {
  const { href } = new URL(text)
  return href.endsWith('/') ? href : `${href}/`
}

function withScheme(text: string): string | undefined {
  const address = `https://${text.trim()}`
  return /^[\w-]+(\.[\w-]+)+(\/\S*)?$/.test(text.trim()) && URL.canParse(address) ? address : undefined
}
