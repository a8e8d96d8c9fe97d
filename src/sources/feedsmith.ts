import {
  type AtomFeed,
  type JsonFeed,
  parseAtomFeed,
  parseJsonFeed,
  parseRdfFeed,
  parseRssFeed,
  type RdfFeed,
  type RssFeed,
} from 'feedsmith'

/** What feedsmith gives: any part may be missing, dates are as stated. */
export type LooseAtom = AtomFeed.Feed<string>
export type LooseAtomItem = AtomFeed.Entry<string>
export type LooseLink = AtomFeed.Link<string>
export type LoosePerson = AtomFeed.Person
export type LooseText = AtomFeed.Text
export type LooseMedia = NonNullable<LooseAtomItem['media']>
export type LooseJson = JsonFeed.Feed<string>
export type LooseJsonItem = JsonFeed.Item<string>
export type LooseRss = RssFeed.Feed<string>
export type LooseRssItem = RssFeed.Item<string>
export type LooseRdf = RdfFeed.Feed<string>
export type LooseRdfItem = RdfFeed.Item<string>

/** The readers throw where a document is none of theirs, and ask for no well-formed XML. */
export const parseAtom = (text: string): LooseAtom => parseAtomFeed(text)
export const parseJson = (text: string): LooseJson => parseJsonFeed(text)
export const parseRss = (text: string): LooseRss => parseRssFeed(text)
export const parseRdf = (text: string): LooseRdf => parseRdfFeed(text)
