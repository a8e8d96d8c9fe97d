import { expect, test } from 'vitest'
import { BATHS, BRIDGE, item, openTwo } from './curated.ts'

test('debug', async () => {
  const two = await openTwo(
    [item('ministry.example/1', 'Zwölf Millionen Euro für Freibäder', BATHS)],
    [item('portal.example/1', 'Zwölf Millionen Euro für Freibäder', BATHS), item('portal.example/2', 'Brücke über die Ilm gesperrt', BRIDGE)],
  )
  console.log(await two.cycle())
  console.log((await two.amtsticker('explain', 'https://portal.example/1')).stderr)
  console.log(JSON.stringify((await two.json('explain', 'https://www.portal.example/1/?utm_source=x')).document, null, 1))
  console.log(await two.feed())
  console.log(await two.json('different', 'https://portal.example/1', 'https://ministry.example/1', '--because', 'other: "place"'))
  console.log(await two.read('config/verdicts.yaml'))
  console.log((await two.feed()).ids, (await two.feed()).deleted)
  console.log(await two.json('same', 'https://portal.example/2', 'https://ministry.example/1'))
  console.log(await two.read('config/verdicts.yaml'))
  console.log((await two.feed()).ids, (await two.feed()).deleted)
  console.log((await two.amtsticker('same', 'https://portal.example/1', 'https://portal.example/2')).stderr)
  console.log((await two.amtsticker('same', 'https://portal.example/1', 'https://ministry.example/1')).stderr)
  console.log((await two.feed()).ids, (await two.feed()).deleted)
  console.log((await two.amtsticker('explain', 'https://portal.example/2')).stderr)
  console.log((await two.amtsticker('explain', 'https://portal.example/99')).stderr)
  console.log((await two.amtsticker('explain', 'abc')).stderr)
  console.log((await two.amtsticker('check')).stderr)
})
