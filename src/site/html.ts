/** Text that is HTML already. Only `html` and `trusted` make it. */
export class Markup {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }
}

export type Fragment = string | number | Markup | undefined | readonly Fragment[]

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** HTML template: every value is escaped, but for markup; lists are joined, `undefined` is nothing. */
export function html(parts: TemplateStringsArray, ...values: Fragment[]): Markup {
  return new Markup(parts.map((part, at) => part + render(values[at])).join(''))
}

/** For text a sanitiser has passed, and for nothing else. */
export function trusted(text: string): Markup {
  return new Markup(text)
}

function render(value: Fragment): string {
  if (value === undefined) return ''
  if (value instanceof Markup) return value.text
  if (typeof value === 'object') return value.map(render).join('')
  return escapeHtml(String(value))
}

function escapeHtml(text: string): string {
  return withoutControls(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character)
}

/** Control characters are parse errors in HTML (13.2.3.5 of the standard), whether escaped or not. */
function withoutControls(text: string): string {
  return text.replace(/[^\P{Cc}\t\n\r]/gu, '')
}
