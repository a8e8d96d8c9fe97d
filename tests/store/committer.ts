import { openStore } from '../../src/store/open-store.ts'
import { change, claim, commit, MINISTRY, release } from './samples.ts'

// A process to be killed: commits two articles in one release, over and over, and says when it began.

const [, , file = '', name = ''] = process.argv
const store = await openStore(file)
await store.saveSources([MINISTRY])
process.stdout.write('ready\n')
for (let n = 1; ; n++) {
  const key = `${name}-${n}`
  const [first, second] = [`${key}-a`, `${key}-b`]
  await store.commit(async () =>
    commit({
      articles: [change(first, { releaseKey: key }), change(second, { releaseKey: key })],
      releases: [release(key, { leadId: first, articleIds: [first, second] })],
      claims: [claim(first), claim(second)],
    }),
  )
  await store.saveTopics([{ releaseKey: key, topics: ['verkehr'] }])
  await store.saveMark('last', key)
}
