import { z } from 'zod'
import type { Settings } from '../model/settings.ts'
import { inspectAddressRange } from './address-range.ts'
import { inspectCron } from './cron-expression.ts'
import { byteSize, inspected, languageTag, list, lookBack, wait, wholeNumber, words } from './schema-parts.ts'
import { inspectTimeZone } from './time-zone.ts'
import { inspectSiteAddress, inspectWebAddress, toSiteAddress } from './web-address.ts'

/** RFC 9110, 10.1.5: it stands in a comment of the User-Agent header. */
const HEADER_COMMENT = /^[\x20-\x27\x2a-\x5b\x5d-\x7e]+$/

export const timeZone = inspected('a time zone such as Europe/Berlin', inspectTimeZone)
export const cron = inspected('a cron expression with five fields', inspectCron)

const fetchSettings = z.strictObject({
  timeout: wait(1).prefault('30s').meta({ description: 'Longest time for one whole request.' }),
  maxBytes: byteSize.prefault('10MB').meta({ description: 'Most bytes of one decoded document.' }),
  concurrency: wholeNumber.default(32).meta({ description: 'Requests at one time, over all hosts.' }),
  perHost: wholeNumber.default(1).meta({ description: 'Requests at one time to one host.' }),
  hostInterval: wait(0)
    .prefault('1s')
    .meta({ description: 'Least time between the starts of two requests to one host.' }),
  allowPrivate: list(inspected('an IP address or CIDR range such as 10.0.0.0/8, without a port', inspectAddressRange))
    .default([])
    .meta({ description: 'Addresses or CIDR ranges (any port) that may be reached although they are not public.' }),
})

const feedSettings = z.strictObject({
  items: wholeNumber
    .default(50)
    .meta({ description: 'Newest releases in each live feed; older ones go to its archive pages.' }),
})

const duplicateSettings = z.strictObject({
  window: lookBack
    .prefault('45d')
    .meta({ description: 'How far apart in time copies of one release may be; an equal address counts for ever.' }),
})

const websubSettings = z.strictObject({
  hub: inspected('an http or https URL, or null', inspectWebAddress)
    .nullable()
    .default(null)
    .meta({ description: 'WebSub hub that is named in the feeds.' }),
})

/** `settings.yaml`. */
export const settingsSchema = z
  .strictObject({
    title: words().default('Amtsticker').meta({ description: 'Name of the whole site.' }),
    url: inspected('an http or https URL', inspectSiteAddress)
      .transform(toSiteAddress)
      .prefault('http://localhost:8080/')
      .meta({ description: 'Where output/ is reachable; every link begins here.' }),
    language: languageTag
      .prefault('de')
      .meta({ description: 'Language of the site, and of sources that name none (BCP 47).' }),
    timezone: timeZone
      .default('Europe/Berlin')
      .meta({ description: 'Time zone of sources that name none (IANA name).' }),
    contact: inspected('an e-mail address or URL in plain ASCII, without brackets', (text) =>
      HEADER_COMMENT.test(text) && text.trim() !== '' ? undefined : {},
    )
      .exactOptional()
      .meta({ description: 'Goes into the User-Agent, so that a press office can reach you.' }),
    schedule: cron
      .default('*/15 * * * *')
      .meta({ description: 'When sources are asked that name no schedule: cron syntax, five fields.' }),
    feed: feedSettings.prefault({}),
    fetch: fetchSettings.prefault({}),
    duplicates: duplicateSettings.prefault({}),
    websub: websubSettings.prefault({}),
  })
  .meta({ title: 'Amtsticker: settings.yaml' }) satisfies z.ZodType<Settings>
