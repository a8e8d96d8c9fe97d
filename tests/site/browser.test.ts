import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createServer, type RunningServer } from '../../src/server/create-server.ts'
import { SITE_ASSETS } from '../../src/site/assets.ts'
import { hasBrowser, launch } from './browser.ts'
import { everyPage } from './every-page.ts'

interface Sample {
  text: string
  ratio: number
}

/** Runs in the page: contrast (WCAG 2, 1.4.3) of every text against the first opaque ground behind it. */
const CONTRASTS = `(() => {
  const parse = (color) => color.match(/[\\d.]+/g).map(Number)
  const luminance = ([r, g, b]) => [r, g, b].map((v) => v / 255).map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4))
    .reduce((sum, v, at) => sum + v * [0.2126, 0.7152, 0.0722][at], 0)
  const groundOf = (element) => {
    for (let one = element; one; one = one.parentElement) {
      const ground = parse(getComputedStyle(one).backgroundColor)
      if (ground[3] !== 0) return ground
    }
    return [255, 255, 255]
  }
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const samples = []
  while (texts.nextNode()) {
    const { parentElement, textContent } = texts.currentNode
    if (textContent.trim() === '') continue
    const [light, dark] = [parse(getComputedStyle(parentElement).color), groundOf(parentElement)].map(luminance).sort((a, b) => b - a)
    samples.push({ text: textContent.trim(), ratio: (light + 0.05) / (dark + 0.05) })
  }
  return samples
})()`

const FOCUS = `(() => {
  const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement)
  return document.activeElement.textContent + ' ' + outlineStyle + ' ' + (parseFloat(outlineWidth) >= 2)
})()`

const pages = everyPage()
const paths = [
  'index.html',
  'digitalisierung/index.html',
  'release/r7k2/index.html',
  'release/m0v3/index.html',
  'status/index.html',
]

describe.runIf(hasBrowser)('in a browser', () => {
  let browser: Browser
  let folder: string
  let server: RunningServer

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'amtsticker-site-'))
    const files = [...pages].map(([path, content]) => ({ path, content }))
    for (const { path, content } of [...files, ...SITE_ASSETS]) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), content)
    }
    const quiet = { metrics: () => '', healthy: () => ({ ok: true, detail: 'ok' }) }
    server = await createServer({ folder, host: '127.0.0.1', port: 0, ...quiet })
    browser = await launch()
  }, 60_000)
  afterAll(async () => {
    await browser.close()
    await server.close()
    rmSync(folder, { recursive: true })
  })

  /** Pictures of made-up publishers are answered here, so that nothing leaves this machine. */
  async function open(width: number, colorScheme: 'light' | 'dark'): Promise<{ page: Page; complaints: string[] }> {
    const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme })
    const complaints: string[] = []
    page.on('console', (message) => complaints.push(message.text()))
    page.on('pageerror', (error) => complaints.push(error.message))
    page.on('requestfailed', (request) => {
      // The icon is still on its way when the next page is opened.
      const aborted = request.failure()?.errorText === 'net::ERR_ABORTED'
      if (!aborted) complaints.push(`${request.url()}: ${request.failure()?.errorText}`)
    })
    await page.route('https://finanzen.example.org/**', (route) => {
      if (route.request().headers()['referer'] !== undefined) complaints.push('sent a referrer')
      return route.fulfill({ contentType: 'image/svg+xml', body: '<svg xmlns="http://www.w3.org/2000/svg"/>' })
    })
    return { page, complaints }
  }

  test.each([
    [320, 'dark'],
    [1280, 'light'],
  ] as const)('%i pixels, %s: fits, is readable, and the browser has no complaint', async (width, scheme) => {
    const { page, complaints } = await open(width, scheme)
    for (const path of paths) {
      await page.goto(`${server.url}${path}`)
      expect(await page.evaluate('document.documentElement.scrollWidth'), path).toBe(width)
      const samples: Sample[] = await page.evaluate(CONTRASTS)
      expect(samples.length).toBeGreaterThan(5)
      expect(samples.filter(({ ratio }) => ratio < 4.5)).toEqual([])
    }
    expect(complaints).toEqual([])
    await page.close()
  })

  test('the two schemes differ, and the style is the site’s own', async () => {
    const grounds = []
    for (const scheme of ['light', 'dark'] as const) {
      const { page } = await open(1280, scheme)
      await page.goto(server.url)
      grounds.push(await page.evaluate('getComputedStyle(document.documentElement).backgroundColor'))
      await page.close()
    }
    expect(grounds).toEqual(['rgb(255, 255, 255)', 'rgb(17, 25, 31)'])
  })

  test('pages work when opened from the file system', async () => {
    const { page, complaints } = await open(1280, 'light')
    await page.goto(pathToFileURL(join(folder, 'index.html')).href)
    await page.getByRole('link', { name: 'Digitalisierung und E-Government', exact: true }).click()
    await page.getByRole('link', { name: 'Erstes Kabinett' }).click()
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('Erstes Kabinett')
    expect(await page.evaluate('getComputedStyle(document.body).borderTopColor')).toBe('rgb(11, 79, 92)')
    await page.getByRole('link', { name: 'Amtsticker' }).click()
    expect(page.url()).toMatch(/^file:.*\/index\.html$/)
    expect(complaints).toEqual([])
    await page.close()
  })

  test('the keyboard finds the content first, and shows where it is', async () => {
    const { page } = await open(1280, 'light')
    await page.goto(server.url)
    await page.keyboard.press('Tab')
    expect(await page.evaluate(FOCUS)).toBe('Zum Inhalt springen solid true')
    await page.keyboard.press('Enter')
    expect(page.url()).toMatch(/#main$/)
    await page.close()
  })

  test('in print the text remains and the navigation goes', async () => {
    const { page } = await open(800, 'dark')
    await page.goto(`${server.url}release/r7k2/`)
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByRole('navigation').isVisible()).toBe(false)
    expect(await page.getByRole('contentinfo').isVisible()).toBe(false)
    expect(await page.getByText('Die Finanzministerin sprach').isVisible()).toBe(true)
    expect(await page.evaluate('getComputedStyle(document.documentElement).color')).toBe('rgb(0, 0, 0)')
    await page.close()
  })
})
