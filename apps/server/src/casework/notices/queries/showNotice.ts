import { z } from 'zod'
import { readShownNames } from '../../../access/index.ts'
import { defineQuery, type QueryContext } from '../../../platform/command/index.ts'
import { showSheets } from '../sheetView.ts'
import { getNotice } from '../sql/notices.ts'
import { listPhotos, readPhoto } from '../sql/photos.ts'

async function photosOf({ tx, county }: QueryContext, notices: readonly string[]) {
  const photos = notices.length === 0 ? [] : await listPhotos(tx, county, notices)
  const names = await readShownNames(
    tx,
    county,
    photos.map(({ kept_by }) => kept_by),
  )
  return photos.map((photo) => ({
    photo: photo.id,
    notice: photo.notice_id,
    posting: photo.posting,
    shows: photo.shows,
    happenedOn: photo.happened_on,
    keptAt: photo.kept_at.toISOString(),
    keptBy: names.get(photo.kept_by) ?? null,
  }))
}

/** One sheet with its lines, its days and its photographs. */
export const showNotice = defineQuery({
  name: 'casework.show-notice',
  permission: 'casework.read',
  input: z.strictObject({ notice: z.uuid() }),
  subject: ({ notice }) => notice,
  async run(context, { notice }) {
    const [sheet] = await showSheets(context, [await getNotice(context.tx, context.county, notice)])
    return { ...sheet, photos: await photosOf(context, [notice]) }
  },
})

/** The sheets on which an application has stood, the newest first: for the page of the case. */
export const listNoticesOf = defineQuery({
  name: 'casework.list-notices-of',
  permission: 'casework.read',
  input: z.strictObject({ application: z.uuid() }),
  subject: ({ application }) => application,
  async run(context, { application }) {
    const { tx, county } = context
    const rows = await tx
      .selectFrom('casework.notice_line')
      .select('notice_id')
      .where('county', '=', county)
      .where('application_id', '=', application)
      .execute()
    const ids = new Set(rows.map(({ notice_id }) => notice_id))
    const sheets = []
    for (const id of ids) sheets.push(...(await showSheets(context, [await getNotice(tx, county, id)])))
    const photos = await photosOf(context, [...ids])
    return {
      sheets: sheets
        // neighbours on the same sheet are not part of this case
        .map(({ lines, ...sheet }) => ({
          ...sheet,
          line: lines.find((line) => line.application === application) ?? null,
          photos: photos.filter(({ notice }) => notice === sheet.notice),
        }))
        .toReversed(),
    }
  },
})

/** A photograph, as the page shows it. */
export const showNoticePhoto = defineQuery({
  name: 'casework.show-notice-photo',
  permission: 'casework.read',
  input: z.strictObject({ photo: z.uuid() }),
  subject: ({ photo }) => photo,
  async run({ tx, county, keyring }, { photo }) {
    const { media, bytes } = await readPhoto(tx, keyring, county, photo)
    return { media, base64: bytes.toString('base64') }
  },
})
