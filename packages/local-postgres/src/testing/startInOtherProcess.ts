// A second application on the same folder, for tests: starts or joins the server, says how, and stays until told.
import { startLocalPg } from '../startLocalPg.ts'

const [dataDir = ''] = process.argv.slice(2)
const { url, port, adopted } = await startLocalPg({ dataDir })
console.log(JSON.stringify({ url, port, adopted }))
process.stdin.resume()
