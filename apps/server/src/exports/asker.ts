import type { Actor } from '../platform/scope/index.ts'

/** Who asked for an export, as it is kept with it: the file is made in the scope of that post, not of the system. */
interface Asker {
  readonly county: string
  readonly asked_by: string
  readonly asked_post: string
  readonly asked_area: string
  readonly asked_sections: string
}

/** The post that asked, without its permissions: they were held against the list when it asked. */
export function askerOf({ county, asked_by, asked_post, asked_area, asked_sections }: Asker): Actor {
  return {
    user: asked_by,
    post: asked_post,
    region: asked_area,
    counties: [county],
    sections: asked_sections === '' ? [] : asked_sections.split(','),
    permissions: new Set(),
  }
}

/** The area of a post inside the county it acts in. */
export function areaOf({ region }: Actor, county: string): string {
  return region.length < county.length ? county : region
}
