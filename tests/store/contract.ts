import { afterEach, beforeEach, describe } from 'vitest'
import type { Store } from '../../src/store/store.ts'
import { decisions } from './contract-decisions.ts'
import { links } from './contract-links.ts'
import { lookUps } from './contract-look-ups.ts'
import { releases } from './contract-releases.ts'
import { revisions } from './contract-revisions.ts'
import { settling } from './contract-settling.ts'
import { sources } from './contract-sources.ts'
import { wordTests } from './contract-words.ts'
import { MINISTRY, PORTAL } from './samples.ts'

/** Where a store keeps its data: empty at first, and opened as often as asked. */
export interface StorePlace {
  open(): Promise<Store>
  remove(): Promise<void>
}

/** What each test gets: a store that knows two sources, and the way to open the same data once more. */
export interface Subject {
  store: Store
  openAgain(): Promise<Store>
}

/** Registers the suite that every store has to pass. */
export function storeContract(name: string, newPlace: () => Promise<StorePlace>): void {
  describe(name, () => {
    let place: StorePlace
    let opened: Store[]
    const openAgain = async (): Promise<Store> => {
      const store = await place.open()
      opened.push(store)
      return store
    }
    let store: Store

    beforeEach(async () => {
      place = await newPlace()
      opened = []
      store = await openAgain()
      await store.saveSources([MINISTRY, PORTAL])
    })
    afterEach(async () => {
      for (const one of opened) await one.close()
      await place.remove()
    })

    const subject = (): Subject => ({ store, openAgain })
    for (const suite of [decisions, lookUps, links, releases, revisions, settling, sources, wordTests]) suite(subject)
  })
}
