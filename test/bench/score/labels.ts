/** Labels against labels: accuracy, mean recall over the labels, and one label as a detector. */

export type LabelScore = {
  readonly accuracy: number
  /** Mean recall over the true labels. */
  readonly balanced: number
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole)

/** @param pairs - true label, predicted label */
export function scoreLabels(pairs: readonly (readonly [string, string])[], focus: string): LabelScore {
  const labels = [...new Set(pairs.map(([truth]) => truth))]
  const recallOf = (label: string): number => {
    const own = pairs.filter(([truth]) => truth === label)
    return ratio(own.filter(([, predicted]) => predicted === label).length, own.length)
  }
  const said = pairs.filter(([, predicted]) => predicted === focus)
  const precision = ratio(said.filter(([truth]) => truth === focus).length, said.length)
  const recall = recallOf(focus)
  return {
    accuracy: ratio(pairs.filter(([truth, predicted]) => truth === predicted).length, pairs.length),
    balanced: ratio(
      labels.reduce((sum, label) => sum + recallOf(label), 0),
      labels.length,
    ),
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
  }
}
