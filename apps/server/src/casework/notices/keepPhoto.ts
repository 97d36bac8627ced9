import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { CommandContext } from '../../platform/command/index.ts'
import { mintId } from '../../platform/mintId.ts'
import { refuse } from '../problems.ts'
import { stripPhoto } from './domain/stripPhoto.ts'
import type { NoticeRow } from './sql/notices.ts'
import { insertPhoto } from './sql/photos.ts'

const MOST_BYTES = 8 * 1024 * 1024

/** A photograph as the browser sends it. */
export const photoInput = z
  .base64()
  .min(40)
  .max(Math.ceil((MOST_BYTES * 4) / 3) + 4)
  .describe('JPEG or PNG in base64, 8 MB at most.')

/** Keeps a photograph of a sheet, without what the telephone wrote into it. No picture serves twice. */
export async function keepPhoto(
  { tx, county, keyring, now, actor }: CommandContext,
  notice: Pick<NoticeRow, 'id' | 'region' | 'postings'>,
  photo: { readonly file: string; readonly shows: 'start' | 'end'; readonly happenedOn: string },
): Promise<string> {
  const stripped = stripPhoto(Buffer.from(photo.file, 'base64'))
  if (stripped === undefined) throw refuse('casework.photo-unreadable', {}, 'photo')
  const id = mintId(now)
  await insertPhoto(tx, keyring, county, {
    id,
    region: notice.region,
    notice: notice.id,
    posting: notice.postings,
    shows: photo.shows,
    media: stripped.media,
    bytes: stripped.bytes,
    hash: createHash('sha256').update(stripped.bytes).digest(),
    happenedOn: photo.happenedOn,
    at: now,
    by: actor.user,
  })
  return id
}
