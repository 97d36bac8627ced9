import type { Platform } from './command/index.ts'
import { type Authenticate, mountDoors, type Routes } from './http/index.ts'
import type { Slice } from './slice.ts'

/** The whole interface: every line of every slice, over one platform and one way of knowing who asks. */
export function routesOf(slices: readonly Slice[], platform: Platform, authenticate: Authenticate): Routes[] {
  return slices.flatMap((slice) => [
    ...(slice.routes ? [slice.routes] : []),
    ...(slice.routesOver ? [slice.routesOver(platform, authenticate)] : []),
    ...(slice.doors ? [mountDoors(slice.doors, platform, authenticate)] : []),
  ])
}
