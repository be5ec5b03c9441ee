/** Records of the incident set: one article on one shooting, with what its archive says of it. */
export type IncidentGold = {
  readonly killed: number
  readonly injured: number
  readonly date: string
  readonly city: string
  /** Days from the incident to the article. */
  readonly lag: number
}

export type IncidentRecord = {
  readonly id: string
  readonly title: string
  readonly datePublished: string
  readonly text: string
  readonly gold?: IncidentGold
}
