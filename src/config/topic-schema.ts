import { z } from 'zod'
import { ROLES } from '../model/source.ts'
import { RESERVED_TOPIC_IDS, TOPIC_FIELDS, TOPIC_ORDERS, type Topic } from '../model/topic.ts'
import { DEFAULT_THRESHOLD } from '../topics/relevance.ts'
import type { Inspect } from './finding.ts'
import { ID_PATTERN, inspectId } from './names.ts'
import { query, term } from './query-schema.ts'
import { inspected, jurisdiction, languageTag, list, words } from './schema-parts.ts'

const reserved: ReadonlySet<string> = new Set(RESERVED_TOPIC_IDS)

const inspectTopicId: Inspect = (id) =>
  reserved.has(id) ? { found: `"${id}", which is reserved (${RESERVED_TOPIC_IDS.join(', ')})` } : inspectId(id)

const rules = list(term, 'a list of words and phrases')
const examples = list(words('a title'), 'a list of titles')

const topicOrigin = z.strictObject({
  jurisdictions: list(jurisdiction).default([]).meta({ description: 'Jurisdictions, such as DE-TH.' }),
  sources: list(words('the id of a source')).default([]).meta({ description: 'Ids of sources.' }),
  roles: list(z.enum(ROLES)).default([]).meta({ description: 'Roles of sources.' }),
  tags: list(words()).default([]).meta({ description: 'Tags of sources.' }),
  languages: list(languageTag).prefault([]).meta({ description: 'Languages of articles (BCP 47).' }),
})

const topicPreference = z.strictObject({
  sources: list(words('the id of a source')).default([]).meta({ description: 'Ids of sources.' }),
  tags: list(words()).default([]).meta({ description: 'Tags of sources.' }),
  sections: rules.default([]).meta({ description: 'Words that are looked for in the section an article stands in.' }),
})

const PERCENT = 'expected a whole number of percent, from 1 to 100'
const percent = z.int({ error: PERCENT }).min(1, { error: PERCENT }).max(100, { error: PERCENT })
const POINTS = 'expected a number of points, 0 or more'

const topicSchema = z.strictObject({
  id: inspected('an id of lower case letters, digits and single hyphens', inspectTopicId).meta({
    description: 'Name of the folder its feeds stand in: lower case, digits, hyphens.',
    pattern: ID_PATTERN,
  }),
  title: words().meta({ description: 'Title of its feeds.' }),
  description: words().exactOptional().meta({ description: 'One or two sentences about the topic.' }),
  any: rules.default([]).meta({ description: 'At least one of these is found. Empty: no condition.' }),
  all: rules.default([]).meta({ description: 'Every one of these is found. Empty: no condition.' }),
  none: rules.default([]).meta({ description: 'None of these is found. Empty: no condition.' }),
  match: query.exactOptional().meta({ description: 'A query in one line: AND, OR, NOT, brackets, phrases in quotes.' }),
  in: list(z.enum(TOPIC_FIELDS))
    .min(1, { error: `expected at least one of ${TOPIC_FIELDS.join(', ')}` })
    .default([...TOPIC_FIELDS])
    .meta({ description: 'Where to look.' }),
  threshold: z
    .number({ error: POINTS })
    .min(0, { error: POINTS })
    .default(DEFAULT_THRESHOLD)
    .meta({ description: 'Points that the words found have to reach: title and keywords 3, lead 2, body by density.' }),
  from: topicOrigin.prefault({}).meta({ description: 'Which sources it draws from; an empty list is no condition.' }),
  prefer: topicPreference
    .prefault({})
    .meta({ description: 'Whose releases belong here unless the words of another topic are found in them.' }),
  include: list(words('the id of a topic')).default([]).meta({ description: 'Topics whose releases belong here too.' }),
  quota: percent.exactOptional().meta({ description: 'Most releases of one source in the live feed, in percent.' }),
  order: z.enum(TOPIC_ORDERS).default('published').meta({ description: 'What the live feed is ordered by.' }),
  examples: z
    .strictObject({
      match: examples.prefault([]).meta({ description: 'Titles that belong to the topic.' }),
      skip: examples.prefault([]).meta({ description: 'Titles that do not.' }),
    })
    .prefault({})
    .meta({ description: 'Titles that `check` tries.' }),
}) satisfies z.ZodType<Topic>

/** `topics.yaml`. */
export const topicsSchema = list(topicSchema, 'a list of topics').meta({ title: 'Amtsticker: topics.yaml' })
