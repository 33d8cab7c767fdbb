import type { z } from 'zod';
import { findNearest } from '../nearest.ts';
import type { Report } from '../problems.ts';
import { descriptionOf, fieldsOf, schemaAt, unwrap } from './schema-walk.ts';
import type { DataPath, YamlSource } from './yaml-source.ts';

type Issue = z.core.$ZodIssue;
type RawIssue = z.core.$ZodRawIssue;

/** Where the data of a schema lie in a file. */
export interface Located {
  readonly yaml: YamlSource;
  readonly path: DataPath;
}

/** Checks data against a schema; reports each violation in a curator's words, and answers undefined if there is one. */
export function checkSchema<T>(
  schema: z.ZodType<T>,
  data: unknown,
  at: Located,
  report: Report,
): T | undefined {
  const result = schema.safeParse(data, { error: explain });
  if (result.success) return result.data;
  for (const issue of result.error.issues) reportIssue(schema, data, issue, at, report);
  return undefined;
}

function reportIssue(schema: z.ZodType, data: unknown, issue: Issue, at: Located, report: Report): void {
  const path = issue.path as DataPath;
  const { yaml } = at;
  const fullPath = [...at.path, ...path];
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys) {
      const fields = fieldsOf(schemaAt(schema, path));
      const nearest = findNearest(key, fields);
      const mend = nearest ? `write "${nearest}"` : `remove it; fields here are ${fields.join(', ')}`;
      report.error(yaml.placeOfKey([...fullPath, key]), 'unknown-field', `there is no field "${key}"`, mend);
    }
  } else if (issue.code === 'invalid_key') {
    const [message, mend] = splitSentence(issue.issues[0]?.message ?? '', undefined);
    report.error(yaml.placeOfKey(fullPath), 'wrong-value', naming(path.slice(-1), message), mend);
  } else if (valueAt(data, path) === undefined && path.length > 0) {
    reportMissing(schema, path, { yaml, path: fullPath }, report);
  } else {
    const [message, mend] = splitSentence(issue.message, descriptionOf(schemaAt(schema, path)));
    report.error(yaml.placeOf(fullPath), 'wrong-value', naming(path, message), mend);
  }
}

function reportMissing(schema: z.ZodType, path: DataPath, at: Located, report: Report): void {
  const field = schemaAt(schema, path);
  const place = at.yaml.placeOf(at.path);
  const description = descriptionOf(field) ?? 'its meaning is in content/schema/README.md';
  // A list that may not be empty says in its own words what it means to leave it out.
  const whenEmpty = field ? emptyListMessage(field) : undefined;
  const mend = `add "${String(path.at(-1))}": ${trimDot(description)}`;
  report.error(place, 'missing-field', naming(path, whenEmpty ?? 'is missing'), mend);
}

function emptyListMessage(field: z.core.$ZodType): string | undefined {
  const result = (unwrap(field) as z.ZodType).safeParse([]);
  const issue = result.error?.issues[0];
  const isOurs = issue?.code === 'too_small' && !issue.message.startsWith('Too small');
  return isOurs ? splitSentence(issue.message, undefined)[0] : undefined;
}

/** Zod's own message in a curator's words, as "what is wrong; how to mend it". Messages of our schemas go before it. */
function explain(issue: RawIssue): string {
  if (issue.code === 'invalid_type') return explainType(issue.expected, issue.input);
  if (issue.code === 'too_small') return explainSize(issue, `at least ${issue.minimum}`);
  if (issue.code === 'too_big') return explainSize(issue, `at most ${issue.maximum}`);
  if (issue.code === 'invalid_value') return explainOption(issue.values.map(String), issue.input);
  if (issue.code === 'invalid_union') {
    return 'has none of the allowed forms; for a name write "family" and "given", or "literal"';
  }
  return 'has the wrong form; see content/schema/README.md';
}

function explainSize(issue: Extract<RawIssue, { code: 'too_small' | 'too_big' }>, limit: string): string {
  if (issue.origin !== 'string' && issue.origin !== 'array') {
    return `is ${String(issue.input)}, but must be ${limit}; correct the number`;
  }
  return issue.code === 'too_small'
    ? 'is empty; fill it in, or remove the field if it may be left out'
    : `is too long, it may have ${limit}; shorten it`;
}

function explainType(expected: string, input: unknown): string {
  if (input === null) return 'is empty; write a value after the colon, or remove the line';
  const [form, mend] = forms[expected] ?? [expected, 'see content/schema/README.md'];
  return `is ${formOf(input)}, but must be ${form}; ${mend}`;
}

const forms: Readonly<Record<string, readonly [form: string, mend: string]>> = {
  string: ['a text', 'put it in quotation marks'],
  number: ['a number', 'write digits without quotation marks'],
  int: ['a whole number', 'write digits without quotation marks and decimals'],
  boolean: ['true or false', 'write true or false without quotation marks'],
  array: ['a list', 'write each item on a line of its own after "- ", or as [a, b]'],
  object: ['a group of fields', 'write each field on a line of its own as "field: value"'],
  record: ['a text in every language', 'write one line for each language, as "en: …"'],
};

function formOf(input: unknown): string {
  if (Array.isArray(input)) return 'a list';
  if (typeof input === 'string') return 'a text';
  if (typeof input === 'number') return `the number ${input}`;
  return typeof input === 'boolean' ? String(input) : 'a group of fields';
}

function explainOption(options: readonly string[], input: unknown): string {
  const nearest = typeof input === 'string' ? findNearest(input, options) : undefined;
  const mend = nearest ? `write "${nearest}"` : 'write one of these';
  return `is "${String(input)}", but may be only ${options.join(', ')}; ${mend}`;
}

/** Cuts "what is wrong; how to mend it" in two. Without a second half, the field's meaning says how to mend it. */
function splitSentence(sentence: string, description: string | undefined): [string, string] {
  const cut = sentence.indexOf('; ');
  if (cut !== -1) return [sentence.slice(0, cut), sentence.slice(cut + 2)];
  return [sentence, description ? `write ${quoteMeaning(description)}` : 'correct it'];
}

function quoteMeaning(description: string): string {
  return `what belongs here: ${trimDot(description)}`;
}

function naming(path: DataPath, message: string): string {
  const name = path.filter((key) => typeof key === 'string').join('.');
  if (!name) return message;
  return /^(?:is|has) /.test(message) ? `"${name}" ${message}` : `"${name}": ${message}`;
}

function trimDot(text: string): string {
  return text.replace(/\.$/, '');
}

function valueAt(data: unknown, path: DataPath): unknown {
  return path.reduce<unknown>(
    (value, key) => (value as Record<string | number, unknown> | undefined)?.[key],
    data,
  );
}
