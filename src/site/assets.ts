import { STYLE_PARTS } from './style-parts.ts'
import { STYLE_SHEET } from './style-sheet.ts'

/** Files every page refers to, relative to the site's root. */
export const SITE_ASSETS: { path: string; content: string }[] = [
  { path: 'assets/amtsticker.css', content: `${STYLE_SHEET}\n${STYLE_PARTS}` },
  {
    path: 'assets/amtsticker.svg',
    content: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
<rect width="32" height="32" rx="6" fill="#0b4f5c"/>
<path d="M8 9h16M8 16h16M8 23h9" fill="none" stroke="#fff" stroke-width="2.6" stroke-linecap="round"/>
<circle cx="23" cy="23" r="2.6" fill="#ffb454"/>
</svg>
`,
  },
]
