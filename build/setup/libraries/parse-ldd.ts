/** The libraries that `ldd` could not find, each once, in its order. */
export function missingFromLdd(output: string): string[] {
  const missing = output
    .split('\n')
    .map((line) => /^\s*(\S+) => not found\s*$/.exec(line)?.[1])
    .filter((name) => name !== undefined);
  return [...new Set(missing)];
}

/** The names that the dynamic linker knows, from `ldconfig -p`. */
export function knownToLdconfig(output: string): ReadonlySet<string> {
  const names = output.split('\n').map((line) => /^\s+(\S+) \(.*\) => /.exec(line)?.[1]);
  return new Set(names.filter((name) => name !== undefined));
}
