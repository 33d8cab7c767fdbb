/** The candidate that differs least from a misspelt word; undefined where none is close enough to suggest. */
export function findNearest(word: string, candidates: Iterable<string>): string | undefined {
  const farthest = Math.max(2, Math.floor(word.length / 3));
  let nearest: string | undefined;
  let shortest = farthest + 1;
  for (const candidate of candidates) {
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
    if (distance < shortest) [nearest, shortest] = [candidate, distance];
  }
  return nearest ?? findContaining(word, candidates);
}

function findContaining(word: string, candidates: Iterable<string>): string | undefined {
  if (word.length < 4) return undefined;
  return [...candidates].find((candidate) => candidate.includes(word) || word.includes(candidate));
}

/** Levenshtein distance. */
function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}
