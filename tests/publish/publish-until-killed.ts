import { createPublisher } from '../../src/publish/create-publisher.ts'
import { contentOf, PATHS } from './versions.ts'

const [folder = ''] = process.argv.slice(2)
const publisher = await createPublisher(folder)
process.send?.('ready')
for (let version = 0; ; version++) {
  await publisher.publish(PATHS.map((path) => ({ path, content: contentOf(path, version % 2 === 0 ? 'A' : 'B') })))
}
