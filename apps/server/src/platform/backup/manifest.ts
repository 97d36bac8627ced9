import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { NotOurArchive } from './tar.ts'

/** The first entry of a back-up: what it is, so that a program too old for it says so before it begins. */
export const ABOUT = 'about.json'
/** The last entry: what every other one must be. */
export const MANIFEST = 'manifest.json'
export const FORMAT = 1

const about = z.object({
  format: z.int(),
  program: z.string(),
  startedAt: z.iso.datetime(),
  /** The last migration this database has had. */
  schema: z.string(),
})

const manifest = about.extend({
  /** Everything acknowledged before this instant is in it. */
  coveredUntil: z.iso.datetime(),
  files: z.array(
    z.object({ path: z.string(), bytes: z.int().nonnegative(), sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
  ),
})

export type About = z.infer<typeof about>
export type Manifest = z.infer<typeof manifest>

export function readAbout(text: string): About {
  return readAs(about, text)
}

export function readManifest(text: string): Manifest {
  return readAs(manifest, text)
}

function readAs<T>(schema: z.ZodType<T>, text: string): T {
  try {
    return schema.parse(JSON.parse(text))
  } catch (error) {
    throw new NotOurArchive('its description', { cause: error })
  }
}

/** The version of this program. */
export async function programVersion(): Promise<string> {
  const text = await readFile(fileURLToPath(new URL('../../../package.json', import.meta.url)), 'utf8')
  return (JSON.parse(text) as { version: string }).version
}

/** The hash of a content that passes through, once it has. */
export async function* hashing(content: AsyncIterable<Buffer>, told: (sha256: string) => void): AsyncGenerator<Buffer> {
  const hash = createHash('sha256')
  for await (const piece of content) {
    hash.update(piece)
    yield piece
  }
  told(hash.digest('hex'))
}
