import type { ClauseRef } from '../language/ast.ts'
import type { Building, Part } from './building.ts'
import type { PlacePath } from './source.ts'

/** Notes a fault where a clause is cited of a document that no pack registers. */
export function requireDocument(part: Part, building: Building, ref: ClauseRef, path: PlacePath): void {
  if (!building.documents.has(ref.doc))
    part.source.fault('document-unknown', path, `没有登记文件 ${ref.doc}`, `unknown document ${ref.doc}`)
}
