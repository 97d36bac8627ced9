import type { Tx } from '../../../platform/db/index.ts'
import { refusePlatform } from '../../../platform/problem/index.ts'
import type { Keyring } from '../../../platform/secrets/index.ts'
import { openPiece, sealPiece } from '../secrets.ts'

const PIECE_BYTES = 256 * 1024

/** A photograph as it is about to be kept. */
export interface PhotoToKeep {
  readonly id: string
  readonly region: string
  readonly notice: string
  readonly posting: number
  readonly shows: 'start' | 'end'
  readonly media: string
  readonly bytes: Buffer
  readonly hash: Buffer
  readonly happenedOn: string
  readonly at: Date
  readonly by: string
}

/** Keeps a photograph in encrypted pieces; the database refuses a picture that was kept before. */
export async function insertPhoto(tx: Tx, keyring: Keyring, county: string, photo: PhotoToKeep): Promise<void> {
  const { id, region, bytes } = photo
  await tx
    .insertInto('casework.notice_photo')
    .values({
      county,
      id,
      region,
      notice_id: photo.notice,
      posting: photo.posting,
      shows: photo.shows,
      media: photo.media,
      size: bytes.length,
      hash: photo.hash,
      happened_on: photo.happenedOn,
      kept_at: photo.at,
      kept_by: photo.by,
    })
    .execute()
  for (let number = 0; number * PIECE_BYTES < bytes.length; number += 1) {
    const sealed = sealPiece(keyring, id, number, bytes.subarray(number * PIECE_BYTES, (number + 1) * PIECE_BYTES))
    await tx
      .insertInto('casework.notice_photo_piece')
      .values({ county, photo_id: id, number, region, sealed })
      .execute()
  }
}

/** What is known of the photographs of sheets, without their bytes. */
export function listPhotos(tx: Tx, county: string, notices: readonly string[]) {
  return tx
    .selectFrom('casework.notice_photo')
    .select(['id', 'notice_id', 'posting', 'shows', 'media', 'happened_on', 'kept_at', 'kept_by'])
    .where('county', '=', county)
    .where('notice_id', 'in', [...notices])
    .orderBy('kept_at')
    .execute()
}

/** A photograph in full. Not found when it is out of scope. */
export async function readPhoto(
  tx: Tx,
  keyring: Keyring,
  county: string,
  id: string,
): Promise<{ media: string; bytes: Buffer }> {
  const photo = await tx
    .selectFrom('casework.notice_photo')
    .select('media')
    .where('county', '=', county)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!photo) throw refusePlatform('platform.not-found')
  const pieces = await tx
    .selectFrom('casework.notice_photo_piece')
    .select(['number', 'sealed'])
    .where('county', '=', county)
    .where('photo_id', '=', id)
    .orderBy('number')
    .execute()
  return {
    media: photo.media,
    bytes: Buffer.concat(pieces.map(({ number, sealed }) => openPiece(keyring, id, number, sealed))),
  }
}
