/**
 * Whether a version of Vitrína, such as `1.12.0`, is at least another. Compared number by number; what follows a hyphen
 * or a plus sign (`1.12.0-beta`) says nothing about what it can show.
 *
 * @throws TypeError where one of them is not a version.
 */
export function isAtLeast(version: string, oldest: string): boolean {
  const wanted = numbersOf(oldest);
  for (const [index, number] of numbersOf(version).entries()) {
    const difference = number - (wanted[index] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}

function numbersOf(version: string): readonly number[] {
  const match = /^(\d{1,5})\.(\d{1,5})\.(\d{1,5})(?:[-+].*)?$/.exec(version);
  if (!match) throw new TypeError(`not a version: ${version}`);
  return match.slice(1).map(Number);
}
