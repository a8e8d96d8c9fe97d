import { createPublisher } from '../../src/publish/create-publisher.ts'

const [folder = '', count = ''] = process.argv.slice(2)
const files = Array.from({ length: Number(count) }, (_, n) => ({ path: `release/${n}/index.html`, content: 'x' }))
console.log((await (await createPublisher(folder)).publish(files)).written)
