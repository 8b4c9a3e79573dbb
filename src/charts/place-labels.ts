interface Label {
  readonly label: string;
  /** Where it would stand by itself. */
  readonly at: number;
}

interface Room {
  /** The least distance of two labels. */
  readonly gap: number;
  readonly from: number;
  readonly to: number;
}

/** Labels on one vertical line, moved apart as little as it takes, in the order of their places. */
export function placeLabels(labels: readonly Label[], { gap, from, to }: Room): readonly Label[] {
  const placed = labels.toSorted((a, b) => a.at - b.at);
  let least = from;
  const down = placed.map((label) => {
    const at = Math.max(label.at, least);
    least = at + gap;
    return { ...label, at };
  });
  let most = to;
  return down
    .toReversed()
    .map((label) => {
      const at = Math.min(label.at, most);
      most = at - gap;
      return { ...label, at };
    })
    .toReversed();
}
