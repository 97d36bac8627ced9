/** A household by its village and id: the order in which everybody is gone through. */
export interface PlaceInOrder {
  readonly region: string
  readonly id: string
}
